using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

// What a leader does for the meeting itself, and what takes a leader's action back (LD1 to LD12).

/// <summary>Takes a shared card off every page until it is released (LD5).</summary>
/// <param name="Note">Why, for its author alone.</param>
public sealed record HoldReason(string Reason, string Note) : LeaderCommand;

/// <summary>Puts a held card back where it was.</summary>
public sealed record ReleaseReason(string Reason) : LeaderCommand;

/// <summary>Enters a card for somebody in the room who has no device (LD4).</summary>
/// <param name="Name">Whose words they are; the same name and site are the same voice. Left out of an anonymous room, as is <paramref name="Site"/>.</param>
public sealed record WriteFor(string Reason, string Text, string? Name = null, string? Site = null) : LeaderCommand;

/// <summary>The leaders' own note on a phase, before it or in it (LD2).</summary>
/// <param name="Text">All of it; empty takes it away.</param>
public sealed record NoteFor(PhaseKind Kind, string Text) : LeaderCommand;

/// <summary>What is still ahead, in its new order (LD7).</summary>
/// <param name="Based">The version of the agenda that the leader looked at; refused where it is another by now.</param>
public sealed record ChangeAgenda(int Based, Seq<AgendaStep> Ahead) : LeaderCommand;

/// <param name="Minutes">0 where the phase has no timer.</param>
public sealed record AgendaStep(PhaseKind Kind, int Minutes);

/// <summary>Says which of the leaders has the room now (LD9).</summary>
/// <param name="Seat">A leader's.</param>
public sealed record HandOver(string Seat) : LeaderCommand;

/// <summary>Lets somebody back in who was taken out; the seat is the same.</summary>
public sealed record ReadmitSeat(string Seat) : LeaderCommand;

/// <summary>Opens a vote again that was closed a moment ago, while the room is still in Concern.</summary>
public sealed record ReopenConcern : LeaderCommand;

/// <param name="Text">A recorded change to the plan; null takes back that nothing changed.</param>
public sealed record TakeBackChange(string? Text = null) : LeaderCommand;
