using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>A card of everybody within ten seconds, or fewer, at random moments.</summary>
internal static class Burst
{
    private const double Seconds = 10;

    public static Task Run(Bench bench, int people, double seconds = Seconds)
    {
        var scenario = $"burst, {people:#,0} people, {people:#,0} cards in {seconds:0.#} s";
        return ByTurns.Run(bench, people, scenario, side => Once(bench, side, scenario, Pace.Within(seconds, people)), freshRooms: true);
    }

    private static async Task Once(Bench bench, Side side, string scenario, IReadOnlyList<double> moments)
    {
        var (cards, cost) = await ByTurns.Paced(bench, side, scenario, moments);
        var (last, answer) = (cards.ToLast(), cards.ToAnswer());
        bench.Table.Add(scenario, Figure.LastMiddle, "ms", side.Name, Percentile.Of(last, 50));
        bench.Table.Add(scenario, Figure.Last, "ms", side.Name, Percentile.Of(last, 99), Goal.AtMostTimes(0.7));
        bench.Table.Add(scenario, Figure.Answer, "ms", side.Name, Percentile.Of(answer, 99));
        bench.Table.Add(scenario, "server time in all", "ms", side.Name, cost.Server, Goal.AtMostTimes(0.5));
        bench.Table.Watched(scenario, cost);
        Table.Say($"{scenario}, {side.Name}: {cards.Sent} cards, last p50 {Percentile.Of(last, 50):0.0} p99 {Percentile.Of(last, 99):0.0} ms, answer p99 {Percentile.Of(answer, 99):0.0} ms, server {cost.Server:0} ms, {cost}");
    }
}
