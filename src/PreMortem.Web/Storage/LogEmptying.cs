using Dapper;
using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Storage;

/// <summary>Puts the write-ahead log into the file and empties it: it still holds what a seal has overwritten (SL5).</summary>
internal sealed class LogEmptying : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly DatabaseFile _database;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ended;
    private int _again;

    public LogEmptying(DatabaseFile database) => (_database, _ended) = (database, _end.Token);

    /// <summary>At once, or as soon as nobody reads what it holds, such as a backup that runs (ST19).</summary>
    public void Start()
    {
        if (!IsDone() && Interlocked.Exchange(ref _again, 1) == 0)
        {
            _ = TryAgain();
        }
    }

    /// <summary>For the last time, when nobody is there any more.</summary>
    public void Dispose()
    {
        if (_ended.IsCancellationRequested)
        {
            return;
        }

        _end.Cancel();
        _ = IsDone();
        _end.Dispose();
    }

    private async Task TryAgain()
    {
        try
        {
            do
            {
                await Task.Delay(Again, _ended);
            }
            while (!IsDone());
        }
        catch (OperationCanceledException)
        {
            // The end empties it.
        }
        finally
        {
            Interlocked.Exchange(ref _again, 0);
        }
    }

    /// <summary>Nothing is put into a damaged file (ST12); there it counts as done.</summary>
    private bool IsDone()
    {
        if (_database.IsDamaged)
        {
            return true;
        }

        try
        {
            using var connection = _database.OpenWriting();
            return connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
