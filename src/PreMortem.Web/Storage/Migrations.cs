using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage;

/// <summary>Numbered SQL scripts inside the program, each run once, in order, in one transaction with its row in the ledger (ST6).</summary>
internal static class Migrations
{
    private static readonly IReadOnlyList<Script> Scripts = Script.Of("Migrations/");

    /// <summary>The number of the last script of this program.</summary>
    public static int Latest { get; } = Scripts[^1].Number;

    /// <summary>The number of the last script that ran, 0 where there is no table yet; null where the database is not ours.</summary>
    public static int? LastOn(SqliteConnection connection)
    {
        var others = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE name <> 'migration'");
        var ledger = connection.ExecuteScalar<long>("SELECT count(*) FROM pragma_table_info('migration') WHERE name IN ('number', 'name', 'run_at')") == 3;
        var first = ledger ? connection.ExecuteScalar<string?>("SELECT name FROM migration WHERE number = 1") : null;
        return first == Scripts[0].Name ? connection.ExecuteScalar<int>("SELECT max(number) FROM migration")
            : others == 0 ? 0
            : null;
    }

    /// <exception cref="SettingsProblem">The file was made by a newer program.</exception>
    public static void Run(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL) STRICT", transaction: transaction);
        var done = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM migration", transaction: transaction);
        if (done > Latest)
        {
            throw new SettingsProblem($"The database {path} was made by a newer PreMortem. Update this program, or choose another folder with --data.");
        }

        foreach (var (number, name, _, sql) in Scripts.Where(script => script.Number > done))
        {
            connection.Execute(sql, transaction: transaction);
            connection.Execute(
                "INSERT INTO migration (number, name, run_at) VALUES (@number, @name, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
                new { number, name },
                transaction);
        }

        transaction.Commit();
    }
}
