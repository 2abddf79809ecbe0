using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>Many small rooms beside one small room, all in all at a pace at which each room hands in a card every other second.</summary>
internal static class Rooms
{
    private const double CardsOfRoom = 0.5;
    private const double CardsOfOne = 10;

    public static async Task Run(Bench bench, int rooms, int people)
    {
        var one = $"one room of {people}";
        var many = $"{rooms} rooms of {people}";
        await using var servers = await bench.Start();
        foreach (var server in servers.Both)
        {
            var sides = new List<Side>();
            try
            {
                for (var i = 0; i < rooms; i++)
                {
                    var side = await Side.Open(server, people);
                    sides.Add(side);
                    await side.Crowd.ComeIn();
                }

                await sides[^1].Crowd.UntilQuiet();
                await All(bench, sides, "warm-up", rooms * CardsOfRoom, bench.Seconds / 2, counts: false);
                for (var round = 0; round < bench.Rounds; round++)
                {
                    await All(bench, [sides[0]], one, CardsOfOne, bench.Seconds);
                    await All(bench, sides, many, rooms * CardsOfRoom, bench.Seconds);
                }

                bench.Table.Add($"{many}, beside {one}", Figure.Last, "×", server.Name, bench.Table.MedianOf(many, Figure.Last, server.Name) / bench.Table.MedianOf(one, Figure.Last, server.Name), Goal.AtMost(3, "×"));
                await sides[0].CheckStored(bench.Table, many);
            }
            finally
            {
                sides.ForEach(side => side.Dispose());
            }
        }
    }

    /// <summary>Cards at random moments, by each room in turn, until all are everywhere.</summary>
    /// <param name="rate">Cards a second of all rooms together.</param>
    /// <param name="counts">Whether it is told.</param>
    public static async Task<(int Cards, long Deliveries, Cost Cost)> All(Bench bench, IReadOnlyList<Side> sides, string scenario, double rate, double seconds, bool counts = true)
    {
        var moments = new Pace(rate, rate, Random: true).Moments(seconds);
        var cards = sides.Select(side => side.Count((moments.Count / sides.Count) + 1)).ToList();
        using var watch = new Watch(sides[0].Room.Server.Cost);
        await Pace.Keep(moments, index => sides[index % sides.Count].Submit());
        foreach (var (side, run) in sides.Zip(cards))
        {
            await side.Settle(run, bench.Table, scenario);
        }

        var cost = watch.Stop();
        var handedIn = (Cards: cards.Sum(run => run.Sent), Deliveries: cards.Sum(run => run.Deliveries), cost);
        if (!counts)
        {
            return handedIn;
        }

        var (last, answer) = (cards.SelectMany(run => run.ToLast()).Order().ToList(), cards.SelectMany(run => run.ToAnswer()).Order().ToList());
        bench.Table.Add(scenario, Figure.Last, "ms", sides[0].Name, Percentile.Of(last, 99));
        bench.Table.Add(scenario, Figure.Answer, "ms", sides[0].Name, Percentile.Of(answer, 99));
        bench.Table.Watched(scenario, cost);
        Table.Say($"{scenario}, {sides[0].Name}: {last.Count} cards, last p50 {Percentile.Of(last, 50):0.0} p99 {Percentile.Of(last, 99):0.0} ms, answer p99 {Percentile.Of(answer, 99):0.0} ms, {cost}");
        return handedIn;
    }
}
