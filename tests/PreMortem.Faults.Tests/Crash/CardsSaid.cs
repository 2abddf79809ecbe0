using System.Text.Json.Nodes;
using PreMortem.Core.Sessions;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>The cards of a room as their writers were told they are, and as the log has them.</summary>
internal static class CardsSaid
{
    /// <summary>Each card once, in its last acknowledged wording; of what was not acknowledged, either is right.</summary>
    /// <returns>How many cards there are.</returns>
    public static int AreAll(Session session, IEnumerable<Outbox> boxes)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var box in boxes)
        {
            var cards = new Dictionary<string, (string Text, bool Removed)>(StringComparer.Ordinal);
            foreach (var (command, _) in box.Acknowledged)
            {
                Take(cards, command);
            }

            var after = new Dictionary<string, (string Text, bool Removed)>(cards, StringComparer.Ordinal);
            if (box.Pending is { } pending)
            {
                Take(after, pending);
            }

            foreach (var (id, said) in cards)
            {
                Assert.True(session.Reasons.TryGetValue(id, out var card), $"Lost: {id}, {said.Text}");
                Assert.True(Is(card, said) || Is(card, after[id]), $"{id} is “{card.Text}”{(card.Removed ? ", removed" : "")}; its writer was told “{said.Text}”{(said.Removed ? ", removed" : "")}.");
                Assert.Equal(box.Seat, card.Seat);
            }

            known.UnionWith(after.Keys);
        }

        Assert.Empty(session.Reasons.Keys.Except(known));
        return session.Reasons.Count;
    }

    private static bool Is(Reason card, (string Text, bool Removed) said) => card.Text == said.Text && card.Removed == said.Removed;

    private static void Take(Dictionary<string, (string Text, bool Removed)> cards, JsonObject command)
    {
        if ((string?)command["reason"] is not { } id)
        {
            return;
        }

        switch ((string?)command["type"])
        {
            case "writeReason":
                cards[id] = ((string)command["text"]!, false);
                break;
            case "rewordReason":
                cards[id] = ((string)command["text"]!, false);
                break;
            case "removeReason" when cards.TryGetValue(id, out var removed):
                cards[id] = removed with { Removed = true };
                break;
            case "restoreReason" when cards.TryGetValue(id, out var restored):
                cards[id] = restored with { Removed = false };
                break;
        }
    }
}
