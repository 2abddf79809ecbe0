using PreMortem.Load.Figures;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Scenarios;

/// <summary>All lines of a room end at once, and everybody is back at once: reloaded, with nothing, or with what they had before.</summary>
internal static class Return
{
    private const int Outstanding = 32;
    private const int Missed = 20;
    private const int FirstMissed = 900_000_000;

    public static async Task Run(Bench bench, int people, int cards = 1_000)
    {
        await using var servers = await bench.Start();
        using var bare = await Side.Open(servers.Bare, people);
        using var ours = await Side.Open(servers.Ours, people);
        foreach (var side in new[] { bare, ours })
        {
            await side.Gather();
            var run = side.Count(cards);
            side.SubmitAll(run, Outstanding, 600_000);
            await side.Settle(run, bench.Table, "return");
            Table.Say($"return, {side.Name}: {run.Sent} cards are in the room, {side.Room.Server.Cost.Resident:0} MiB");
        }

        for (var storm = 0; storm < bench.Rounds; storm++)
        {
            await Storm(bench, bare, $"return, {people:#,0} people, {cards:#,0} cards, reloaded", 0, 0);
            await Storm(bench, ours, $"return, {people:#,0} people, {cards:#,0} cards, reloaded", 1, cards);
        }

        bench.Table.Add($"return, {people:#,0} people, {cards:#,0} cards, reloaded", "memory, most ever", "MiB", "ours", servers.Ours.Cost.MostResident, Goal.AtMost(1024, "MiB"));
        for (var storm = 0; storm < bench.Rounds; storm++)
        {
            await Storm(bench, bare, $"return, {people:#,0} people, {cards:#,0} cards, {Missed} of them missed", 0, 0, remembers: true);
            var first = FirstMissed + (storm * Missed);
            await Storm(bench, ours, $"return, {people:#,0} people, {cards:#,0} cards, {Missed} of them missed", first, Missed, remembers: true);
        }

        Table.Say($"return: memory after all storms {servers.Ours.Cost.Resident:0} MiB, at most {servers.Ours.Cost.MostResident:0} MiB");
    }

    /// <param name="first">The first of the cards that everybody has to see when back.</param>
    private static async Task Storm(Bench bench, Side side, string scenario, int first, int count, bool remembers = false)
    {
        var crowd = side.Crowd;
        crowd.Cards = null;
        crowd.Go();
        if (remembers)
        {
            for (var card = first; card < first + count; card++)
            {
                await side.Desk!.Does("writeReason", $"\"reason\":\"m{card}\",\"text\":\"{Words.Of(card)}\"");
            }
        }

        foreach (var person in crowd.Everybody)
        {
            person.RemembersVersion = remembers;
        }

        await Task.Delay(side.Room.Server.Quiet);
        var view = count == 0 ? null : Cards.InTheRoom(first, count, crowd.Count);
        crowd.Cards = view;
        var read = crowd.Received;
        using var watch = new Watch(side.Room.Server.Cost);
        var began = Time.Now;
        var times = await crowd.ComeIn();
        if (view is not null)
        {
            await crowd.UntilDone();
        }

        var whole = view is null ? times[^1] : Math.Max(times[^1], Time.Milliseconds(view.LastArrival - began));
        var cost = watch.Stop();
        if (view is { IsDone: false })
        {
            bench.Table.Wrong($"{scenario}: {view.Everywhere} of {count} cards are in everybody’s view.");
        }

        var goal = crowd.Count switch { >= 2_000 => 1_800, >= 1_000 => 1_000, _ => 0 };
        bench.Table.Add(scenario, "all back", "ms", side.Name, whole, goal == 0 ? null : new($"≤ {goal:#,0} ms and ≤ 2×", (bare, ours) => ours <= goal && ours <= bare * 2));
        bench.Table.Add(scenario, "server time in all", "ms", side.Name, cost.Server);
        bench.Table.Watched(scenario, cost);
        Table.Say($"{scenario}, {side.Name}: all back with all they have to see after {whole:0} ms (p50 {Percentile.Of(times, 50):0}), {(crowd.Received - read) / 1048576.0:0.0} MiB read, server {cost.Server:0} ms and {side.Room.Server.Cost.Resident:0} MiB, {cost}");
        if (crowd.Problems.Count > 0)
        {
            bench.Table.Wrong($"{scenario}, {side.Name}: {crowd.Problems.Count} lines broke: {crowd.Problems[0]}");
            crowd.Forgive();
        }

        await crowd.UntilQuiet();
    }
}
