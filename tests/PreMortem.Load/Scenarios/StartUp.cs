using Microsoft.Data.Sqlite;
using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>How long the program needs until it answers, on a folder full of old meetings.</summary>
internal static class StartUp
{
    private const int People = 15;
    private const int Cards = 40;

    public static async Task Run(Bench bench, int sessions)
    {
        var folder = Directory.CreateTempSubdirectory("premortem-load-").FullName;
        try
        {
            await using (var server = await OwnServer.Start(bench.Program, folder))
            {
                using var side = await Side.Open(server, People);
                await side.Gather();
                var cards = side.Count(Cards);
                side.SubmitAll(cards, outstanding: 8, 60_000);
                await side.Settle(cards, bench.Table, "start-up");
            }

            Copy(Path.Combine(folder, "premortem.db"), sessions);
            for (var round = 0; round < bench.Rounds; round++)
            {
                var began = Time.Now;
                await using var server = await OwnServer.Start(bench.Program, folder);
                (await server.Http.GetAsync("/join")).Dispose();
                var took = Time.Milliseconds(Time.Now - began);
                bench.Table.Add($"start-up with {sessions:#,0} old sessions", "first answer", "ms", "ours", took, Goal.AtMost(2_000, "ms"));
                Table.Say($"start-up with {sessions:#,0} old sessions ({new FileInfo(Path.Combine(folder, "premortem.db")).Length / 1048576.0:0} MiB): first answer after {took:0} ms");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The one meeting, many times, each under a code of its own and ended.</summary>
    private static void Copy(string database, int sessions)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var copy = connection.CreateCommand();
        copy.CommandText = """
            PRAGMA foreign_keys = ON;
            BEGIN;
            CREATE TEMP TABLE made AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $sessions) SELECT printf('L%05d', i) AS code FROM n;
            INSERT INTO session (code, initiative_id, agenda, anonymous, level, site, opened_at, closed, phase, version, plan_version)
                SELECT made.code, initiative_id, agenda, anonymous, level, site, opened_at, 1, phase, version, plan_version FROM session, made WHERE NOT session.closed;
            INSERT INTO entry (session, version, at, seat, command, facts)
                SELECT made.code, entry.version, entry.at, entry.seat, entry.command, entry.facts FROM entry, made;
            COMMIT;
            """;
        copy.Parameters.AddWithValue("$sessions", sessions);
        copy.ExecuteNonQuery();
    }
}
