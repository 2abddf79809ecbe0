using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>Cards that rooms store at once, each room one after the other, through the program's own log and writer in this process: what a database commits.</summary>
internal static class Appends
{
    private const double Longest = 3;

    private static readonly int[] s_rooms = [1, 8, 64, 256];

    private static int s_sessions;

    /// <param name="file">A path.</param>
    /// <param name="postgres">As the program is told of it.</param>
    public static async Task Run(Bench bench, string file, string postgres)
    {
        var cost = await PostgresCost.Of(postgres);
        await using var inFile = LogServer.Start(file, isPostgres: false);
        await using var inPostgres = LogServer.Start(postgres, isPostgres: true);
        foreach (var server in new[] { inFile, inPostgres })
        {
            await Once(bench, [server], rooms: 8, server == inPostgres ? cost : null, scenario: null);
        }

        foreach (var rooms in s_rooms)
        {
            var scenario = rooms == 1 ? "1 room writes" : $"{rooms} rooms write at once";
            for (var round = 0; round < bench.Rounds; round++)
            {
                await Once(bench, [inFile], rooms, null, scenario);
                await Once(bench, [inPostgres], rooms, cost, scenario);
            }
        }

        await using var second = LogServer.Start(postgres, isPostgres: true);
        await using var third = LogServer.Start(postgres, isPostgres: true);
        for (var round = 0; round < bench.Rounds; round++)
        {
            await Once(bench, [inPostgres, second, third], s_rooms[^1], cost, $"{s_rooms[^1]} rooms write at once, 3 writers");
        }
    }

    /// <param name="cost">Of PostgreSQL; null where the database is a file.</param>
    /// <param name="scenario">Null where it is not to be told.</param>
    private static async Task Once(Bench bench, IReadOnlyList<LogServer> servers, int rooms, PostgresCost? cost, string? scenario)
    {
        var codes = Enumerable.Range(0, rooms).Select(_ => $"A{++s_sessions:00000}").ToList();
        await servers[0].Open(codes);
        var (log, entries) = (0L, 0L);
        if (cost is not null)
        {
            await cost.Checkpoint();
            (log, entries) = (await cost.Log(), await cost.Entries());
        }

        var (spent, own) = (cost?.Milliseconds, Environment.CpuUsage.TotalTime);
        var began = Time.Now;
        var until = began + Time.Ticks(Math.Min(Longest, bench.Seconds) * 1000);
        var took = await Task.WhenAll(codes.Select((code, index) => Task.Run(() => Room(servers[index % servers.Count], code, until))));
        var seconds = Time.Milliseconds(Time.Now - began) / 1000;
        var ownTime = (Environment.CpuUsage.TotalTime - own).TotalMilliseconds;
        var all = took.SelectMany(times => times).Order().ToList();
        foreach (var (code, times) in codes.Zip(took))
        {
            if (servers[0].VersionOf(code) is var stored && stored != times.Count + 1)
            {
                bench.Table.Wrong($"{scenario}: {times.Count} cards of a room were acknowledged, {stored - 1} are stored.");
            }
        }

        if (scenario is null)
        {
            return;
        }

        var side = cost is null ? bench.Table.First : bench.Table.Second;
        bench.Table.Add(scenario, "cards a second", "1/s", side, all.Count / seconds);
        bench.Table.Add(scenario, Figure.AnswerMiddle, "ms", side, Percentile.Of(all, 50));
        bench.Table.Add(scenario, Figure.Answer, "ms", side, Percentile.Of(all, 99));
        bench.Table.Add(scenario, "answer, longest", "ms", side, all[^1]);
        bench.Table.Add(scenario, "the program’s time a card", "ms", side, ownTime / all.Count);
        if (cost is not null)
        {
            bench.Table.Add(scenario, "PostgreSQL’s time a card", "ms", side, (cost.Milliseconds - spent!.Value) / all.Count);
            bench.Table.Add(scenario, "write-ahead log a card", "B", side, (double)(await cost.Log() - log) / all.Count);
            bench.Table.Add(scenario, "table and index a card", "B", side, (double)(await cost.Entries() - entries) / all.Count);
        }

        Table.Say($"{scenario}, {side}: {all.Count / seconds:#,0} cards a second, p50 {Percentile.Of(all, 50):0.0} p99 {Percentile.Of(all, 99):0.0} longest {all[^1]:0} ms, {ownTime / all.Count:0.00} ms of the program a card");
    }

    private static async Task<IReadOnlyList<double>> Room(LogServer server, string code, long until)
    {
        var took = new List<double>();
        for (var version = 1L; Time.Now < until; version++)
        {
            var began = Time.Now;
            await server.Append(code, version);
            took.Add(Time.Milliseconds(Time.Now - began));
        }

        return took;
    }
}
