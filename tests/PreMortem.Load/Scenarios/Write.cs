using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>Everybody writes in silence. Each card is on the disk when it is acknowledged, nobody else gets it, and the leader's counter keeps up.</summary>
internal static class Write
{
    private const double AlwaysAllowed = 25;
    private const double TimesTheDisk = 10;

    /// <param name="cardsEach">Spread over the seconds, at random moments.</param>
    public static async Task Run(Bench bench, int people, int cardsEach, double seconds, int rounds)
    {
        var scenario = $"write, {people:#,0} people, {people * cardsEach:#,0} cards in {seconds:0} s";
        await using var servers = await bench.Start();
        using (var warm = await Side.Open(servers.Ours, people))
        {
            await warm.WarmUp(bench);
        }

        for (var round = 0; round < rounds; round++)
        {
            using var side = await Side.Open(servers.Ours, people, "write");
            await Once(bench, side, scenario, Pace.Within(seconds, people * cardsEach));
            await side.CheckStored(bench.Table, scenario);
        }
    }

    private static async Task Once(Bench bench, Side side, string scenario, IReadOnlyList<double> moments)
    {
        await side.Gather();
        var counted = new List<(long Count, long At)>();
        side.Desk!.Counted = (count, at) => counted.Add((count, at));
        var cards = side.Count(moments.Count, reach: 1);
        var disk = DiskProbe.Flush(((Servers.OwnServer)side.Room.Server).Folder);
        using var watch = new Watch(side.Room.Server.Cost);
        await Pace.Keep(moments, _ => side.Submit());
        await side.Settle(cards, bench.Table, scenario);
        var cost = watch.Stop();
        var answer = cards.ToAnswer();
        var behind = Behind(cards.AnsweredAt(), counted);
        bench.Table.Add(scenario, "disk flush p99", "ms", "ours", disk);
        bench.Table.Add(scenario, Figure.AnswerMiddle, "ms", "ours", Percentile.Of(answer, 50));
        bench.Table.Add(scenario, Figure.Answer, "ms", "ours", Percentile.Of(answer, 99), new(
            $"≤ {AlwaysAllowed:0} ms, or {TimesTheDisk:0}× the disk",
            (_, ours) => ours <= Math.Max(AlwaysAllowed, TimesTheDisk * bench.Table.MedianOf(scenario, "disk flush p99", "ours"))));
        bench.Table.Add(scenario, "leader’s counter behind, most", "ms", "ours", behind, Goal.AtMost(250, "ms"));
        bench.Table.Add(scenario, "server time a card", "ms", "ours", cost.Server / cards.Sent);
        bench.Table.Watched(scenario, cost);
        Table.Say($"{scenario}: answer p50 {Percentile.Of(answer, 50):0.0} p99 {Percentile.Of(answer, 99):0.0} ms (disk {disk:0.0}), counter at most {behind:0} ms behind, {cost.Server / cards.Sent:0.00} ms of server time a card, {cost}");
    }

    /// <summary>The longest from the n-th acknowledgement until the leader's counter showed n.</summary>
    public static double Behind(IReadOnlyList<long> answeredAt, List<(long Count, long At)> counted)
    {
        var most = 0.0;
        var shown = 0;
        for (var i = 0; i < answeredAt.Count; i++)
        {
            while (shown < counted.Count && counted[shown].Count < i + 1)
            {
                shown++;
            }

            most = shown == counted.Count ? double.PositiveInfinity : Math.Max(most, Time.Milliseconds(counted[shown].At - answeredAt[i]));
        }

        return most;
    }
}
