using System.Data.Common;
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

    public static IReadOnlyList<Script> Scripts { get; } = Script.Of("Postgres/");

    public static int Latest => Scripts[^1].Number;

    /// <exception cref="SettingsProblem">A newer program has made it into something that this one would spoil.</exception>
    public static void BringUpToDate(NpgsqlDataSource source, string name)
    {
        using var connection = source.OpenConnection();
        if (Needed(connection) is { } needed && needed.Last >= Latest)
        {
            Check(needed.From, name);
            return;
        }

        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@Turn)", new { Turn }, transaction);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS migration (number bigint PRIMARY KEY, name text NOT NULL, run_at timestamptz NOT NULL DEFAULT now(), needs bigint NOT NULL)", transaction: transaction);
        var done = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM migration", transaction: transaction);
        foreach (var script in Scripts.Where(script => script.Number > done))
        {
            connection.Execute(script.Sql, transaction: transaction);
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
