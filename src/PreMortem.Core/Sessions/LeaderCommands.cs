using System.Text.Json.Serialization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

// What a leader can do.

/// <param name="To">A later phase of the agenda; the next one where null.</param>
/// <param name="Override">Why the gate is passed although it is not met. Logged, and named in the register.</param>
public sealed record Advance(PhaseKind? To = null, [property: JsonConverter(typeof(WhyJson))] string? Override = null) : LeaderCommand;

public sealed record GoBack : LeaderCommand;

/// <param name="Seconds">-3,600 to 3,600.</param>
public sealed record ExtendTimer(int Seconds) : LeaderCommand;

public sealed record PauseTimer : LeaderCommand;

public sealed record ResumeTimer : LeaderCommand;

/// <summary>Brief: walks the room to one part of the plan; null shows the whole.</summary>
public sealed record ShowPart(string? Part = null) : LeaderCommand;

/// <summary>Shares the next card of the round: in a named room the weightiest of the person whose turn it is, in an anonymous room one drawn from the round.</summary>
/// <param name="After">How many cards were shared when the leader asked; refused where more are by now, so that two desks do not show two (SH8).</param>
public sealed record ShowNext(int? After = null) : LeaderCommand;

/// <summary>Share in pods: the pods end, and the minute of additions begins (PD8).</summary>
public sealed record EndPods : LeaderCommand;

public sealed record ShowLens(string Lens) : LeaderCommand;

public sealed record ShowMode(string Mode) : LeaderCommand;

/// <summary>Treat: turns the room to one risk.</summary>
public sealed record ShowRisk(string Risk) : LeaderCommand;

/// <summary>Close: shows the confidence shift before the room closes.</summary>
public sealed record ShowShift : LeaderCommand;

/// <summary>Makes a risk, from a reason, from a failure mode, or from a title alone. A reason that had another risk leaves it: that is how a risk is split.</summary>
/// <param name="From">As in <see cref="PlaceReason"/>.</param>
public sealed record FormRisk(string Risk, string? Reason = null, string? Mode = null, string? Title = null, string? From = null) : LeaderCommand;

/// <param name="Risk">Null keeps the reason as one that nobody could pin down.</param>
/// <param name="From">Where who asked saw it: the id of a risk, or <c>unplaced</c>, <c>parked</c>, <c>notPinnedDown</c>. Refused where it is elsewhere by now (PD11).</param>
public sealed record PlaceReason(string Reason, string? Risk = null, string? From = null) : LeaderCommand;

/// <summary>Puts a reason back among those to place.</summary>
/// <param name="From">As in <see cref="PlaceReason"/>.</param>
public sealed record UnplaceReason(string Reason, string? From = null) : LeaderCommand;

public sealed record WordRisk(string Risk, string Title, string Cause = "", string Event = "", string Consequence = "") : LeaderCommand;

public sealed record TieRisk(string Risk, Seq<string> Parts) : LeaderCommand;

/// <summary>Form, Treat and Review: what kind of failure it is. Sets what it names and keeps the rest as it was; null or empty clears (FO13).</summary>
public sealed record TagRisk(
    string Risk,
    Edit<Nature?> Nature = default,
    Seq<ScaleDimension>? Scale = null,
    Seq<DesignFactor>? Factors = null,
    string? Safeguards = null) : LeaderCommand;

public sealed record MergeRisks(string From, string Into) : LeaderCommand;

public sealed record DropRisk(string Risk, string Why) : LeaderCommand;

/// <param name="From">As in <see cref="PlaceReason"/>.</param>
public sealed record ParkReason(string Reason, DateOnly Revisit, string? Owner = null, string? From = null) : LeaderCommand;

/// <summary>Form: asks the room about a part that nobody attacked (FO10); null ends it.</summary>
public sealed record PutBack(string? Part = null) : LeaderCommand;

/// <summary>Form, Treat and Review: takes back the last change to risks, reasons' places and responses.</summary>
public sealed record Undo : LeaderCommand;

/// <param name="Override">Why it is closed although a fifth of the room does not understand a risk.</param>
public sealed record CloseConcern([property: JsonConverter(typeof(WhyJson))] string? Override = null) : LeaderCommand;

/// <summary>Sets what it names and keeps the rest as it was; an empty text clears a field.</summary>
/// <param name="Language">In which a pattern gives its words (LT7); English where it is left out.</param>
public sealed record Respond(
    string Risk,
    ResponseKind? Kind = null,
    string? Action = null,
    string? Owner = null,
    string? Decider = null,
    DateOnly? TryBy = null,
    string? EarlySign = null,
    string? Threshold = null,
    string? Watcher = null,
    string? IfState = null,
    string? IfBy = null,
    string? ThenMove = null,
    ResponseCoupling? Coupling = null,
    string? Pattern = null,
    Leverage? Leverage = null,
    string? Consulted = null,
    string? Veto = null,
    string? EvidenceFrom = null,
    string? CarriedBy = null,
    string? Leads = null,
    string? Learns = null,
    string? Experience = null,
    string? How = null,
    DateOnly? HowBy = null,
    Seq<ScaleDimension>? Scale = null,
    string? Language = null) : LeaderCommand;

public sealed record HoldTension(string Risk, string PoleA, string PoleB, DateOnly Revisit) : LeaderCommand;

public sealed record ReleaseTension(string Risk) : LeaderCommand;

/// <summary>Review: turns the room to one thing to look at.</summary>
public sealed record ShowItem(string Item) : LeaderCommand;

/// <summary>Review: what became of a response.</summary>
/// <param name="TryBy">Wanted where it was moved: a day after today.</param>
/// <param name="Studied">What was seen when it was tried.</param>
public sealed record SettleResponse(string Risk, Settlement Outcome, DateOnly? TryBy = null, string? Studied = null, ResponseVerdict? Verdict = null) : LeaderCommand;

public enum Settlement { Done, Moved, Dropped }

/// <summary>Review: what becomes of a reason that an earlier meeting parked.</summary>
/// <param name="Parked">The code of that meeting and the reason's id, <c>K7M42P-r12</c>.</param>
/// <param name="Revisit">Wanted where it is parked again: a day after today.</param>
/// <param name="Risk">Wanted where it goes into a risk.</param>
/// <param name="Why">Wanted where it is dropped.</param>
public sealed record SettleParked(string Parked, ParkedOutcome Outcome, DateOnly? Revisit = null, string? Risk = null, string? Why = null) : LeaderCommand;

public enum ParkedOutcome { Again, Risk, Dropped }

public sealed record RecordPlanChange(string Text) : LeaderCommand;

/// <summary>Nothing in the plan changed, because …</summary>
public sealed record NothingChanged(string Why) : LeaderCommand;

public sealed record SetReview(DateOnly Date) : LeaderCommand;

public sealed record CloseSession : LeaderCommand;

/// <summary>The older name of <see cref="HoldReason"/>; it does the same.</summary>
public sealed record HideReason(string Reason, string Why) : LeaderCommand;

public sealed record RemoveSeat(string Seat) : LeaderCommand;

public sealed record LockDoor(bool Locked) : LeaderCommand;

/// <summary>In a rehearsal: its people act faster, or take their time again (RH6).</summary>
public sealed record HurryRoom(bool Hurried) : LeaderCommand;
