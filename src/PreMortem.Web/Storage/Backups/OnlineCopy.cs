using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PreMortem.Web.Storage.Backups;

/// <summary>Copies a database as it is at one moment, while others write to it (ST8).</summary>
internal static class OnlineCopy
{
    /// <summary>Behind the name of a file that is not whole yet.</summary>
    public const string Part = ".part";

    /// <summary>Left to the rooms after each megabyte, where nobody waits for the copy.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private const string Whole = "main";

    /// <summary>About a megabyte. What is on its way to the disk at once is no more than this, or the writer's next commit would wait behind it.</summary>
    private const int PagesAtOnce = 256;

    /// <summary>Makes the file, for its owner only, checks it and waits until it is on the disk. It appears whole or not at all, and replaces no file.</summary>
    /// <param name="pause">Left to others after each megabyte.</param>
    /// <exception cref="IOException">It cannot be written, or there is such a file.</exception>
    /// <exception cref="SqliteException">It cannot be read, or there is no room.</exception>
    /// <exception cref="OperationCanceledException">The program stops meanwhile.</exception>
    public static void Write(SqliteConnection from, string file, TimeSpan pause = default, CancellationToken stop = default)
    {
        var part = file + Part;
        File.Delete(part);
        try
        {
            Fill(from, part, pause, stop);
            if (FileCheck.Look(part, still: true).Kind == FileKind.Damaged)
            {
                throw new IOException("The copy is not what was written; the disk or its memory is failing.");
            }

            File.Move(part, file);
            FolderFlush.Of(file);
        }
        finally
        {
            File.Delete(part);
            File.Delete($"{part}-journal");
        }
    }

    private static void Fill(SqliteConnection from, string part, TimeSpan pause, CancellationToken stop)
    {
        using var file = PrivateFile.Create(part);
        using (var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
        {
            to.Open();

            // This file only counts once it is whole: it needs no journal, and waits for the disk here and not in SQLite.
            to.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
            Copy(from, to, () =>
            {
                file.Flush(flushToDisk: true);
                stop.WaitHandle.WaitOne(pause);
                stop.ThrowIfCancellationRequested();
            });

            // One file by itself, readable where nothing can be written beside it.
            to.Execute("PRAGMA journal_mode = DELETE");
        }

        file.Flush(flushToDisk: true);
    }

    private static void Copy(SqliteConnection from, SqliteConnection to, Action afterEach)
    {
        // Without a moment of its own SQLite would begin anew whenever the room writes, and never end.
        using var moment = from.BeginTransaction(deferred: true);
        from.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema", transaction: moment);
        using var backup = raw.sqlite3_backup_init(to.Handle, Whole, from.Handle, Whole);
        if (backup.IsInvalid)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_extended_errcode(to.Handle), to.Handle);
        }

        int step;
        while ((step = raw.sqlite3_backup_step(backup, PagesAtOnce)) == raw.SQLITE_OK)
        {
            afterEach();
        }

        if (step != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(step, to.Handle);
        }
    }
}
