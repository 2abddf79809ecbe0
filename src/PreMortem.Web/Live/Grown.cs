using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>What became of a pass over the mailbox.</summary>
/// <param name="Before">The session before all of <paramref name="New"/>.</param>
/// <param name="New">What is in the log now and was not known before: what others stored, then what this pass did.</param>
/// <param name="IsStored">Whether what the turn accepted is stored.</param>
/// <param name="IsKnown">Whether what others stored was read, where somebody is told no (PQ24).</param>
internal sealed record Grown(RoomTurn Turn, Session Before, IReadOnlyList<Entry> New, bool IsStored, bool IsKnown);

/// <summary>The log is no longer what it was: people were forgotten, or sealed away, behind the room's back. Whoever is in the room enters another.</summary>
internal sealed class Rewritten : Exception;
