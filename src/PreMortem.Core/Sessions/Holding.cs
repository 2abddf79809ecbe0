using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions;

/// <summary>A shared card that attacks a person is held: off every page, until a leader releases it (LD5, LD6).</summary>
internal static class Holding
{
    /// <summary>Once more for a card that is held already: kept back, with another note.</summary>
    public static Decision Hold(Session session, string id, string note)
    {
        if (!session.Reasons.TryGetValue(id, out var reason) || !reason.IsShared)
        {
            return Refusal.NoSuchReason;
        }

        return Limits.Text(note) is { } refusal ? refusal : new ReasonHidden(id, note.Trim());
    }

    public static Decision Release(Session session, ReleaseReason release) =>
        session.Reasons.TryGetValue(release.Reason, out var reason) && reason.Hidden is not null
            ? new ReasonReleased(release.Reason)
            : Refusal.NoSuchReason;

    /// <summary>Whether it is this person's card, and held.</summary>
    public static bool IsHeld(Session session, Seat who, string id) =>
        session.Reasons.TryGetValue(id, out var reason) && reason.Hidden is not null && EnteredFor.IsOf(reason, who);

    /// <summary>Its author sends it back in other words, in any phase; leaders see it again.</summary>
    public static Decision Reword(RewordReason reword)
    {
        var text = reword.Text.Trim();
        return Limits.Text(text) is { } unfit ? unfit : new ReasonReworded(reword.Reason, text, Concreteness.NamesNeitherWhoNorWhen(text));
    }
}
