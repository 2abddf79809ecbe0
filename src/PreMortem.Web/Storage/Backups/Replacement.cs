using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage.Backups;

/// <summary>A backup without the people who were forgotten, in the place of the one with them. It takes the place when it is whole and on the disk (ST20).</summary>
internal static class Replacement
{
    /// <param name="file">A whole backup of this program or of an earlier one, with nothing beside it. One of an earlier program becomes one of this.</param>
    /// <param name="forgotten">The sessions, each with its log as it stays.</param>
    /// <exception cref="IOException">It cannot be written; the file is as it was.</exception>
    /// <exception cref="SqliteException">It cannot be written; the file is as it was.</exception>
    public static void Make(string file, IReadOnlyList<(string Code, IReadOnlyList<Entry> Log)> forgotten)
    {
        var half = file + BackupFolder.Half;
        File.Delete(half);
        try
        {
            using (var from = Open(file, SqliteOpenMode.ReadOnly))
            {
                OnlineCopy.Write(from, half, OnlineCopy.Pause);
            }

            Forget(half, forgotten);
            File.Move(half, file, overwrite: true);
            FolderFlush.Of(file);
        }
        finally
        {
            File.Delete(half);
            File.Delete($"{half}-journal");
        }
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        return connection;
    }

    private static void Forget(string half, IReadOnlyList<(string Code, IReadOnlyList<Entry> Log)> forgotten)
    {
        using var connection = Open(half, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;");
        Migrations.Run(connection, half);
        using var transaction = connection.BeginTransaction();
        foreach (var (code, sealedLog) in forgotten)
        {
            var people = new Forgetting(code, EntryRows.Read(connection, code, 0, transaction));
            PeopleRows.Forget(connection, transaction, code, people, sealedLog);
        }

        transaction.Commit();
    }
}
