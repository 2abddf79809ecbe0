using System.Text.Json.Serialization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>
/// What a person asks of a room: a closed union, named on the wire by <c>type</c> (product.md, “Contract for programs”).
/// Ids of reasons, risks and offers are the client's own short unique strings.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TickPlan), "tickPlan")]
[JsonDerivedType(typeof(GiveConfidence), "giveConfidence")]
[JsonDerivedType(typeof(WriteReason), "writeReason")]
[JsonDerivedType(typeof(RewordReason), "rewordReason")]
[JsonDerivedType(typeof(RemoveReason), "removeReason")]
[JsonDerivedType(typeof(RestoreReason), "restoreReason")]
[JsonDerivedType(typeof(RankReasons), "rankReasons")]
[JsonDerivedType(typeof(ShareReason), "shareReason")]
[JsonDerivedType(typeof(PassTurn), "passTurn")]
[JsonDerivedType(typeof(HadThisToo), "hadThisToo")]
[JsonDerivedType(typeof(AnswerMode), "answerMode")]
[JsonDerivedType(typeof(AdoptMode), "adoptMode")]
[JsonDerivedType(typeof(PickConcerns), "pickConcerns")]
[JsonDerivedType(typeof(RateRisk), "rateRisk")]
[JsonDerivedType(typeof(NotClear), "notClear")]
[JsonDerivedType(typeof(Suggest), "suggest")]
[JsonDerivedType(typeof(OfferResponse), "offerResponse")]
[JsonDerivedType(typeof(Commit), "commit")]
[JsonDerivedType(typeof(GiveFeedback), "giveFeedback")]
[JsonDerivedType(typeof(AskQuestion), "askQuestion")]
[JsonDerivedType(typeof(AnswerSign), "answerSign")]
[JsonDerivedType(typeof(ImDone), "imDone")]
[JsonDerivedType(typeof(ChangeSeat), "changeSeat")]
[JsonDerivedType(typeof(Advance), "advance")]
[JsonDerivedType(typeof(GoBack), "goBack")]
[JsonDerivedType(typeof(ExtendTimer), "extendTimer")]
[JsonDerivedType(typeof(PauseTimer), "pauseTimer")]
[JsonDerivedType(typeof(ResumeTimer), "resumeTimer")]
[JsonDerivedType(typeof(ShowPart), "showPart")]
[JsonDerivedType(typeof(ShowNext), "showNext")]
[JsonDerivedType(typeof(ShowLens), "showLens")]
[JsonDerivedType(typeof(ShowMode), "showMode")]
[JsonDerivedType(typeof(ShowRisk), "showRisk")]
[JsonDerivedType(typeof(ShowShift), "showShift")]
[JsonDerivedType(typeof(FormRisk), "formRisk")]
[JsonDerivedType(typeof(PlaceReason), "placeReason")]
[JsonDerivedType(typeof(UnplaceReason), "unplaceReason")]
[JsonDerivedType(typeof(WordRisk), "wordRisk")]
[JsonDerivedType(typeof(TieRisk), "tieRisk")]
[JsonDerivedType(typeof(TagRisk), "tagRisk")]
[JsonDerivedType(typeof(MergeRisks), "mergeRisks")]
[JsonDerivedType(typeof(DropRisk), "dropRisk")]
[JsonDerivedType(typeof(ParkReason), "parkReason")]
[JsonDerivedType(typeof(PutBack), "putBack")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(CloseConcern), "closeConcern")]
[JsonDerivedType(typeof(Respond), "respond")]
[JsonDerivedType(typeof(HoldTension), "holdTension")]
[JsonDerivedType(typeof(ReleaseTension), "releaseTension")]
[JsonDerivedType(typeof(ShowItem), "showItem")]
[JsonDerivedType(typeof(SettleResponse), "settleResponse")]
[JsonDerivedType(typeof(SettleParked), "settleParked")]
[JsonDerivedType(typeof(RecordPlanChange), "recordPlanChange")]
[JsonDerivedType(typeof(NothingChanged), "nothingChanged")]
[JsonDerivedType(typeof(SetReview), "setReview")]
[JsonDerivedType(typeof(CloseSession), "closeSession")]
[JsonDerivedType(typeof(HideReason), "hideReason")]
[JsonDerivedType(typeof(RemoveSeat), "removeSeat")]
[JsonDerivedType(typeof(LockDoor), "lockDoor")]
public abstract record Command
{
    /// <summary>The client's UUID for this command. The same id from the same seat is done once and answered the same (CM1).</summary>
    public Guid Id { get; init; }

    /// <summary>Refuse unless the room is still in this phase (CM3).</summary>
    public PhaseKind? Phase { get; init; }
}

/// <summary>A command only a leader may send (CM2).</summary>
public abstract record LeaderCommand : Command;

// What every person in the room can do.

/// <summary>“I could explain this plan to a colleague.”</summary>
public sealed record TickPlan(bool Ticked) : Command;

/// <param name="Value">0 to 100.</param>
public sealed record GiveConfidence(int Value) : Command;

/// <param name="Tacit">“I sense it, can't name it” (CL 3).</param>
/// <param name="Part">The part of the plan that it is about; in Form, one that is put back to the room.</param>
public sealed record WriteReason(string Reason, string Text, string? Lens = null, bool Tacit = false, string? Part = null) : Command;

public sealed record RewordReason(string Reason, string Text) : Command;

public sealed record RemoveReason(string Reason) : Command;

/// <summary>Takes the removal of one's own reason back.</summary>
public sealed record RestoreReason(string Reason) : Command;

/// <param name="Order">One's own unshared reasons, weightiest first.</param>
public sealed record RankReasons(Seq<string> Order) : Command;

public sealed record ShareReason(string Reason) : Command;

/// <summary>One's own turn; a leader may pass it for a person who is away.</summary>
public sealed record PassTurn : Command;

/// <param name="Mine">One's own unshared reason that says the same, folded into this one.</param>
/// <param name="Had">False takes it back.</param>
public sealed record HadThisToo(string Reason, string? Mine = null, bool Had = true) : Command;

public sealed record AnswerMode(string Mode, ModeAnswer Answer) : Command;

public enum ModeAnswer { Happened, AlreadySaid, NotHere }

public sealed record AdoptMode(string Mode, string Reason, string Text) : Command;

/// <param name="Risks">One to three; replaces what was picked before.</param>
public sealed record PickConcerns(Seq<string> Risks) : Command;

/// <param name="Low">0 to 100.</param>
/// <param name="High">Low to 100.</param>
public sealed record RateRisk(string Risk, int Low, int High, Impact Impact) : Command;

/// <summary>In Form “I don't recognise this”, in Concern “I don't understand this one”.</summary>
/// <param name="Unclear">False takes it back.</param>
public sealed record NotClear(string Risk, bool Unclear = true) : Command;

/// <summary>Form: a participant proposes that a reason belongs to a risk, that two risks are one, or that a risk threatens a part.</summary>
public sealed record Suggest(string Suggestion, string Risk, string? Reason = null, string? Into = null, string? Part = null) : Command;

/// <summary>Treat: a participant offers an early sign, a response, or to own the risk.</summary>
public sealed record OfferResponse(string Offer, string Risk, OfferKind Kind, string Text) : Command;

public enum OfferKind { EarlySign, Action, Owner }

/// <summary>“Tomorrow I …”; replaces one's earlier line.</summary>
public sealed record Commit(string Text) : Command;

/// <summary>Close: one line on the meeting, or an answer to a question of the closing form; each replaces the one before.</summary>
/// <param name="Question">The slug of the question; null for the line. An empty text takes an answer back.</param>
public sealed record GiveFeedback(string Text, string? Question = null) : Command;

public sealed record AskQuestion(string Text) : Command;

/// <summary>Review: whether one has seen the early sign of a risk; the last answer counts.</summary>
/// <param name="Risk">A risk of an earlier meeting, <c>R7</c>.</param>
public sealed record AnswerSign(string Risk, bool Seen, string? Where = null, string? Note = null) : Command;

public sealed record ImDone(bool Done) : Command;

/// <summary>Changes one's own name, site or role; a leader may mend another's with <paramref name="Seat"/>.</summary>
public sealed record ChangeSeat(string? Name, string? Site, string? Role, string? Seat = null) : Command;

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

public sealed record ShowLens(string Lens) : LeaderCommand;

public sealed record ShowMode(string Mode) : LeaderCommand;

/// <summary>Treat: turns the room to one risk.</summary>
public sealed record ShowRisk(string Risk) : LeaderCommand;

/// <summary>Close: shows the confidence shift before the room closes.</summary>
public sealed record ShowShift : LeaderCommand;

/// <summary>Makes a risk, from a reason, from a failure mode, or from a title alone. A reason that had another risk leaves it: that is how a risk is split.</summary>
public sealed record FormRisk(string Risk, string? Reason = null, string? Mode = null, string? Title = null) : LeaderCommand;

/// <param name="Risk">Null keeps the reason as one that nobody could pin down.</param>
public sealed record PlaceReason(string Reason, string? Risk = null) : LeaderCommand;

/// <summary>Puts a reason back among those to place.</summary>
public sealed record UnplaceReason(string Reason) : LeaderCommand;

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

public sealed record ParkReason(string Reason, DateOnly Revisit, string? Owner = null) : LeaderCommand;

/// <summary>Form: asks the room about a part that nobody attacked (FO10); null ends it.</summary>
public sealed record PutBack(string? Part = null) : LeaderCommand;

/// <summary>Form, Treat and Review: takes back the last change to risks, reasons' places and responses.</summary>
public sealed record Undo : LeaderCommand;

/// <param name="Override">Why it is closed although a fifth of the room does not understand a risk.</param>
public sealed record CloseConcern([property: JsonConverter(typeof(WhyJson))] string? Override = null) : LeaderCommand;

/// <summary>Sets what it names and keeps the rest as it was; an empty text clears a field.</summary>
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
    Seq<ScaleDimension>? Scale = null) : LeaderCommand;

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

/// <summary>Takes a shared card off every page; its author is told why.</summary>
public sealed record HideReason(string Reason, string Why) : LeaderCommand;

public sealed record RemoveSeat(string Seat) : LeaderCommand;

public sealed record LockDoor(bool Locked) : LeaderCommand;
