using PreMortem.Core.Library;

namespace PreMortem.Core.Views;

// For leaders only (LD1 to LD9).

/// <summary><c>held/{id}</c>: a card that is off every page until it is released (LD5).</summary>
/// <param name="Text">In its author's last words.</param>
/// <param name="Note">What its author was told.</param>
/// <param name="SentBack">Its author has reworded it since.</param>
/// <param name="By">Null in an anonymous room.</param>
public sealed record HeldRecord(string Id, string Text, string Note, bool SentBack, Author? By) : ViewRecord;

/// <summary><c>note/{phase}</c>: the leaders' own note on a phase (LD2).</summary>
public sealed record NoteRecord(PhaseKind Kind, string Text) : ViewRecord;

/// <summary><c>out/{id}</c>: somebody who was taken out of the room and can be let back in (LD8).</summary>
public sealed record OutRecord(string Id, string? Name, string? Site) : ViewRecord;
