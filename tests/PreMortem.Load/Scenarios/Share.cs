using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>Everybody adds cards at a steady pace, and each goes to all: from the sender's command to the last person's frame.</summary>
internal static class Share
{
    /// <summary>From this many people on the program must keep up with the bare hub; below, it may take a frame's pause longer.</summary>
    private const int Large = 500;

    public static Task Run(Bench bench, int people, Pace pace)
    {
        var scenario = Named(people, pace);
        return ByTurns.Run(bench, people, scenario, side => Once(bench, side, scenario, pace));
    }

    public static string Named(int people, Pace pace) => $"share, {people:#,0} people, {pace.Name}";

    private static async Task Once(Bench bench, Side side, string scenario, Pace pace)
    {
        var read = side.Crowd.Received;
        var (cards, cost) = await ByTurns.Paced(bench, side, scenario, pace.Moments(bench.Seconds));
        var bytes = (side.Crowd.Received - read) / (double)cards.Deliveries;
        var (last, answer) = (cards.ToLast(), cards.ToAnswer());
        var large = side.Crowd.Count >= Large;
        bench.Table.Add(scenario, Figure.LastMiddle, "ms", side.Name, Percentile.Of(last, 50));
        bench.Table.Add(scenario, Figure.Last, "ms", side.Name, Percentile.Of(last, 99), large ? Goal.AtMostTimes(1.2) : Goal.AtMostMore(15, "ms"));
        bench.Table.Add(scenario, Figure.AnswerMiddle, "ms", side.Name, Percentile.Of(answer, 50));
        bench.Table.Add(scenario, Figure.Answer, "ms", side.Name, Percentile.Of(answer, 99), large ? Goal.AtMostTimes(1) : null);
        bench.Table.Add(scenario, Figure.TimeOfDelivery, "µs", side.Name, cost.Server * 1000 / cards.Deliveries);
        bench.Table.Add(scenario, "bytes a delivery", "B", side.Name, bytes);
        bench.Table.Watched(scenario, cost);
        Table.Say($"{scenario}, {side.Name}: {cards.Sent} cards, last p50 {Percentile.Of(last, 50):0.0} p99 {Percentile.Of(last, 99):0.0} ms, answer p50 {Percentile.Of(answer, 50):0.0} p99 {Percentile.Of(answer, 99):0.0} ms, {cost.Server * 1000 / cards.Deliveries:0.0} µs and {bytes:0} B a delivery, {cost}");
    }
}
