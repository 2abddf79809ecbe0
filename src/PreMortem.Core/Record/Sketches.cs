using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Record;

/// <summary>Which facts are moments of the record. A fact that no line names is in no record (MR2); all of these are a leader's doing.</summary>
internal static class Sketches
{
    public static Sketch? Of(Fact fact, Session before, Session after, DateTimeOffset at, int stretch) => fact switch
    {
        ReasonHidden => new(at, stretch, MomentKind.CardHidden),
        ReasonReleased => new(at, stretch, MomentKind.CardReleased),
        AgendaChanged => new(at, stretch, MomentKind.AgendaChanged),
        LensShown f => new(at, stretch, MomentKind.QuestionShown, after.Lenses.FirstOrDefault(lens => lens.Slug == f.Lens)?.Question),
        ModeShown f => new(at, stretch, MomentKind.StoryShown, after.Modes.FirstOrDefault(mode => mode.Slug == f.Mode)?.Title),
        RiskFormed f => new(at, stretch, MomentKind.RiskFormed, Risks: [f.Risk]),
        RiskTakenUp f => new(at, stretch, MomentKind.RiskTakenUp, Risks: [f.Risk]),
        RisksMerged f => new(at, stretch, MomentKind.RisksMerged, Risks: [f.From, f.Into]),
        RiskDropped f => new(at, stretch, MomentKind.RiskDropped, f.Why, Risks: [f.Risk]),
        ReasonPlaced { Placement.Place: Place.Parked } f => new(at, stretch, MomentKind.CardParked, f.Placement.Owner, [f.Reason], Date: f.Placement.Revisit),
        PartPutBack { Part: { } part } => new(at, stretch, MomentKind.PartPutBack, after.FindPart(part) is { } asked ? $"{asked.Id}: {asked.Text}" : part),
        ConcernClosed => new(at, stretch, MomentKind.VoteClosed),
        ConcernReopened => new(at, stretch, MomentKind.VoteReopened),
        GateOverridden f => new(at, stretch, MomentKind.GateOverridden, f.Why),
        Responded f when IsPutOff(before, f) => new(at, stretch, MomentKind.TriggerPutOff, Risks: [f.Risk], Date: Trigger.Date(f.Response)),
        Responded f => new(at, stretch, MomentKind.ResponseGiven, Risks: [f.Risk]),
        TensionHeld f => new(at, stretch, MomentKind.TensionHeld, Risks: [f.Risk]),
        PlanChanged f => new(at, stretch, MomentKind.PlanChanged, f.Text),
        PlanKept f => new(at, stretch, MomentKind.PlanKept, f.Why),
        ShiftShown => new(at, stretch, MomentKind.ShiftShown),
        ReviewSet f => new(at, stretch, MomentKind.ReviewSet, Date: f.Date),
        SessionClosed => new(at, stretch, MomentKind.MeetingClosed),
        _ => null,
    };

    /// <summary>Nothing of the response is another but the day its trigger waits for.</summary>
    private static bool IsPutOff(Session before, Responded responded) => before.Kind == PhaseKind.Review
        && (before.Forming.Risks.GetValueOrDefault(responded.Risk) ?? before.FindCarried(responded.Risk)?.TakenUp()) is { Response: var old }
        && Trigger.Date(old) is { } day && Trigger.Date(responded.Response) is { } next && next != day
        && old with { IfBy = responded.Response.IfBy } == responded.Response;
}
