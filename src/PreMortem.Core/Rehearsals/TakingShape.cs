using PreMortem.Core.Sessions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Rehearsals;

/// <summary>Form: cards about a part that is put back; suggestions what a risk threatens, and which two are one.</summary>
internal static class TakingShape
{
    public static Wish? Of(Me me) => PutBack(me) ?? Tie(me) ?? Merge(me);

    private static Wish? PutBack(Me me)
    {
        if (me.Room.PutBackNow is not { } part || !me.IsAmong(2, $"put back {part}") || me.Room.FindPart(part) is not { } asked)
        {
            return null;
        }

        var id = me.Id($"put back {part}");
        return me.IsWritten(id) || me.Room.Modes.Count == 0
            ? null
            : new($"put back {part}", new WriteReason(id, Telltale.Card(asked, me.Pick(me.Room.Modes, part), me.Site, me.Person.Role, me.Pick(Telltale.Months, part)), Part: part), 25, Writes: true);
    }

    private static Wish? Tie(Me me)
    {
        var parts = me.Parts;
        var loose = me.Room.Forming.Live.FirstOrDefault(risk => risk.Parts.Count == 0 && me.IsAmong(1, $"tie {risk.Id}") && !IsSuggested(me, $"tie {risk.Id}"));
        if (loose is null || parts.Count == 0)
        {
            return null;
        }

        var said = $"{loose.Title} {string.Join(' ', Voices.Behind(me.Room, loose).Select(reason => reason.Text))}";
        var part = LooksAlike.Among(said, parts.Select(known => (known.Id, known.Text)), 1).FirstOrDefault() ?? me.Pick(parts, $"tie {loose.Id}").Id;
        return new($"tie {loose.Id}", new Suggest(me.Id($"tie {loose.Id}"), loose.Id, Part: part), 20);
    }

    /// <summary>One of the room looks for two risks that are one.</summary>
    private static Wish? Merge(Me me)
    {
        if (!me.IsAmong(1, "merges"))
        {
            return null;
        }

        var risks = me.Room.Forming.Live.OrderBy(risk => risk.Number).ToList();
        foreach (var (at, risk) in risks.Index())
        {
            var about = $"merge {risk.Id}";
            if (!IsSuggested(me, about) && LooksAlike.Among(risk.Title, risks.Take(at).Select(other => (other.Id, other.Title)), 1) is [var into])
            {
                return new(about, new Suggest(me.Id(about), risk.Id, Into: into), 25);
            }
        }

        return null;
    }

    private static bool IsSuggested(Me me, string about) => me.Id(about) is var id && me.Room.Suggestions.Exists(known => known.Suggestion == id);
}
