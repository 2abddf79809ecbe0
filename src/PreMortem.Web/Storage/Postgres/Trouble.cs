using System.Data.Common;
using Npgsql;

namespace PreMortem.Web.Storage.Postgres;

/// <summary>What a failure of PostgreSQL means for whoever writes.</summary>
internal static class Trouble
{
    /// <summary>A line that somebody let PostgreSQL cut because nothing went over it; Npgsql has no names for these two.</summary>
    private const string IdleSession = "57P05";

    private const string IdleInTransaction = "25P03";

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    /// <summary>Somebody else came between: done again, it will be as if after them.</summary>
    public static bool IsConflict(DbException problem) => problem.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>It goes away by itself: a conflict, a connection that broke, a server that starts again. Nothing was stored.</summary>
    public static bool IsPassing(DbException problem) => IsConflict(problem) || (problem is not PostgresException && problem is NpgsqlException) || problem.SqlState is
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
        or PostgresErrorCodes.ConnectionException or PostgresErrorCodes.ConnectionFailure or PostgresErrorCodes.ConnectionDoesNotExist
        or IdleSession or IdleInTransaction;

    /// <summary>It can be read, and takes nothing (PQ25).</summary>
    public static bool IsReadOnly(DbException problem) => problem.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction;

    /// <summary>What a standby says to whoever would write as if alone, or look at what is in no log; and other things do, too.</summary>
    public static bool MayBeOfAStandby(DbException problem) => problem.SqlState == PostgresErrorCodes.FeatureNotSupported;

    /// <summary>A failed constraint, a wrong value or a wrong statement: the work's own fault.</summary>
    public static bool IsOfTheWork(DbException problem) => problem.SqlState is ['2', '2' or '3', ..] or ['4', '2', ..];

    /// <summary>Longer each time, and never the same for two who met.</summary>
    public static TimeSpan Pause(int tries) => TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, (2 << Math.Min(tries, 8)) * (0.5 + Random.Shared.NextDouble())));
}
