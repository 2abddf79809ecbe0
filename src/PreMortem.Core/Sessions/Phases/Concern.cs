using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>Everybody picks the two or three greatest concerns, alone; nothing is counted aloud before the vote is closed (CO1 to CO7).</summary>
internal sealed class Concern : Phase
{
    /// <summary>Moving on closes the vote, if every risk is understood.</summary>
    public override Refusal? Gate(Session session) => session.ConcernClosed ? null : NotUnderstood(session);

    public override IEnumerable<Fact> Leaving(Session session) => session.ConcernClosed ? [] : [new ConcernClosed()];

    public override IEnumerable<Fact> Entering(Session session, AgendaPhase phase, Stamp stamp) =>
        session.ConcernClosed ? [new ConcernReopened()] : [];

    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        ReopenConcern => session.ConcernClosed ? new ConcernReopened() : Decision.Nothing,
        PickConcerns or RateRisk or NotClear or CloseConcern when session.ConcernClosed => Refusal.ConcernClosed,
        PickConcerns pick => Pick(session, who, pick),
        RateRisk rate => Rate(session, who, rate),
        NotClear unclear => Form.Unclear(session, who, unclear),
        CloseConcern close => CloseVote(session, close),
        _ => null,
    };

    private static Decision Pick(Session session, Seat who, PickConcerns pick)
    {
        var risks = pick.Risks.Distinct().ToSeq();
        return risks.Count > 3 ? Refusal.TooManyPicks
            : risks.Any(risk => Form.Standing(session, risk) is null) ? Refusal.NoSuchRisk
            : new ConcernsPicked(who.Id, risks);
    }

    private static Decision Rate(Session session, Seat who, RateRisk rate) =>
        Form.Standing(session, rate.Risk) is null ? Refusal.NoSuchRisk
        : rate.Low is < 0 or > 100 || rate.High is < 0 or > 100 ? Refusal.NotANumber
        : rate.Low > rate.High ? Refusal.BadRange
        : new RiskRated(who.Id, rate.Risk, rate.Low, rate.High, rate.Impact);

    private static Decision CloseVote(Session session, CloseConcern close)
    {
        var gate = NotUnderstood(session);
        if (gate is null)
        {
            return new ConcernClosed();
        }

        return string.IsNullOrWhiteSpace(close.Override) ? gate
            : Limits.Optional(close.Override) is { } tooLong ? tooLong
            : Decision.Of([new GateOverridden(PhaseKind.Concern, close.Override.Trim()), new ConcernClosed()]);
    }

    /// <summary>A risk that a fifth of the room does not understand goes back to Form first (CO4).</summary>
    private static Refusal? NotUnderstood(Session session)
    {
        var unclear = session.Forming.Live.Where(risk => IsNotUnderstood(session, risk)).Select(risk => risk.Number).ToList();
        return unclear.Count == 0 ? null : Refusal.RisksNotClear(unclear);
    }

    /// <summary>By a fifth of the people or more.</summary>
    public static bool IsNotUnderstood(Session session, RoomRisk risk) =>
        session.People.Count(seat => seat.Unclear.Contains(risk.Id)) is > 0 and var count && count * 5 >= session.People.Count();
}
