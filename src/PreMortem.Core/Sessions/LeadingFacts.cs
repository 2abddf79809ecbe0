using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

// What leaders did for the meeting itself.

public sealed record ReasonReleased(string Reason) : Fact;

public sealed record SeatReadmitted(string Seat) : Fact;

/// <param name="Text">All of the note as it is now; empty where there is none any more.</param>
public sealed record PhaseNoted(PhaseKind Kind, string Text) : Fact;

/// <param name="Phases">The whole agenda as it is now.</param>
public sealed record AgendaChanged(Seq<AgendaPhase> Phases) : Fact;

public sealed record LeadHandedOver(string Seat) : Fact;

/// <param name="Text">Null: that nothing changed was taken back.</param>
public sealed record PlanChangeTakenBack(string? Text) : Fact;
