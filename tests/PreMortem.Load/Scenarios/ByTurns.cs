using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>A scenario that both servers go through: warmed up, then bare, ours, bare, ours, …</summary>
internal static class ByTurns
{
    /// <param name="measure">One measurement; everybody is in before it and goes after it.</param>
    /// <param name="freshRooms">Each round in a new room, where a round would leave it fuller than it found it.</param>
    public static async Task Run(Bench bench, int people, string scenario, Func<Side, Task> measure, bool freshRooms = false)
    {
        await using var servers = await bench.Start();
        await Run(bench, servers.Both, people, scenario, measure, freshRooms);
    }

    /// <summary>The same between servers that go on afterwards.</summary>
    public static async Task Run(Bench bench, IReadOnlyList<Server> servers, int people, string scenario, Func<Side, Task> measure, bool freshRooms = false)
    {
        var sides = new List<Side>();
        foreach (var server in servers)
        {
            sides.Add(await Side.Open(server, people));
            await sides[^1].WarmUp(bench);
        }

        for (var round = 0; round < bench.Rounds; round++)
        {
            for (var i = 0; i < sides.Count; i++)
            {
                if (freshRooms)
                {
                    await sides[i].CheckStored(bench.Table, scenario);
                    sides[i].Dispose();
                    sides[i] = await Side.Open(sides[i].Room.Server, people);
                }

                await sides[i].Gather();
                await measure(sides[i]);
                sides[i].Crowd.Go();
            }
        }

        foreach (var side in sides)
        {
            await side.CheckStored(bench.Table, scenario);
            side.Dispose();
        }
    }

    /// <summary>Cards handed in at a pace, until all are everywhere.</summary>
    public static async Task<(Cards Cards, Cost Cost)> Paced(Bench bench, Side side, string scenario, IReadOnlyList<double> moments)
    {
        var cards = side.Count(moments.Count);
        using var watch = new Watch(side.Room.Server.Cost);
        await Pace.Keep(moments, _ => side.Submit());
        await side.Settle(cards, bench.Table, scenario);
        return (cards, watch.Stop());
    }
}
