using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>Everybody adds cards at a steady pace, and each goes to all: from the sender's command to the last person's frame.</summary>
internal static class Share
{
    /// <summary>From this many people on the program must keep up with the bare hub; below, it may take a frame's pause longer.</summary>
    private const int Large = 500;

    public static async Task Run(Bench bench, int people, Pace pace)
    {
        var scenario = $"share, {people:#,0} people, {pace.Name}";
        await using var servers = await bench.Start();
        using var bare = await Side.Open(servers.Bare, people);
        using var ours = await Side.Open(servers.Ours, people);
        Side[] sides = [bare, ours];
        foreach (var side in sides)
        {
            await side.WarmUp(bench.Table);
        }

        for (var round = 0; round < bench.Rounds; round++)
        {
            foreach (var side in sides)
            {
                await Once(bench, side, scenario, pace);
            }
        }

        ours.CheckStored(bench.Table, scenario);
    }

    private static async Task Once(Bench bench, Side side, string scenario, Pace pace)
    {
        await side.Gather();
        var moments = pace.Moments(bench.Seconds);
        var cards = side.Count(moments.Count);
        var read = side.Crowd.Received;
        using var watch = new Watch(side.Room.Server.Cost);
        await Pace.Keep(moments, _ => side.Submit());
        await side.Settle(cards, bench.Table, scenario);
        var cost = watch.Stop();
        var bytes = (side.Crowd.Received - read) / (double)cards.Deliveries;
        side.Crowd.Go();

        var (last, answer) = (cards.ToLast(), cards.ToAnswer());
        var large = side.Crowd.Count >= Large;
        bench.Table.Add(scenario, "last person p50", "ms", side.Name, Percentile.Of(last, 50));
        bench.Table.Add(scenario, "last person p99", "ms", side.Name, Percentile.Of(last, 99), large ? Goal.AtMostTimes(1.2) : Goal.AtMostMore(15, "ms"));
        bench.Table.Add(scenario, "answer p50", "ms", side.Name, Percentile.Of(answer, 50));
        bench.Table.Add(scenario, "answer p99", "ms", side.Name, Percentile.Of(answer, 99), large ? Goal.AtMostTimes(1) : null);
        bench.Table.Add(scenario, "server time a delivery", "µs", side.Name, cost.Server * 1000 / cards.Deliveries);
        bench.Table.Add(scenario, "bytes a delivery", "B", side.Name, bytes);
        Table.Say($"{scenario}, {side.Name}: last p50 {Percentile.Of(last, 50):0.0} p99 {Percentile.Of(last, 99):0.0} ms, answer p50 {Percentile.Of(answer, 50):0.0} p99 {Percentile.Of(answer, 99):0.0} ms, {cost.Server * 1000 / cards.Deliveries:0.0} µs and {bytes:0} B a delivery, {cost}");
    }
}
