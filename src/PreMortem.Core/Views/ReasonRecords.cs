using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary><c>reason/{id}</c>: a card. Before it is shared only its author's seat has it (VW2).</summary>
/// <param name="By">Named rooms only; null too for cards written by nobody in particular.</param>
/// <param name="Shared">Its place in the order of sharing, from 1; null while private.</param>
/// <param name="Had">How many others said “I had this too”.</param>
/// <param name="Also">Texts of the cards folded into it.</param>
/// <param name="Hint">Its author only: the one slot that is missing (WD1).</param>
/// <param name="Hidden">Its author only: why a leader took it off the pages.</param>
/// <param name="FoldedInto">Its author only.</param>
/// <param name="Part">The part of the plan that it is about, where its author said so.</param>
/// <param name="Lone">Its pod sent it up as “only one of us said this”.</param>
/// <param name="Entered">A leader entered it for somebody without a device (LD4).</param>
/// <param name="SentBack">Its author only: held, and sent back in other words.</param>
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
    Seq<string>? Alike = null,
    string? Part = null,
    bool? Lone = null,
    bool? Entered = null,
    bool? SentBack = null) : ViewRecord;

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
