using Dapper;
using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Storage;

/// <summary>Puts the write-ahead log into the file and empties it: it still holds what a seal has overwritten (SL5).</summary>
internal sealed class LogEmptying(Database database) : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private int _again;

    /// <summary>At once, or as soon as nobody reads what it holds, such as a backup that runs (ST19).</summary>
    public void Start()
    {
        if (!IsDone() && Interlocked.Exchange(ref _again, 1) == 0)
        {
            _ = TryAgain(_stop.Token);
        }
    }

    /// <summary>For the last time, when nobody is there any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _ = IsDone();
        _stop.Dispose();
    }

    private async Task TryAgain(CancellationToken stop)
    {
        try
        {
            do
            {
                await Task.Delay(Again, stop);
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

    /// <summary>A damaged file is not written to, for nothing in the world.</summary>
    private bool IsDone()
    {
        if (database.IsDamaged)
        {
            return true;
        }

        try
        {
            using var connection = database.OpenWriting();
            return connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
