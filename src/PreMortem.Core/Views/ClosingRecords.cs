using PreMortem.Core.Register;

namespace PreMortem.Core.Views;

/// <summary><c>confidence</c>: how many answered; the shift once it is shown.</summary>
/// <param name="Shown">False hides both distributions.</param>
public sealed record ConfidenceRecord(int Answered, int Of, bool Shown, Distribution? Before, Distribution? After) : ViewRecord;

/// <summary><c>commitment/{id}</c>. <paramref name="By"/> is null in an anonymous room.</summary>
public sealed record CommitmentRecord(string Id, string Text, Author? By) : ViewRecord;

/// <summary><c>feedback/{id}</c>: for leaders, never with an author.</summary>
public sealed record FeedbackRecord(string Id, string Text) : ViewRecord;

/// <summary><c>closing/{slug}</c>: a question of the closing form.</summary>
/// <param name="Answered">How many answered it, for desk and screen; the answers are the seats' own until the meeting closes (CL6).</param>
public sealed record ClosingRecord(string Slug, string Words, int Order, int? Answered, ClosingTold? Es = null) : ViewRecord;

public sealed record ClosingTold(string Words);
