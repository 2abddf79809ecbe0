using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>One room, once with all its people at one server that has a file, once with them spread evenly over several servers on one PostgreSQL.</summary>
internal static class Spread
{
    private const double TimesOne = 3;

    /// <summary>Longer than elsewhere: each of several servers gets only its share of it.</summary>
    private const int WarmUp = 300;

    public static Table NewTable(int servers) => new("one server, SQLite", $"{servers} servers, PostgreSQL");

    public static async Task Run(Bench alone, int people, int servers)
    {
        var bench = alone with { WarmUp = Math.Min(WarmUp, people * 2) };
        await using var one = await OwnServer.Start(bench.Program, name: bench.Table.First);
        await using var several = await ClusterServer.Start(bench.Program, servers, bench.Table.Second);
        foreach (var pace in new[] { All.Steady, new Pace(All.Steady.To, All.Steady.To, Random: true) })
        {
            var scenario = Share.Named(people, pace);
            await ByTurns.Run(bench, [one, several], people, scenario, side => Shared(bench, side, scenario, pace));
        }

        for (var round = 0; round < bench.Rounds; round++)
        {
            foreach (var server in new ProgramServer[] { one, several })
            {
                await Written(bench, server, people);
            }
        }

        bench.Table.Add("after all of it", "connections to the database a server", "", several.Name, await several.Connections());
        foreach (var server in new ProgramServer[] { one, several })
        {
            bench.Table.Add("after all of it", "memory of all servers", "MiB", server.Name, server.Cost.Resident);
        }
    }

    private static async Task Shared(Bench bench, Side side, string scenario, Pace pace)
    {
        var database = side.Room.Server.DatabaseTime;
        var (cards, cost) = await ByTurns.Paced(bench, side, scenario, pace.Moments(bench.Seconds));
        var (last, answer) = (cards.ToLast(), cards.ToAnswer());
        bench.Table.Add(scenario, Figure.LastMiddle, "ms", side.Name, Percentile.Of(last, 50));
        bench.Table.Add(scenario, Figure.Last, "ms", side.Name, Percentile.Of(last, 99), Goal.AtMostTimes(TimesOne));
        Told(bench, side, scenario, cards, answer, cost, database);
        Table.Say($"{scenario}, {side.Name}: {cards.Sent} cards, last p50 {Percentile.Of(last, 50):0.0} p99 {Percentile.Of(last, 99):0.0} ms, answer p50 {Percentile.Of(answer, 50):0.0} p99 {Percentile.Of(answer, 99):0.0} ms, {cost}");
    }

    /// <summary>A card of everybody in so many seconds, in a new room in which nobody sees the others' cards yet.</summary>
    private static async Task Written(Bench bench, ProgramServer server, int people)
    {
        var scenario = $"write, {people:#,0} people, {people:#,0} cards in {bench.Seconds:0.#} s";
        using var side = await Side.Open(server, people, "write");
        await side.Gather();
        var counted = new List<(long Count, long At)>();
        side.Desk!.Counted = (count, at) => counted.Add((count, at));
        var cards = side.Count(people, reach: 1);
        var database = server.DatabaseTime;
        using var watch = new Watch(server.Cost);
        await Pace.Keep(Pace.Within(bench.Seconds, people), _ => side.Submit());
        await side.Settle(cards, bench.Table, scenario);
        var cost = watch.Stop();
        var answer = cards.ToAnswer();
        Told(bench, side, scenario, cards, answer, cost, database);
        var behind = Write.Behind(cards.AnsweredAt(), counted);
        bench.Table.Add(scenario, "leader’s counter behind, most", "ms", side.Name, behind);
        Table.Say($"{scenario}, {side.Name}: answer p50 {Percentile.Of(answer, 50):0.0} p99 {Percentile.Of(answer, 99):0.0} ms, counter at most {behind:0} ms behind, {cost}");
        await side.CheckStored(bench.Table, scenario);
    }

    private static void Told(Bench bench, Side side, string scenario, Cards cards, IReadOnlyList<double> answer, Cost cost, double? databaseBefore)
    {
        bench.Table.Add(scenario, Figure.AnswerMiddle, "ms", side.Name, Percentile.Of(answer, 50));
        bench.Table.Add(scenario, Figure.Answer, "ms", side.Name, Percentile.Of(answer, 99));
        bench.Table.Add(scenario, "time of all servers a card", "ms", side.Name, cost.Server / cards.Sent);
        if (side.Room.Server.DatabaseTime - databaseBefore is { } spent)
        {
            bench.Table.Add(scenario, "PostgreSQL’s time a card", "ms", side.Name, spent / cards.Sent);
        }

        bench.Table.Watched(scenario, cost);
    }
}
