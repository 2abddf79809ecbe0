using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary><c>session</c>: what does not change from phase to phase.</summary>
/// <param name="Initiative">The plan's name.</param>
/// <param name="InitiativeId">Leaders only.</param>
/// <param name="Sites">Names of the plan's sites, to choose from.</param>
/// <param name="PlanChanges">What the leader recorded as changed in the plan.</param>
/// <param name="Advice">Leaders only: what the plan lacks before the meeting (TA1 to TA5).</param>
/// <param name="AgendaVersion">Leaders only: for <c>changeAgenda</c> (LD7).</param>
/// <param name="Spare">Leaders only: phases that the agenda lacks and that can be put in.</param>
/// <param name="Lead">Leaders only: the seat that has the room, once it was handed over (LD9).</param>
/// <param name="Missing">Leaders only: what closing still waits for, as data, for each leader reads it in a language of their own (LG4).</param>
/// <param name="Rehearsal">True where people are simulated (RH2).</param>
/// <param name="Hurried">Leaders of a rehearsal only: its people hurry (RH6).</param>
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
    Seq<Phrase>? Advice = null,
    Seq<Refusal>? Missing = null,
    SessionTold? Es = null,
    bool? Rehearsal = null,
    bool? Hurried = null,
    int? AgendaVersion = null,
    Seq<SparePhase>? Spare = null,
    string? Lead = null) : ViewRecord;

public sealed record SparePhase(PhaseKind Kind, string Title, int Minutes, ItemTold? Es = null);

/// <param name="Agenda">Its title.</param>
public sealed record SessionTold(string Agenda);

public sealed record AgendaItem(PhaseKind Kind, string Title, int Minutes, AgendaState State, ItemTold? Es = null);

public sealed record ItemTold(string Title);

public enum AgendaState { Done, Now, Next }

/// <summary><c>phase</c>: where the room is.</summary>
/// <param name="Script">Markdown for the leader to read aloud, fields filled in.</param>
/// <param name="Prompt">One sentence for everybody.</param>
/// <param name="Index">From 1.</param>
/// <param name="Waiting">Leaders only: what the phase still waits for, as data (LG4); null where it may go on.</param>
public sealed record PhaseRecord(
    PhaseKind Kind,
    string Title,
    string Script,
    string Prompt,
    int Minutes,
    DateTimeOffset? EndsAt,
    bool Paused,
    int Index,
    int Of,
    Refusal? Waiting,
    PhaseTold? Es = null) : ViewRecord;

/// <param name="Script">Leaders only: nobody else reads it aloud.</param>
public sealed record PhaseTold(string Title, string Prompt, string? Script);

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
/// <param name="Done">Who said “I'm done” in this phase, leaders not counted (LD3).</param>
/// <param name="AllDone">Leaders only: everybody who is here and does not lead has said so.</param>
/// <param name="DoneOf">Leaders only: of how many.</param>
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
    int? Unattacked = null,
    int? DoneOf = null,
    bool? AllDone = null) : ViewRecord;

/// <summary><c>seat/{id}</c>: a person in the room. In an anonymous room participants and screens get none of these.</summary>
/// <param name="Reasons">Leaders of a named room only: how many cards this person wrote.</param>
/// <param name="Typing">Leaders of a named room only.</param>
/// <param name="AwaySince">Leaders only.</param>
/// <param name="Entered">Somebody without a device, for whom a leader enters cards (LD4).</param>
/// <param name="WorkingOn">Leaders only, of a leader: the risk or card whose words he or she has open (LD9).</param>
/// <param name="Simulated">Leaders only: one of a rehearsal's people (RH2).</param>
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
    DateTimeOffset? AwaySince = null,
    bool? Simulated = null,
    bool? Entered = null,
    string? WorkingOn = null) : ViewRecord;
