using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Operations;
using SQLitePCL;

namespace PreMortem.Web.Storage;

/// <summary>
/// The only writer of a file. One thread takes all the work that waits into one transaction (group commit), so that a burst
/// costs few waits for the disk, and tells the callers only after the commit (ST1).
/// </summary>
internal sealed class FileWriter : Writer
{
    /// <summary>More than this in one transaction would make the first caller wait too long.</summary>
    private const int LargestGroup = 512;

    private const int Busy = 5;

    private const int NoCheckpointOnClose = 1006;

    private readonly DatabaseFile _database;
    private readonly Measures? _measures;
    private readonly BlockingCollection<Work> _waiting = [];
    private readonly Thread _thread;
    private SqliteConnection? _connection;
    private long _commits;

    public FileWriter(DatabaseFile database, Measures? measures, ILogger<Writer>? logger)
        : base(database, logger)
    {
        (_database, _measures) = (database, measures);
        _thread = new Thread(Run) { Name = "writer", IsBackground = true };
        _thread.Start();
    }

    public override long Commits => Interlocked.Read(ref _commits);

    protected override Task<T> Do<T>(Func<DbConnection, DbTransaction, T> work, WriteKind kind)
    {
        var item = new Work<T>(work);
        try
        {
            _waiting.Add(item);
        }
        catch (InvalidOperationException)
        {
            item.Fail(new StorageUnavailable("The program is stopping.", why: WhyNotStored.Stopping));
        }

        return item.Task;
    }

    protected override long Changes(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalar<long>("SELECT total_changes()", transaction: transaction);

    /// <summary>Stores what still waits, then stops.</summary>
    public override void Dispose()
    {
        if (_waiting.IsAddingCompleted)
        {
            return;
        }

        // The queue itself is not disposed: whoever comes late is told so by its being complete.
        _waiting.CompleteAdding();
        _thread.Join();
    }

    private void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            List<Work> group = [first];
            while (group.Count < LargestGroup && _waiting.TryTake(out var next))
            {
                group.Add(next);
            }

            Store(group);
        }

        Forget();
    }

    private void Store(List<Work> group)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (_database.IsDamaged)
            {
                Forget();
            }

            _connection ??= _database.OpenWriting();
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var work in group)
            {
                DoOne(work, _connection, transaction);
            }

            transaction.Commit();
            Interlocked.Increment(ref _commits);
            _measures?.Committed(Stopwatch.GetElapsedTime(began), group.Count);
        }
        catch (Exception problem)
        {
            if (FileCheck.IsDamage(problem))
            {
                StopForDamage();
            }

            // The next group starts on a fresh connection: that is how the writer recovers when the disk is back.
            Forget();
            TakeWhoWaitedForTheSameLock(group, problem);
            var unavailable = problem as StorageUnavailable ?? new StorageUnavailable("The database cannot be written now.", problem);
            group.ForEach(work => work.Fail(unavailable));
            return;
        }

        group.ForEach(work => work.Done());
    }

    /// <summary>They came while another program held the file: they have waited enough to be told (ST13).</summary>
    private void TakeWhoWaitedForTheSameLock(List<Work> group, Exception problem)
    {
        while (problem is SqliteException { SqliteErrorCode: Busy } && _waiting.TryTake(out var next))
        {
            group.Add(next);
        }
    }

    private static void DoOne(Work work, SqliteConnection connection, SqliteTransaction transaction)
    {
        transaction.Save("one");
        try
        {
            work.Do(connection, transaction);
        }
        catch (Exception problem) when (!OfTheDisk(problem))
        {
            transaction.Rollback("one");
            work.Remember(problem);
        }

        transaction.Release("one");
    }

    /// <summary>A failed constraint (19) or a wrong statement (1) is the work's own fault; all else SQLite reports is the disk's, and undoes the whole group.</summary>
    private static bool OfTheDisk(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: not (1 or 19) };

    private void Forget()
    {
        try
        {
            if (_database.IsDamaged && _connection is not null)
            {
                // Closing would put the log into the broken file.
                raw.sqlite3_db_config(_connection.Handle, NoCheckpointOnClose, 1, out _);
            }

            _connection?.Dispose();
        }
        catch (SqliteException)
        {
            // A connection to a broken disk may not even close; it is given up either way.
        }

        _connection = null;
    }
}
