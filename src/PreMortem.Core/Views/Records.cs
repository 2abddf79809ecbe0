using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

// The records a client holds, by key. Only what stands here can be sent (VW1: views fail closed).
// room/protocol.ts mirrors this file; a test holds the two together.

/// <summary>A record of a view. Its key says what it is: <c>session</c>, <c>reason/{id}</c>, …</summary>
public abstract record ViewRecord;

/// <summary><c>session</c>: what does not change from phase to phase.</summary>
/// <param name="Initiative">The plan's name.</param>
/// <param name="InitiativeId">Leaders only.</param>
/// <param name="Sites">Names of the plan's sites, to choose from.</param>
/// <param name="PlanChanges">What the leader recorded as changed in the plan.</param>
/// <param name="Advice">Leaders only: what the plan lacks before the meeting (TA1 to TA5).</param>
/// <param name="Missing">Leaders only: what closing still waits for.</param>
public sealed record SessionRecord(
    string Code,
    string Initiative,
    string Aim,
    DateOnly Horizon,
    bool Anonymous,
    string Agenda,
    Seq<AgendaItem> Phases,
    Seq<string> Sites,
    bool Closed,
    bool Locked,
    Seq<string> PlanChanges,
    string? NothingChanged,
    DateOnly? Review,
    string? InitiativeId = null,
    Seq<string>? Advice = null,
    Seq<string>? Missing = null) : ViewRecord;

public sealed record AgendaItem(PhaseKind Kind, string Title, int Minutes, AgendaState State);

public enum AgendaState { Done, Now, Next }

/// <summary><c>phase</c>: where the room is.</summary>
/// <param name="Script">Leaders only: Markdown to read aloud, fields filled in.</param>
/// <param name="Prompt">One sentence for everybody.</param>
/// <param name="Index">From 1.</param>
/// <param name="Waiting">Leaders only: what the phase still waits for, in words; null where it may go on.</param>
public sealed record PhaseRecord(
    PhaseKind Kind,
    string Title,
    string? Script,
    string Prompt,
    int Minutes,
    DateTimeOffset? EndsAt,
    bool Paused,
    int Index,
    int Of,
    string? Waiting) : ViewRecord;

/// <summary><c>timer</c>: all a clock on the wall needs. Times are the server's; <c>Enter</c> tells the server's now.</summary>
/// <param name="GraceEndsAt">Write and Look again: when writing locks, 30 s after <paramref name="EndsAt"/>.</param>
/// <param name="RemainingSeconds">Only while paused.</param>
/// <param name="RanOut">The time is over.</param>
/// <param name="Locked">Write and Look again: the grace is over too.</param>
public sealed record TimerRecord(
    DateTimeOffset? EndsAt,
    DateTimeOffset? GraceEndsAt,
    bool Paused,
    int? RemainingSeconds,
    bool RanOut,
    bool Locked) : ViewRecord;

/// <summary><c>counts</c>: numbers only. What a phase does not count is null.</summary>
/// <param name="People">Everybody who takes part.</param>
/// <param name="Here">Of them, connected now.</param>
/// <param name="Done">Who said “I'm done” in this phase.</param>
/// <param name="Ticked">Brief.</param>
/// <param name="Answered">Confidence and Close: gave a value; Concern: picked or rated anything.</param>
/// <param name="Reasons">Write and Look again: cards written; from Share on: cards shared.</param>
/// <param name="Writers">People with at least one card.</param>
/// <param name="Typing">People typing now.</param>
/// <param name="Vague">Leaders only, Write: cards that name neither who nor when nor where.</param>
/// <param name="Unshared">Share: cards not shared yet.</param>
/// <param name="Unheard">Share: people with cards of whom none was shared yet.</param>
/// <param name="Unplaced">Form: shared cards without a place.</param>
/// <param name="Untied">Form: risks that threaten no part yet.</param>
/// <param name="Unattacked">Form on: parts that no risk threatens.</param>
public sealed record CountsRecord(
    int People,
    int Here,
    int Done,
    int? Ticked = null,
    int? Answered = null,
    int? Reasons = null,
    int? Writers = null,
    int? Typing = null,
    int? Vague = null,
    int? Unshared = null,
    int? Unheard = null,
    int? Unplaced = null,
    int? Untied = null,
    int? Unattacked = null) : ViewRecord;

/// <summary><c>seat/{id}</c>: a person in the room. In an anonymous room participants and screens get none of these.</summary>
/// <param name="Reasons">Leaders of a named room only: how many cards this person wrote.</param>
/// <param name="Typing">Leaders of a named room only.</param>
/// <param name="AwaySince">Leaders only.</param>
public sealed record SeatRecord(
    string Id,
    string? Name,
    string? Site,
    string? Role,
    bool Leader,
    bool Here,
    int? Reasons = null,
    bool? Typing = null,
    bool? Done = null,
    DateTimeOffset? AwaySince = null) : ViewRecord;

/// <summary><c>me</c>: what only this seat knows of itself.</summary>
/// <param name="Late">Came after the room had begun to write: one sentence says what happened so far.</param>
/// <param name="Confidence">The value of the phase that asks now.</param>
/// <param name="Reasons">Ids of one's own reasons, weightiest first, shared and folded ones too.</param>
/// <param name="Removed">Ids of one's own removed reasons that can still be restored, last removed first.</param>
/// <param name="MyTurn">Share in a named room.</param>
public sealed record MeRecord(
    string Seat,
    string? Name,
    string? Site,
    string? Role,
    bool Leader,
    bool Late,
    bool Ticked,
    int? Confidence,
    Seq<string> Reasons,
    Seq<string> Removed,
    bool MyTurn,
    Seq<string> Had,
    Seq<ModeAnswered> Answers,
    Seq<string> Picks,
    Seq<RatingGiven> Ratings,
    Seq<string> NotClear,
    string? Commitment,
    string? Feedback,
    bool Done) : ViewRecord;

public sealed record ModeAnswered(string Mode, ModeAnswer Answer);

public sealed record RatingGiven(string Risk, int Low, int High, Impact Impact);

/// <summary><c>plan/{part}</c>: one part of the theory of action, in the order of its <paramref name="Order"/>.</summary>
/// <param name="Word">“If”, “then”, “because”, …</param>
/// <param name="Now">Brief: the leader is on this part.</param>
/// <param name="Risks">From Form on: ids of the risks that threaten it.</param>
public sealed record PlanRecord(
    string Id,
    PartKind Kind,
    string Word,
    string Text,
    string? Form,
    string? Function,
    bool Core,
    Coupling? Coupling,
    string? For,
    int Order,
    bool Now,
    Seq<string> Risks) : ViewRecord;

/// <summary><c>reason/{id}</c>: a card. Before it is shared only its author's seat has it (VW2).</summary>
/// <param name="By">Named rooms only; null too for cards written by nobody in particular.</param>
/// <param name="Shared">Its place in the order of sharing, from 1; null while private.</param>
/// <param name="Had">How many others said “I had this too”.</param>
/// <param name="Also">Texts of the cards folded into it.</param>
/// <param name="Hint">Its author only: the one slot that is missing (WD1).</param>
/// <param name="Hidden">Its author only: why a leader took it off the pages.</param>
/// <param name="FoldedInto">Its author only.</param>
/// <param name="Alike">Leaders only, Share and Form: ids of shared reasons that look alike.</param>
public sealed record ReasonRecord(
    string Id,
    string Text,
    bool Tacit,
    string? Lens,
    string? Mode,
    Author? By,
    int? Shared,
    int? Round,
    int Had,
    Seq<string> Also,
    Place Place,
    string? Risk,
    string? Owner,
    DateOnly? Revisit,
    bool? Mine = null,
    Hint? Hint = null,
    string? Hidden = null,
    string? FoldedInto = null,
    Seq<string>? Alike = null) : ViewRecord;

public sealed record Author(string Seat, string? Name, string? Site);


/// <summary>One missing slot and the question that asks for it.</summary>
/// <param name="Slot">who, where, what or how.</param>
public sealed record Hint(string Slot, string Question);

/// <summary><c>share</c>: how far the round is.</summary>
/// <param name="Turn">Named rooms: whose turn it is.</param>
/// <param name="Next">Named rooms: the next three.</param>
/// <param name="Current">The reason last shared.</param>
/// <param name="AdditionsEndAt">Set once the round is over and people add silently.</param>
/// <param name="Over">Nothing is left to share.</param>
public sealed record ShareRecord(
    int Round,
    int Shared,
    int Unheard,
    SeatName? Turn,
    Seq<SeatName> Next,
    string? Current,
    DateTimeOffset? AdditionsEndAt,
    bool Over) : ViewRecord;

public sealed record SeatName(string Seat, string? Name, string? Site, bool Here);

/// <summary><c>lens/{slug}</c>: Look again only.</summary>
public sealed record LensRecord(string Slug, string Title, string Question, string Help, int Order, bool Now, int? Count) : ViewRecord;

/// <summary><c>mode/{slug}</c>: Sweep. Participants and screens get the ones that were shown; leaders get all, ranked.</summary>
/// <param name="Rank">From 1: what nobody said and what goes for parts of this plan first.</param>
/// <param name="Resembles">Leaders only: the shared reason it resembles most, if one does.</param>
public sealed record ModeRecord(
    string Slug,
    string Title,
    FailureKind Kind,
    string Story,
    Seq<string> Probes,
    int Rank,
    bool Shown,
    bool Now,
    int Happened,
    int AlreadySaid,
    int NotHere,
    string? Resembles = null) : ViewRecord;

/// <summary><c>risk/{id}</c>: from Form on.</summary>
/// <param name="Order">Concern: leave it to the client to shuffle by <c>me.seat</c>; elsewhere order by this.</param>
/// <param name="Prefill">Leaders only: words to start from, taken from its reasons.</param>
/// <param name="NotClear">Leaders only until concern is closed: how many do not understand it.</param>
/// <param name="Top">From the close of Concern: one of the two or three greatest concerns, or the gravest lone voice.</param>
/// <param name="Gaps">Leaders only, Treat: what its response lacks.</param>
public sealed record RiskRecord(
    string Id,
    int Number,
    string Title,
    string Cause,
    string Event,
    string Consequence,
    string? Mode,
    FailureKind? Kind,
    Seq<string> Reasons,
    Seq<string> Parts,
    Seq<string> Sites,
    RiskStatus Status,
    bool LoneVoice,
    int Order,
    bool Now,
    bool Top,
    Prefill? Prefill = null,
    int? NotClear = null,
    Seq<string>? Gaps = null) : ViewRecord;

public sealed record Prefill(string Title, string Cause, string Event, string Consequence);

/// <summary><c>concern/{risk}</c>: only once Concern is closed.</summary>
public sealed record ConcernRecord(string Risk, Concern Concern, Impact? Impact, bool Split) : ViewRecord;

/// <summary><c>response/{risk}</c>: Treat on.</summary>
public sealed record ResponseRecord(string Risk, Response Response, Tension? Tension) : ViewRecord;

/// <summary><c>confidence</c>: how many answered; the shift once it is shown.</summary>
/// <param name="Shown">False hides both distributions.</param>
public sealed record ConfidenceRecord(int Answered, int Of, bool Shown, Distribution? Before, Distribution? After) : ViewRecord;

/// <summary><c>commitment/{id}</c>. <paramref name="By"/> is null in an anonymous room.</summary>
public sealed record CommitmentRecord(string Id, string Text, Author? By) : ViewRecord;

/// <summary><c>question/{id}</c>: asked in Brief, for leaders.</summary>
public sealed record QuestionRecord(string Id, string Text, Author? By) : ViewRecord;

/// <summary><c>suggestion/{id}</c>: for leaders, Form.</summary>
public sealed record SuggestionRecord(string Id, string Risk, string? Reason, string? Into, string? Part) : ViewRecord;

/// <summary><c>offer/{id}</c>: for everybody, Treat.</summary>
public sealed record OfferRecord(string Id, string Risk, OfferKind Kind, string Text, Author? By) : ViewRecord;

/// <summary><c>feedback/{id}</c>: for leaders, never with an author.</summary>
public sealed record FeedbackRecord(string Id, string Text) : ViewRecord;

/// <summary>One frame to one audience: what to put and what to drop to reach <paramref name="Version"/>.</summary>
public sealed record Changes(
    long Version,
    IReadOnlyDictionary<string, object> Put,
    IReadOnlyList<string> Drop);
