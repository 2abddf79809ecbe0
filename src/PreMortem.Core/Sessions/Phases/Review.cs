using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>Weeks later: what was seen, what is due, new reasons, and the next date (RV1, RV2).</summary>
internal sealed class Review : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        WriteReason write => Kept(session, who, write),
        _ => PlanChange.Decide(command),
    };

    /// <summary>No round and no Form follow, so the reason is shared at once and kept in the register as it was said (RV2).</summary>
    private static Decision Kept(Session session, Seat who, WriteReason write)
    {
        if (Cards.RefuseNew(session, who, write.Reason, write.Text) is { } refusal)
        {
            return refusal;
        }

        var text = write.Text.Trim();
        return Decision.Of(
        [
            new ReasonWritten(write.Reason, who.Id, text, null, write.Tacit, null, Concreteness.NamesNeitherWhoNorWhen(text)),
            new ReasonShared(write.Reason, Round.Alike(session, text)),
            new ReasonPlaced(write.Reason, new(Place.NotPinnedDown)),
        ]);
    }
}
