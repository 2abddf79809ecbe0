using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>People come into a room for the first time: all at once from one address, and some more into a small and a large room.</summary>
internal static class Join
{
    private const int Few = 50;
    private const double FewPerSecond = 50;
    private const string CostOfJoin = "server time a join";

    /// <summary>All at once, on servers that nobody has used yet, each time.</summary>
    public static async Task AtOnce(Bench bench, int people)
    {
        var scenario = $"first joins, {people:#,0} at once";
        for (var round = 0; round < bench.Rounds; round++)
        {
            await using var servers = await bench.Start();
            foreach (var server in servers.Both)
            {
                using var side = await Side.Open(server, people, Side.First);
                using var watch = new Watch(server.Cost);
                var times = await side.Crowd.ComeIn();
                await side.Crowd.UntilQuiet();
                var cost = watch.Stop();
                bench.Table.Add(scenario, "all in", "ms", side.Name, times[^1]);
                bench.Table.Add(scenario, "errors", "people", side.Name, side.Crowd.Problems.Count, Goal.AtMost(0, "people"));
                bench.Table.Add(scenario, CostOfJoin, "ms", side.Name, cost.Server / people);
                bench.Table.Watched(scenario, cost);
                if (side.Crowd.Problems.Count > 0)
                {
                    bench.Table.Wrong($"{scenario}, {side.Name}: {side.Crowd.Problems.Count} not let in: {side.Crowd.Problems[0]}");
                }

                Table.Say($"{scenario}, {side.Name}: all in after {times[^1]:0} ms (p50 {Percentile.Of(times, 50):0}), {side.Crowd.Problems.Count} errors, {cost.Server / people:0.00} ms a join, {side.Crowd.Received / 1048576.0:0.0} MiB read, {cost}");
            }
        }
    }

    /// <summary>Some more, one after the other, into a room of this many: what each costs must not depend on how many are there.</summary>
    /// <returns>The scenario's name, for comparing.</returns>
    public static async Task<string> Into(Bench bench, int people)
    {
        var scenario = $"first joins, {Few} more into a room of {people:#,0}";
        await using var servers = await bench.Start();
        foreach (var server in servers.Both)
        {
            using var side = await Side.Open(server, people, Side.First);
            await side.Gather();
            await More(bench, side);
            for (var round = 0; round < bench.Rounds; round++)
            {
                var cost = await More(bench, side);
                bench.Table.Add(scenario, CostOfJoin, "ms", side.Name, cost.Server / Few);
                bench.Table.Watched(scenario, cost);
                Table.Say($"{scenario}, {side.Name}: {cost.Server / Few:0.00} ms of server time a join, {cost}");
            }
        }

        return scenario;
    }

    /// <summary>The cost in a large room beside that in a small one.</summary>
    public static async Task Compare(Bench bench, int small, int large)
    {
        var (inSmall, inLarge) = (await Into(bench, small), await Into(bench, large));
        foreach (var side in new[] { "bare", "ours" })
        {
            bench.Table.Add($"first joins, cost at {large:#,0} over cost at {small:#,0}", CostOfJoin, "×", side, bench.Table.MedianOf(inLarge, CostOfJoin, side) / bench.Table.MedianOf(inSmall, CostOfJoin, side), Goal.AtMost(1.5, "×"));
        }
    }

    private static async Task<Cost> More(Bench bench, Side side)
    {
        using var more = new Crowd(side.Room, Few);
        using var watch = new Watch(side.Room.Server.Cost);
        await Pace.Keep(new Pace(FewPerSecond, FewPerSecond).Moments(Few / FewPerSecond), index => more.Everybody[index % Few].ComeInOnce());
        await side.Crowd.UntilQuiet();
        var cost = watch.Stop();
        if (more.Everybody.Count(person => person.IsIn) is var arrived && arrived < Few)
        {
            bench.Table.Wrong($"first joins, {side.Name}: {arrived} of {Few} are in. {more.Problems.FirstOrDefault()}");
        }

        return cost;
    }
}
