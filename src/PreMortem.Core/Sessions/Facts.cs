using System.Text.Json.Serialization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Rehearsals;

namespace PreMortem.Core.Sessions;

/// <summary>Something that happened in a session. Facts have stable stored names with a version (ST3): an old log always replays.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SessionOpened), "sessionOpened.1")]
[JsonDerivedType(typeof(SessionSealed), "sessionSealed.1")]
[JsonDerivedType(typeof(SeatTaken), "seatTaken.1")]
[JsonDerivedType(typeof(SeatChanged), "seatChanged.1")]
[JsonDerivedType(typeof(SeatRemoved), "seatRemoved.1")]
[JsonDerivedType(typeof(SeatReadmitted), "seatReadmitted.1")]
[JsonDerivedType(typeof(LeadHandedOver), "leadHandedOver.1")]
[JsonDerivedType(typeof(DoorLocked), "doorLocked.1")]
[JsonDerivedType(typeof(RoomHurried), "roomHurried.1")]
[JsonDerivedType(typeof(DoneSaid), "doneSaid.1")]
[JsonDerivedType(typeof(PhaseEntered), "phaseEntered.1")]
[JsonDerivedType(typeof(AgendaChanged), "agendaChanged.1")]
[JsonDerivedType(typeof(PhaseNoted), "phaseNoted.1")]
[JsonDerivedType(typeof(GateOverridden), "gateOverridden.1")]
[JsonDerivedType(typeof(TimerExtended), "timerExtended.1")]
[JsonDerivedType(typeof(TimerPaused), "timerPaused.1")]
[JsonDerivedType(typeof(TimerResumed), "timerResumed.1")]
[JsonDerivedType(typeof(TimeRanOut), "timeRanOut.1")]
[JsonDerivedType(typeof(WritingLocked), "writingLocked.1")]
[JsonDerivedType(typeof(PlanTicked), "planTicked.1")]
[JsonDerivedType(typeof(PartShown), "partShown.1")]
[JsonDerivedType(typeof(QuestionAsked), "questionAsked.1")]
[JsonDerivedType(typeof(ConfidenceGiven), "confidenceGiven.1")]
[JsonDerivedType(typeof(ReasonWritten), "reasonWritten.1")]
[JsonDerivedType(typeof(ReasonReworded), "reasonReworded.1")]
[JsonDerivedType(typeof(ReasonRemoved), "reasonRemoved.1")]
[JsonDerivedType(typeof(ReasonRestored), "reasonRestored.1")]
[JsonDerivedType(typeof(ReasonsRanked), "reasonsRanked.1")]
[JsonDerivedType(typeof(ReasonHidden), "reasonHidden.1")]
[JsonDerivedType(typeof(ReasonReleased), "reasonReleased.1")]
[JsonDerivedType(typeof(LensShown), "lensShown.1")]
[JsonDerivedType(typeof(TurnsDrawn), "turnsDrawn.1")]
[JsonDerivedType(typeof(RoundBegan), "roundBegan.1")]
[JsonDerivedType(typeof(TurnGiven), "turnGiven.1")]
[JsonDerivedType(typeof(TurnPassed), "turnPassed.1")]
[JsonDerivedType(typeof(ReasonShared), "reasonShared.1")]
[JsonDerivedType(typeof(ReasonFolded), "reasonFolded.1")]
[JsonDerivedType(typeof(HadToo), "hadToo.1")]
[JsonDerivedType(typeof(AdditionsOpened), "additionsOpened.1")]
[JsonDerivedType(typeof(AdditionsEnded), "additionsEnded.1")]
[JsonDerivedType(typeof(PodsDrawn), "podsDrawn.1")]
[JsonDerivedType(typeof(PodJoined), "podJoined.1")]
[JsonDerivedType(typeof(ReasonToldToPod), "reasonToldToPod.1")]
[JsonDerivedType(typeof(PodTurnPassed), "podTurnPassed.1")]
[JsonDerivedType(typeof(ReasonSentUp), "reasonSentUp.1")]
[JsonDerivedType(typeof(ModesRanked), "modesRanked.1")]
[JsonDerivedType(typeof(ModeShown), "modeShown.1")]
[JsonDerivedType(typeof(ModeWasAnswered), "modeAnswered.1")]
[JsonDerivedType(typeof(RiskFormed), "riskFormed.1")]
[JsonDerivedType(typeof(ReasonPlaced), "reasonPlaced.1")]
[JsonDerivedType(typeof(RiskWorded), "riskWorded.1")]
[JsonDerivedType(typeof(RiskTied), "riskTied.1")]
[JsonDerivedType(typeof(RiskTagged), "riskTagged.1")]
[JsonDerivedType(typeof(RisksMerged), "risksMerged.1")]
[JsonDerivedType(typeof(RiskDropped), "riskDropped.1")]
[JsonDerivedType(typeof(RiskTakenUp), "riskTakenUp.1")]
[JsonDerivedType(typeof(PartPutBack), "partPutBack.1")]
[JsonDerivedType(typeof(Undone), "undone.1")]
[JsonDerivedType(typeof(Suggested), "suggested.1")]
[JsonDerivedType(typeof(ConcernsPicked), "concernsPicked.1")]
[JsonDerivedType(typeof(RiskRated), "riskRated.1")]
[JsonDerivedType(typeof(MarkedUnclear), "markedUnclear.1")]
[JsonDerivedType(typeof(ConcernClosed), "concernClosed.1")]
[JsonDerivedType(typeof(ConcernReopened), "concernReopened.1")]
[JsonDerivedType(typeof(RiskShown), "riskShown.1")]
[JsonDerivedType(typeof(Responded), "responded.1")]
[JsonDerivedType(typeof(TensionHeld), "tensionHeld.1")]
[JsonDerivedType(typeof(TensionReleased), "tensionReleased.1")]
[JsonDerivedType(typeof(ResponseOffered), "responseOffered.1")]
[JsonDerivedType(typeof(ItemShown), "itemShown.1")]
[JsonDerivedType(typeof(SignAnswered), "signAnswered.1")]
[JsonDerivedType(typeof(ResponseSettled), "responseSettled.1")]
[JsonDerivedType(typeof(ParkedSettled), "parkedSettled.1")]
[JsonDerivedType(typeof(PlanChanged), "planChanged.1")]
[JsonDerivedType(typeof(PlanKept), "planKept.1")]
[JsonDerivedType(typeof(PlanChangeTakenBack), "planChangeTakenBack.1")]
[JsonDerivedType(typeof(CommitmentMade), "commitmentMade.1")]
[JsonDerivedType(typeof(FeedbackGiven), "feedbackGiven.1")]
[JsonDerivedType(typeof(ShiftShown), "shiftShown.1")]
[JsonDerivedType(typeof(ReviewSet), "reviewSet.1")]
[JsonDerivedType(typeof(SessionClosed), "sessionClosed.1")]
public abstract record Fact;

/// <summary>A session began. It carries all it needs of the plan and of the library, so that a log replays although both change later.</summary>
/// <param name="Level">The level of the organisation that meets: district, school, …</param>
/// <param name="Site">The site that meets, where it is one.</param>
/// <param name="Carried">The risks that stood in the register when it began; none in a log from before there were any (CA1).</param>
/// <param name="CarriedParked">The reasons that were parked then.</param>
/// <param name="Patterns">None in a log from before there were any (TR6).</param>
/// <param name="PlanVersion">The version of the plan it is frozen to; none in a log from before there were versions (VP6).</param>
/// <param name="Rehearsal">Its simulated people; none where people are real (RH1).</param>
/// <param name="Spare">Phases that its agenda lacks and that a leader may add; none in a log from before agendas were changed in the meeting (LD7).</param>
public sealed record SessionOpened(
    string Code,
    string InitiativeId,
    Initiative Initiative,
    Agenda Agenda,
    bool Anonymous,
    string? Level,
    string? Site,
    Seq<Lens> Lenses,
    Seq<FailureMode> Modes,
    Seq<CarriedRisk> Carried = default,
    Seq<ParkedReason> CarriedParked = default,
    Seq<ResponsePattern> Patterns = default,
    int? PlanVersion = null,
    Rehearsal? Rehearsal = null,
    Seq<AgendaPhase> Spare = default) : Fact;

/// <summary>The log was rewritten so that nothing in it leads to a person (SL1). Only where the session was anonymous, and is closed.</summary>
/// <param name="Sites">Where people came from, which their seats no longer say.</param>
public sealed record SessionSealed(Seq<string> Sites) : Fact;

// The room and its clock.

/// <param name="TokenHash">SHA-256 of the seat's secret token, hexadecimal.</param>
/// <param name="Late">Took the seat after writing had begun.</param>
/// <param name="Entered">Somebody without a device, for whom a leader enters cards (LD4). Nobody holds its token.</param>
/// <param name="Simulated">In a rehearsal: who of its people it is, from 0 (RH3); null where a real person sits.</param>
public sealed record SeatTaken(string Seat, string TokenHash, string? Name, string? Site, string? Role, bool Leader, bool Late, int? Simulated = null, bool? Entered = null) : Fact;

public sealed record SeatChanged(string Seat, string? Name, string? Site, string? Role) : Fact;

/// <param name="Counted">True where an anonymous room's tally counted this seat and goes on doing so (CO11).</param>
public sealed record SeatRemoved(string Seat, bool? Counted = null) : Fact;

public sealed record DoorLocked(bool Locked) : Fact;

/// <summary>In a rehearsal: whether its people hurry (RH6).</summary>
public sealed record RoomHurried(bool Hurried) : Fact;

public sealed record DoneSaid(string Seat, bool Done) : Fact;

/// <param name="Index">From 0, in the session's agenda.</param>
public sealed record PhaseEntered(int Index, DateTimeOffset? EndsAt) : Fact;

public sealed record GateOverridden(PhaseKind Phase, string Why) : Fact;

/// <param name="EndsAt">Null while paused.</param>
public sealed record TimerExtended(DateTimeOffset? EndsAt, TimeSpan? Remaining) : Fact;

public sealed record TimerPaused(TimeSpan Remaining) : Fact;

public sealed record TimerResumed(DateTimeOffset EndsAt) : Fact;

public sealed record TimeRanOut : Fact;

public sealed record WritingLocked : Fact;

// Brief and Confidence.

public sealed record PlanTicked(string Seat, bool Ticked) : Fact;

public sealed record PartShown(string? Part) : Fact;

public sealed record QuestionAsked(string Question, string Seat, string Text) : Fact;

public sealed record ConfidenceGiven(string Seat, ConfidenceStage Stage, int Value) : Fact;

public enum ConfidenceStage { Before, After }

// Reasons.

/// <param name="Vague">Names neither who nor where nor when (WD6).</param>
/// <param name="Part">The part of the plan that it is about.</param>
/// <param name="EnteredBy">The leader's seat that entered it for its author; empty in a sealed log (LD4).</param>
public sealed record ReasonWritten(string Reason, string Seat, string Text, string? Lens, bool Tacit, string? Mode, bool Vague, string? Part = null, string? EnteredBy = null) : Fact;

public sealed record ReasonReworded(string Reason, string Text, bool Vague) : Fact;

public sealed record ReasonRemoved(string Reason) : Fact;

public sealed record ReasonRestored(string Reason) : Fact;

public sealed record ReasonsRanked(string Seat, Seq<string> Order) : Fact;

public sealed record ReasonHidden(string Reason, string Why) : Fact;

public sealed record LensShown(string Lens) : Fact;
