namespace PreMortem.Core.Sessions;

// Commands of the shell. They have no name on the wire, so no client can send them.

/// <summary>Somebody comes in without a seat.</summary>
/// <param name="Token">SHA-256 of the new seat's secret token, hexadecimal.</param>
/// <param name="Simulated">In a rehearsal: who of its people it is, from 0 (RH3).</param>
public sealed record TakeSeat(string Token, string? Name, string? Site, string? Role, bool Leader, int? Simulated = null) : Command;

/// <summary>A moment that <see cref="Deadlines.Next"/> named has come.</summary>
public sealed record Tick : Command;
