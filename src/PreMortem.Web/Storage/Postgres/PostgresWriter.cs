using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Dapper;
using PreMortem.Web.Operations;

namespace PreMortem.Web.Storage.Postgres;

/// <summary>
/// Writes from many servers at once. What decides by what it reads runs serializably and is done again where others came between; a commit
/// whose answer was lost is asked after, so that nothing is done twice and nothing is called stored that is not (PQ3, PQ4).
/// </summary>
internal sealed class PostgresWriter(PostgresDatabase database, Measures? measures, ILogger<Writer>? logger) : Writer(database, logger)
{
    /// <summary>More at once only wait for each other's disk.</summary>
    private const int AtOnce = 12;

    /// <summary>Longer than a PostgreSQL takes to start again, shorter than people wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly CancellationTokenSource _end = new();
    private long _commits;

    public override long Commits => Interlocked.Read(ref _commits);

    /// <summary>Waits for what is being written.</summary>
    public override void Dispose()
    {
        if (_end.IsCancellationRequested)
        {
            return;
        }

        _end.Cancel();
        for (var place = 0; place < AtOnce; place++)
        {
            _places.Wait();
        }
    }

    protected override async Task<T> Do<T>(Func<DbConnection, DbTransaction, T> work, WriteKind kind)
    {
        try
        {
            await _places.WaitAsync(_end.Token);
        }
        catch (OperationCanceledException)
        {
            throw new StorageUnavailable("The program is stopping.");
        }

        try
        {
            return await Task.Run(() => Store(work, kind == WriteKind.Alone ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted));
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Whether anything was changed, as PostgreSQL numbers only transactions that change something.</summary>
    protected override long Changes(DbConnection connection, DbTransaction transaction) => NumberOf(connection, transaction) is null ? 0 : 1;

    private async Task<T> Store<T>(Func<DbConnection, DbTransaction, T> work, IsolationLevel isolation)
    {
        var began = Stopwatch.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                var result = Once(work, isolation);
                Interlocked.Increment(ref _commits);
                measures?.Committed(Stopwatch.GetElapsedTime(began), 1);
                return result;
            }
            catch (DbException problem) when (Trouble.IsPassing(problem))
            {
                if (Stopwatch.GetElapsedTime(began) > Patience)
                {
                    throw new StorageUnavailable("The database cannot be written now.", problem);
                }
            }
            catch (DbException problem) when (!Trouble.IsOfTheWork(problem))
            {
                throw new StorageUnavailable("The database cannot be written now.", problem);
            }

            await Task.Delay(Trouble.Pause(tries));
        }
    }

    private T Once<T>(Func<DbConnection, DbTransaction, T> work, IsolationLevel isolation)
    {
        using var connection = database.Source.OpenConnection();
        using var transaction = connection.BeginTransaction(isolation);
        var result = work(connection, transaction);
        var number = NumberOf(connection, transaction);
        try
        {
            transaction.Commit();
        }
        catch (DbException problem) when (number is not null && !Trouble.IsConflict(problem) && WasCommitted(number, problem))
        {
            // Only the answer was lost.
        }

        return result;
    }

    /// <exception cref="StorageUnavailable">Nobody could say in time.</exception>
    private bool WasCommitted(string number, DbException problem)
    {
        var began = Stopwatch.GetTimestamp();
        for (var tries = 1; Stopwatch.GetElapsedTime(began) < Patience; tries++)
        {
            try
            {
                using var connection = database.Source.OpenConnection();
                if (connection.ExecuteScalar<string?>("SELECT pg_xact_status(@number::xid8)", new { number }) is { } status && status != "in progress")
                {
                    return status == "committed";
                }
            }
            catch (DbException)
            {
                // It is not back yet.
            }

            Task.Delay(Trouble.Pause(tries)).Wait();
        }

        throw new StorageUnavailable("Whether it was stored is not known.", problem);
    }

    private static string? NumberOf(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalar<string?>("SELECT pg_current_xact_id_if_assigned()::text", transaction: transaction);
}
