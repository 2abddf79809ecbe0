using PreMortem.Core.Library;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>Weeks later: what was seen, what is due, new reasons, and the next date (RV1 to RV7).</summary>
internal sealed class Review : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        WriteReason write => Kept(session, who, write),
        AnswerSign answer => Signs.Answer(session, who, answer),
        Sessions.ShowItem show => ReviewItems.Of(session).Any(item => item.Id == show.Item) ? new ItemShown(show.Item) : Refusal.NoSuchItem,
        SettleResponse settle => TakingUp.First(session, settle.Risk, room => Settling.Settle(room, settle, stamp.Today)),
        SettleParked settle => TakingUp.First(session, settle.Outcome == ParkedOutcome.Risk ? settle.Risk : null, room => Settling.Settle(room, settle, stamp.Today)),
        Respond respond => Treated(session, who, respond, respond.Risk, stamp),
        TagRisk tag => Treated(session, who, tag, tag.Risk, stamp),
        HoldTension hold => Treated(session, who, hold, hold.Risk, stamp),
        ReleaseTension release => Treated(session, who, release, release.Risk, stamp),
        PlaceReason or FormRisk or ParkReason or Sessions.Undo => Of(PhaseKind.Form).Decide(session, who, command, stamp),
        _ => PlanChange.Decide(session, command),
    };

    /// <summary>As Form does: what was formed here keeps the words its cards lend it (FO9).</summary>
    public override IEnumerable<Fact> Leaving(Session session) => Of(PhaseKind.Form).Leaving(session);

    private static Decision? Treated(Session session, Seat who, Command command, string risk, Stamp stamp) =>
        TakingUp.First(session, risk, room => Of(PhaseKind.Treat).Decide(room, who, command, stamp));

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
            new ReasonPlaced(write.Reason, session.KeptAs(write.Tacit)),
        ]);
    }
}
