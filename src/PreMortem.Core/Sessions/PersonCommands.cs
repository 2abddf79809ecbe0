using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

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
/// <param name="Turn">Whose turn it was for who asked, and</param>
/// <param name="Round">in which round: refused where the room is further by now, so that two desks do not pass two turns (SH8).</param>
public sealed record PassTurn(string? Turn = null, int? Round = null) : Command;

/// <summary>Named room, in one's own turn in one's pod: tells the pod one card. It is no <see cref="ShareReason"/>, so that one on its way when the pods end is not put before everybody (PD4).</summary>
public sealed record TellPod(string Reason) : Command;

/// <summary>Anonymous room: the program tells one's pod the next card.</summary>
/// <param name="After">How many the pod had been told when one asked; refused where it is more by now, so that two presses tell one.</param>
public sealed record TellNext(int? After = null) : Command;

/// <summary>Puts a card that the pod was told before everybody.</summary>
/// <param name="Lone">As the one that “only one of us said”.</param>
public sealed record SendUp(string Reason, bool Lone = false) : Command;

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
