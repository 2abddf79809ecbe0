using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Register;

/// <summary>What a room has made so far of a risk that was there before it. The difference of two such states is what it changes in the row (CA4).</summary>
internal sealed record CarriedState(
    RoomRisk Risk,
    RiskStatus Status,
    bool LoneVoice,
    DateOnly? NextReview,
    Seq<RiskReason> Reasons = default,
    Seq<RiskReason> Joined = default,
    Vote? Vote = null,
    Seq<SignSeen> Signs = default)
{
    /// <summary>As it was when the room began.</summary>
    public static CarriedState Untouched(CarriedRisk risk) => new(risk.TakenUp(), risk.Status, risk.LoneVoice, risk.NextReview);

    /// <summary>One for each risk that was carried, in their order.</summary>
    public static IEnumerable<CarriedState> Of(Session session)
    {
        var signs = session.Anonymous ? session.SignsKept : SignsOfSession.In(session);
        var reviewsAll = session.Agenda.Phases.Any(phase => phase.Kind == PhaseKind.Review);
        return session.Carried.Select(carried =>
        {
            var state = session.Forming.Risks.TryGetValue(carried.Id, out var risk)
                ? new(
                    risk,
                    RegisterOfSession.StatusOf(session, risk),
                    Voices.IsLone(session, risk),
                    session.Review ?? carried.NextReview,
                    Voices.Behind(session, risk).Select(reason => RegisterOfSession.ReasonOf(session, reason)).ToSeq(),
                    Voices.Joined(session, risk).ToSeq(),
                    RegisterOfSession.VoteOn(session, risk))
                : Untouched(carried);
            return state with { Signs = signs[carried.Id].ToSeq(), NextReview = reviewsAll ? session.Review ?? carried.NextReview : state.NextReview };
        });
    }

    public RiskUpdate To(CarriedState now, string session, DateTimeOffset at, string? who) => new(
        now.Risk.Number,
        session,
        Changes(now).ToSeq(),
        now.Reasons,
        now.Joined,
        Joined.Except(now.Joined).ToSeq(),
        now.Vote,
        now.Signs,
        LoneVoice == now.LoneVoice ? null : now.LoneVoice,
        at,
        who);

    private IEnumerable<RiskPatch> Changes(CarriedState now)
    {
        if (Risk == now.Risk && Status == now.Status && NextReview == now.NextReview)
        {
            yield break;
        }

        yield return new(
            Title: Set(Risk.Title, now.Risk.Title),
            Cause: Set(Risk.Cause, now.Risk.Cause),
            Event: Set(Risk.Event, now.Risk.Event),
            Consequence: Set(Risk.Consequence, now.Risk.Consequence),
            Status: Set<RiskStatus?>(Status, now.Status),
            Parts: Risk.Parts == now.Risk.Parts ? default : new Edit<IReadOnlyList<string>>(now.Risk.Parts),
            Response: Risk.Response == now.Risk.Response ? default : new Edit<ResponsePatch>(Changes(Risk.Response, now.Risk.Response)),
            Tension: Set(Risk.Tension, now.Risk.Tension),
            NextReview: Set(NextReview, now.NextReview),
            RetiredWhy: Set(Risk.Gone, now.Risk.Gone),
            Nature: Set(Risk.Tags.Nature, now.Risk.Tags.Nature),
            Scale: Risk.Tags.Scale == now.Risk.Tags.Scale ? default : new Edit<IReadOnlyList<ScaleDimension>>(now.Risk.Tags.Scale),
            Factors: Risk.Tags.Factors == now.Risk.Tags.Factors ? default : new Edit<IReadOnlyList<DesignFactor>>(now.Risk.Tags.Factors),
            Safeguards: Set(Risk.Tags.Safeguards, now.Risk.Tags.Safeguards));
    }

    private static ResponsePatch Changes(Response was, Response now) => new(
        Set(was.Kind, now.Kind),
        Set(was.Action, now.Action),
        Set(was.Owner, now.Owner),
        Set(was.Decider, now.Decider),
        Set(was.TryBy, now.TryBy),
        Set(was.EarlySign, now.EarlySign),
        Set(was.Threshold, now.Threshold),
        Set(was.Watcher, now.Watcher),
        Set(was.IfState, now.IfState),
        Set(was.IfBy, now.IfBy),
        Set(was.ThenMove, now.ThenMove),
        Set(was.Coupling, now.Coupling),
        Set(was.Prediction, now.Prediction),
        Set(was.Studied, now.Studied),
        Set(was.Verdict, now.Verdict),
        Set(was.Outcome, now.Outcome),
        Set(was.OutcomeOn, now.OutcomeOn),
        Set(was.Pattern, now.Pattern),
        Set(was.Leverage, now.Leverage),
        Set(was.Consulted, now.Consulted),
        Set(was.Veto, now.Veto),
        Set(was.EvidenceFrom, now.EvidenceFrom),
        Set(was.CarriedBy, now.CarriedBy),
        Set(was.Leads, now.Leads),
        Set(was.Learns, now.Learns),
        Set(was.Experience, now.Experience),
        Set(was.How, now.How),
        Set(was.HowBy, now.HowBy),
        was.Scale == now.Scale ? default : new Edit<IReadOnlyList<ScaleDimension>>(now.Scale));

    private static Edit<T> Set<T>(T? was, T? now) => EqualityComparer<T>.Default.Equals(was, now) ? default : new Edit<T>(now);
}
