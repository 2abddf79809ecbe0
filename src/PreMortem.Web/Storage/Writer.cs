using System.Data.Common;
using Dapper;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage;

/// <summary>How much of what it reads a write depends on.</summary>
public enum WriteKind
{
    /// <summary>It decides by what it reads: nobody else writes that meanwhile.</summary>
    Alone,

    /// <summary>It decides by one row's version, which its own statements compare.</summary>
    Versioned,
}

/// <summary>Everything that is written goes through it; callers are told only after the commit (ST1).</summary>
public abstract partial class Writer(Database database, ILogger<Writer>? logger) : IDisposable
{
    /// <summary>How many transactions were committed.</summary>
    public abstract long Commits { get; }

    /// <summary>Does the work in a transaction; done once the transaction is on the disk. Work that throws is undone alone and its exception passed on.</summary>
    /// <param name="work">May be done more than once, where others wrote meanwhile what it had read: it changes nothing but rows.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<T> Write<T>(Func<DbConnection, DbTransaction, T> work, WriteKind kind = WriteKind.Alone) =>
        Asking.Current is { IsTaken: false } asking ? Write(work, asking) : Do(work, kind);

    /// <summary>Done once something was really written: the disk is there and has room.</summary>
    /// <exception cref="StorageUnavailable">It is not.</exception>
    public Task Probe() => Write((connection, transaction) => connection.Execute("UPDATE probe SET times = times + 1", transaction: transaction), WriteKind.Versioned);

    /// <summary>The file is broken: from now on nothing is written to it, and who wants to is told at once (ST12).</summary>
    public void StopForDamage()
    {
        if (database.StopWriting() && logger is not null)
        {
            Damaged(logger, Advice.Damaged(database.Name));
        }
    }

    /// <summary>Stores what still waits, then stops.</summary>
    public abstract void Dispose();

    protected abstract Task<T> Do<T>(Func<DbConnection, DbTransaction, T> work, WriteKind kind);

    /// <summary>A number that is higher after anything was changed.</summary>
    protected abstract long Changes(DbConnection connection, DbTransaction transaction);

    /// <summary>What a form first changes is stored together with its id (PG11).</summary>
    private async Task<T> Write<T>(Func<DbConnection, DbTransaction, T> work, Asking asking)
    {
        var (result, taken) = await Do(
            (connection, transaction) =>
            {
                asking.Look(connection, transaction);
                var before = Changes(connection, transaction);
                var done = work(connection, transaction);
                var changed = Changes(connection, transaction) > before;
                if (changed)
                {
                    asking.Keep(connection, transaction);
                }

                return (done, changed);
            },
            WriteKind.Alone);
        asking.IsTaken |= taken;
        return result;
    }

    [LoggerMessage(LogLevel.Critical, "{What}")]
    private static partial void Damaged(ILogger logger, string what);
}
