using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Npgsql;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Postgres;

/// <summary>
/// Numbered scripts of PostgreSQL's own, each run once, taken by one server while the others wait. A script says from which program on
/// one can work with what it makes, so that servers are replaced one at a time (PQ2).
/// </summary>
internal static class Schema
{
    /// <summary>Any number, as long as it is always this one.</summary>
    private const long Turn = 0x5052_454D_4F52;

    /// <summary>A script that waits for a table has all others wait behind it, so it gives way after this long.</summary>
    private const int LockMilliseconds = 500;

    private static readonly TimeSpan BeforeAnother = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<Script> Scripts { get; } = Script.Of("Postgres/");

    public static int Latest => Scripts[^1].Number;

    /// <exception cref="SettingsProblem">A newer program has made it into something that this one would spoil.</exception>
    public static void BringUpToDate(NpgsqlDataSource source, string name) => BringUpToDate(source, name, Scripts);

    /// <summary>The same with other scripts than the program's.</summary>
    internal static void BringUpToDate(NpgsqlDataSource source, string name, IReadOnlyList<Script> scripts)
    {
        using var connection = source.OpenConnection();
        if (Needed(connection) is { } needed && needed.Last >= scripts[^1].Number)
        {
            Check(needed.From, name);
            return;
        }

        var began = Stopwatch.GetTimestamp();
        while (!IsBrought(connection, name, scripts))
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new SettingsProblem($"The database {name} could not be brought up to date, for something has been using its tables for a minute, a backup perhaps; it is as it was, so start again later.");
            }

            Thread.Sleep(BeforeAnother);
        }
    }

    /// <returns>Whether it is up to date now; false where somebody used the tables for longer than people's writes may wait behind this one.</returns>
    private static bool IsBrought(NpgsqlConnection connection, string name, IReadOnlyList<Script> scripts)
    {
        try
        {
            Bring(connection, name, scripts);
            return true;
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    private static void Bring(NpgsqlConnection connection, string name, IReadOnlyList<Script> scripts)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(PostgresDatabase.Unhurried, transaction: transaction);

        // Whoever is at it may need longer than a statement may take otherwise.
        connection.Execute("SELECT pg_advisory_xact_lock(@Turn)", new { Turn }, transaction, commandTimeout: 0);
        connection.Execute($"SET LOCAL lock_timeout = {LockMilliseconds}", transaction: transaction);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS migration (number bigint PRIMARY KEY, name text NOT NULL, run_at timestamptz NOT NULL DEFAULT now(), needs bigint NOT NULL)", transaction: transaction);
        var done = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM migration", transaction: transaction);
        foreach (var script in scripts.Where(script => script.Number > done))
        {
            connection.Execute(script.Sql, transaction: transaction, commandTimeout: 0);
            connection.Execute("INSERT INTO migration (number, name, needs) VALUES (@Number, @Name, @Needs)", new { script.Number, script.Name, script.Needs }, transaction);
        }

        Check(connection.ExecuteScalar<long>("SELECT max(needs) FROM migration", transaction: transaction), name);
        transaction.Commit();
    }

    /// <summary>The last script that ran, and the program that what is there needs at least; null where there is nothing yet.</summary>
    private static (long Last, long From)? Needed(DbConnection connection) => connection.ExecuteScalar<bool>("SELECT to_regclass('migration') IS NOT NULL")
        ? connection.QuerySingle<(long, long)>("SELECT coalesce(max(number), 0), coalesce(max(needs), 0) FROM migration")
        : null;

    private static void Check(long needs, string name)
    {
        if (needs > Latest)
        {
            throw new SettingsProblem($"The database {name} was made by a newer PreMortem that this one cannot work beside. Update this program, or name another database.");
        }
    }
}
