namespace PreMortem.Core.Sessions;

/// <summary>One accepted command in a session's log: what came of it, who sent it and when. A command that changed nothing has an entry without facts, so that it is still done only once (CM1).</summary>
/// <param name="Version">From 1, without gaps.</param>
/// <param name="Seat">The seat that sent it; null for the clock and the door.</param>
/// <param name="Command">The client's id; empty for the clock and the door.</param>
public sealed record Entry(long Version, DateTimeOffset At, string? Seat, Guid Command, Seq<Fact> Facts);
