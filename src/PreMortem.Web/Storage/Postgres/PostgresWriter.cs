using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Dapper;
using PreMortem.Web.Operations;

namespace PreMortem.Web.Storage.Postgres;

/// <summary>
/// Writes beside other servers. What decides by what it reads runs serializably and is done again where others came between. A commit whose
/// answer was lost is not called stored, nor made again: whoever asked reads what is there, and asks with the same id (PQ4).
/// </summary>
internal sealed class PostgresWriter : Writer
{
    /// <summary>PostgreSQL brings those that commit at one moment to the disk together; more at once only wait for each other.</summary>
    private const int AtOnce = 12;

    /// <summary>Longer than a PostgreSQL takes to start again, shorter than people wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Who waited long for a turn still gets past others who come between.</summary>
    private const int MeetingsAtLeast = 10;

    private readonly PostgresDatabase _database;
    private readonly Measures? _measures;
    private readonly BlockingCollection<(Work Work, IsolationLevel Isolation, long Since)> _waiting = [];
    private readonly List<Thread> _threads = [];
    private long _commits;

    public PostgresWriter(PostgresDatabase database, Measures? measures, ILogger<Writer>? logger)
        : base(database, logger)
    {
        (_database, _measures) = (database, measures);
        for (var number = 1; number <= AtOnce; number++)
        {
            var thread = new Thread(Run) { Name = $"writer {number}", IsBackground = true };
            _threads.Add(thread);
            thread.Start();
        }
    }

    public override long Commits => Interlocked.Read(ref _commits);

    /// <summary>Stores what still waits, then stops.</summary>
    public override void Dispose()
    {
        if (!_waiting.IsAddingCompleted)
        {
            _waiting.CompleteAdding();
            _threads.ForEach(thread => thread.Join());
        }
    }

    protected override Task<T> Do<T>(Func<DbConnection, DbTransaction, T> work, WriteKind kind)
    {
        var item = new Work<T>(work);
        try
        {
            _waiting.Add((item, kind == WriteKind.Alone ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, Stopwatch.GetTimestamp()));
        }
        catch (InvalidOperationException)
        {
            item.Fail(new StorageUnavailable("The program is stopping.", why: WhyNotStored.Stopping));
        }

        return item.Task;
    }

    /// <summary>Whether anything was changed, as PostgreSQL numbers only transactions that change something.</summary>
    protected override long Changes(DbConnection connection, DbTransaction transaction) => NumberOf(connection, transaction) is null ? 0 : 1;

    private void Run()
    {
        foreach (var (work, isolation, since) in _waiting.GetConsumingEnumerable())
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                Store(work, isolation, since);
                Interlocked.Increment(ref _commits);
                _measures?.Committed(Stopwatch.GetElapsedTime(began), 1);
                work.Done();
            }
            catch (DbException problem) when (_database.IsReadOnly(problem))
            {
                work.Fail(new StorageUnavailable($"The database {_database.Name} is read-only: it was set so, or is a standby. Nothing is stored until it takes writes.", problem, WhyNotStored.ReadOnly));
            }
            catch (DbException problem) when (!Trouble.IsOfTheWork(problem))
            {
                work.Fail(new StorageUnavailable("The database cannot be reached or written now.", problem, WhyNotStored.Away));
            }
            catch (Exception problem)
            {
                work.Fail(problem);
            }
        }
    }

    /// <param name="since">When it was asked for: where the database is away, those who waited for others that gave up wait no longer than they.</param>
    private void Store(Work work, IsolationLevel isolation, long since)
    {
        var anew = false;
        for (var tries = 1; ; tries++)
        {
            try
            {
                Once(work, isolation);
                return;
            }
            catch (DbException problem) when (Trouble.IsReadOnly(problem) && !anew)
            {
                // A connection goes by what was set when it was made.
                anew = true;
                _database.Source.Clear();
            }
            catch (DbException problem) when (Trouble.IsPassing(problem) && (Stopwatch.GetElapsedTime(since) < Patience || (Trouble.IsConflict(problem) && tries < MeetingsAtLeast)))
            {
                Thread.Sleep(Trouble.Pause(tries));
            }
        }
    }

    private void Once(Work work, IsolationLevel isolation)
    {
        using var connection = _database.Source.OpenConnection();
        using var transaction = connection.BeginTransaction(isolation);
        work.Do(connection, transaction);
        try
        {
            transaction.Commit();
        }
        catch (DbException problem) when (!Trouble.IsConflict(problem))
        {
            // Only what is stored can tell: a number of a transaction is given again after a crash.
            throw new StorageUnavailable("Whether it was stored is not known.", problem, WhyNotStored.Unknown);
        }
    }

    private static string? NumberOf(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalar<string?>("SELECT pg_current_xact_id_if_assigned()::text", transaction: transaction);
}
