using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using PreMortem.Web.Live;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>What the program that has come back tells each audience, beside what the log says (ST10).</summary>
internal static class FreshViews
{
    /// <summary>A screen, a leader and a participant come in, one after the other, before anybody else.</summary>
    /// <returns>How long the first waited, who comes to a program that has answered nobody yet.</returns>
    public static async Task<TimeSpan> AreOf(Session session, RunningProgram program, string code, Outbox leader, Outbox participant)
    {
        await using var screen = new Outbox("screen", "The wall");
        var began = Stopwatch.GetTimestamp();
        await screen.Enter(program, code);
        var waited = Stopwatch.GetElapsedTime(began);
        Equal(View.Of(session, Presence.Nobody, Audience.Screens), screen.Records);

        await leader.Enter(program, code);
        var here = Presence.Nobody with { Here = [leader.Seat!] };
        Equal(With(View.Of(session, here, Audience.Leaders), session, leader.Seat!), leader.Records, "seat/");

        await participant.Enter(program, code);
        here = here with { Here = here.Here.Add(participant.Seat!) };
        Equal(With(View.Of(session, here, Audience.Participants), session, participant.Seat!), participant.Records);
        return waited;
    }

    /// <summary>Two windows of one seat, one open all the time and one just opened, hold the same.</summary>
    public static async Task HeldByFrames(RunningProgram program, string code, Outbox open)
    {
        await using var fresh = await HubClient.Connect(program.Address, open.Role == "leader" ? program.LeaderKey : null);
        await fresh.Invoke("Enter", new { code, @as = open.Role, seat = open.Token });
        var said = Text(fresh.Records);
        await open.Client.Until(records => Text(records) == said, "the window that was open holds what a fresh one is told");
    }

    private static Dictionary<string, ViewRecord> With(Dictionary<string, ViewRecord> records, Session session, string seat)
    {
        foreach (var (key, record) in View.OfSeat(session, seat))
        {
            records[key] = record;
        }

        return records;
    }

    /// <param name="but">Keys that say who was here when, which no log does.</param>
    private static void Equal(Dictionary<string, ViewRecord> folded, IReadOnlyDictionary<string, JsonNode> told, string? but = null)
    {
        var expected = folded.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToNode<object>(pair.Value, EachLanguage.Options)!, StringComparer.Ordinal);
        Assert.Equal(Text(expected, but), Text(told, but));
    }

    private static string Text(IReadOnlyDictionary<string, JsonNode> records, string? but = null) => string.Join('\n', records
        .Where(pair => but is null || !pair.Key.StartsWith(but, StringComparison.Ordinal))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key} {pair.Value.ToJsonString()}"));
}
