using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

// Treat, Own, Close and Review.

public sealed record RiskShown(string Risk) : Fact;

public sealed record Responded(string Risk, Response Response) : Fact;

public sealed record TensionHeld(string Risk, Tension Tension) : Fact;

public sealed record TensionReleased(string Risk) : Fact;

public sealed record ResponseOffered(string Offer, string Seat, string Risk, OfferKind Kind, string Text) : Fact;

public sealed record PlanChanged(string Text) : Fact;

public sealed record PlanKept(string Why) : Fact;

public sealed record CommitmentMade(string Seat, string Text) : Fact;

/// <param name="Question">The slug of a closing question; null for the line on the meeting.</param>
/// <param name="Text">Empty where an answer was taken back.</param>
public sealed record FeedbackGiven(string Seat, string Text, string? Question = null) : Fact;

public sealed record ShiftShown : Fact;

public sealed record ReviewSet(DateOnly Date) : Fact;

public sealed record SessionClosed : Fact;


public sealed record ItemShown(string Item) : Fact;

public sealed record SignAnswered(string Seat, string Risk, bool Seen, string? Where, string? Note) : Fact;

/// <param name="Response">As it is now, with its outcome or its new date.</param>
public sealed record ResponseSettled(string Risk, Settlement Outcome, Response Response) : Fact;

public sealed record ParkedSettled(string Parked, ParkedOutcome Outcome, DateOnly? Revisit, string? Risk, string? Why) : Fact;
