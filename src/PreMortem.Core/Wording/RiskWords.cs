namespace PreMortem.Core.Wording;

/// <summary>Words to start a risk from, taken from its cards: because … this happened … which led to … (WD10, WD11).</summary>
public static class RiskWords
{
    private static readonly string[] Leading = [", which led to ", " which led to ", ", leading to ", ", which meant that ", ", which meant ", ", and as a result ", ", as a result ", ", so that ", ", so ", "; so ", " so "];

    /// <summary>
    /// The words of the card that splits best, the first such card first. What one card does not split stays whole in the event,
    /// and of the card that is taken only the joining words go. No cards give empty words.
    /// </summary>
    public static (string Title, string Cause, string Event, string Consequence) From(IReadOnlyList<string> cards)
    {
        var (cause, happened, led) = cards
            .Select(card => Whole(OneLine(card)))
            .Where(split => split.Event.Length > 0)
            .DefaultIfEmpty((Cause: "", Event: "", Consequence: ""))
            .MaxBy(split => (split.Cause.Length > 0 ? 1 : 0) + (split.Consequence.Length > 0 ? 1 : 0));
        return (RiskTitle.From(happened), cause, happened, led);
    }

    /// <summary>Every card has an event: one that would be left without keeps its whole text there.</summary>
    private static (string Cause, string Event, string Consequence) Whole(string card) =>
        Split(card) is { Event.Length: > 0 } split ? split : ("", card, "");

    private static (string Cause, string Event, string Consequence) Split(string card)
    {
        foreach (var opening in (ReadOnlySpan<string>)["Because ", "When ", "After ", "Since "])
        {
            var comma = card.IndexOf(", ", StringComparison.Ordinal);
            if (comma > 0 && card.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                if (card.AsSpan(comma + 2).StartsWith("and ", StringComparison.Ordinal))
                {
                    return ("", Tidy(card[..comma]), Tidy(card[(comma + 6)..]));
                }

                var (happened, led) = Consequence(card[(comma + 2)..]);
                return (Tidy(card[opening.Length..comma]), Tidy(happened), led);
            }
        }

        foreach (var joint in (ReadOnlySpan<string>)[", because ", " because ", "; because ", ", when ", " when "])
        {
            var at = card.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !IsAsked(card, at))
            {
                var (cause, led) = Consequence(card[(at + joint.Length)..]);
                return (cause, Tidy(card[..at]), led);
            }
        }

        var (first, then) = Consequence(card);
        var half = first.IndexOf("; ", StringComparison.Ordinal);
        return half > 0 && then.Length > 0
            ? (Tidy(first[..half]), Tidy(first[(half + 2)..]), then)
            : ("", Tidy(first), then);
    }

    /// <summary>Cuts off what a text says came of it.</summary>
    private static (string Before, string Led) Consequence(string text)
    {
        foreach (var joint in Leading)
        {
            var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !IsAmount(text, at + joint.Length))
            {
                return (Tidy(text[..at]), Tidy(text[(at + joint.Length)..]));
            }
        }

        foreach (var joint in (ReadOnlySpan<string>)["; ", ", and "])
        {
            var at = text.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && (joint[0] == ';' || !text[..at].Contains(", ", StringComparison.Ordinal)))
            {
                return (Tidy(text[..at]), Tidy(text[(at + joint.Length)..]));
            }
        }

        return (Tidy(text), "");
    }

    /// <summary>“asked when”, “knew when”: the word joins no cause.</summary>
    private static bool IsAsked(string card, int at) => card[..at].EndsWith("asked", StringComparison.Ordinal) || card[..at].EndsWith("knew", StringComparison.Ordinal);

    /// <summary>“so many”, “so far”: the word joins no consequence.</summary>
    private static bool IsAmount(string text, int at) =>
        text[at..].Split(' ', 2)[0] is "many" or "much" or "few" or "far" or "long" or "little" or "on" or "badly" or "often";

    private static string OneLine(string card) => string.Join(' ', card.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Tidy(string text) => text.Trim().TrimEnd('.', ',', ';', ' ');
}
