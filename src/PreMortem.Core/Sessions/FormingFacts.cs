using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

// Form and Concern.

public sealed record RiskFormed(string Risk, int Number, string Title, string? Mode, FailureKind? Kind) : Fact;

public sealed record ReasonPlaced(string Reason, Placement Placement) : Fact;

public sealed record RiskWorded(string Risk, string Title, string Cause, string Event, string Consequence) : Fact;

public sealed record RiskTied(string Risk, Seq<string> Parts) : Fact;

/// <summary>All the tags as they are now.</summary>
public sealed record RiskTagged(string Risk, RiskTags Tags) : Fact;

public sealed record RisksMerged(string From, string Into) : Fact;

public sealed record RiskDropped(string Risk, string Why) : Fact;

/// <summary>The room began to work on a risk of an earlier meeting (CA3).</summary>
public sealed record RiskTakenUp(string Risk) : Fact;

/// <param name="Part">Null: none is put back any longer.</param>
public sealed record PartPutBack(string? Part) : Fact;

public sealed record Undone : Fact;

public sealed record Suggested(string Suggestion, string Seat, string Risk, string? Reason, string? Into, string? Part) : Fact;


public sealed record ConcernsPicked(string Seat, Seq<string> Risks) : Fact;

public sealed record RiskRated(string Seat, string Risk, int Low, int High, Impact Impact) : Fact;

public sealed record MarkedUnclear(string Seat, string Risk, bool Unclear) : Fact;

public sealed record ConcernClosed : Fact;

public sealed record ConcernReopened : Fact;
