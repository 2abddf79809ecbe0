using PreMortem.Load.Figures;

namespace PreMortem.Load.Scenarios;

/// <summary>As fast as it goes: always the same number of cards outstanding, each until its sender has the answer and the card.</summary>
internal static class Full
{
    /// <summary>Below what a connection may send at once (LM6).</summary>
    private const int CardsOfPerson = 30;

    private const int MostCards = 20_000;

    public static Task Run(Bench bench, int people, int outstanding = 64)
    {
        var scenario = $"full speed, {people:#,0} people, {outstanding} outstanding";
        return ByTurns.Run(bench, people, scenario, side => Once(bench, side, scenario, outstanding), freshRooms: true);
    }

    private static async Task Once(Bench bench, Side side, string scenario, int outstanding)
    {
        var people = side.Crowd.Count;
        var cards = side.Count(Math.Min(MostCards, people * CardsOfPerson));
        using var watch = new Watch(side.Room.Server.Cost);
        side.SubmitAll(cards, outstanding, bench.Seconds * 1000);
        await side.Settle(cards, bench.Table, scenario);
        var cost = watch.Stop();
        var rate = cards.Deliveries / cards.Seconds;
        Goal? goal = people switch
        {
            >= 2_000 => Goal.AtLeastTimes(2),
            >= 1_000 => Goal.AtLeastTimes(1.5),
            >= 500 => Goal.AtLeastTimes(1),
            _ => null,
        };
        bench.Table.Add(scenario, "deliveries a second", "1/s", side.Name, rate, goal);
        bench.Table.Add(scenario, Figure.Answer, "ms", side.Name, Percentile.Of(cards.ToAnswer(), 99));
        bench.Table.Add(scenario, Figure.TimeOfDelivery, "µs", side.Name, cost.Server * 1000 / cards.Deliveries);
        bench.Table.Watched(scenario, cost);
        Table.Say($"{scenario}, {side.Name}: {rate:#,0} deliveries a second ({cards.Sent} cards in {cards.Seconds:0.0} s), {cost.Server * 1000 / cards.Deliveries:0.0} µs each, {cost}");
    }
}
