using System.Collections.Immutable;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>The risks as they take shape, and where each reason went: all that undo takes back.</summary>
public sealed record Forming
{
    public ImmutableDictionary<string, RoomRisk> Risks { get; init; } = ImmutableDictionary<string, RoomRisk>.Empty;
    public ImmutableDictionary<string, Placement> Places { get; init; } = ImmutableDictionary<string, Placement>.Empty;

    /// <summary>What became of reasons that earlier meetings parked, by their id.</summary>
    public ImmutableDictionary<string, ParkedSettled> Settled { get; init; } = ImmutableDictionary<string, ParkedSettled>.Empty;

    /// <summary>Risks that stand: not merged, not dropped.</summary>
    public IEnumerable<RoomRisk> Live => Risks.Values.Where(risk => risk.Gone is null).OrderBy(risk => risk.Number);

    public bool Stands(string risk) => Risks.TryGetValue(risk, out var known) && known.Gone is null;

    public Placement PlaceOf(string reason) => Places.GetValueOrDefault(reason) ?? Placement.None;
}

public sealed record Placement(Place Place, string? Risk = null, string? Owner = null, DateOnly? Revisit = null)
{
    public static readonly Placement None = new(Place.Unplaced);
}

internal static class Keeping
{
    /// <summary>How long what somebody sensed rests where no review is set.</summary>
    public const int DaysUntilAskedAgain = 28;

    /// <summary>Where a card without a place goes: one that nobody could pin down is kept as it was said, one that is sensed and not yet named is parked, so that it is asked about again (FO5, FO12; CL 3).</summary>
    public static Placement KeptAs(this Session session, bool tacit) => tacit
        ? new(Place.Parked, Revisit: session.Review ?? session.OpenedOn.AddDays(DaysUntilAskedAgain))
        : new(Place.NotPinnedDown);
}

/// <summary>Where a shared reason went.</summary>
public enum Place { Unplaced, InRisk, Parked, NotPinnedDown }

/// <summary>A risk while its room is open.</summary>
/// <param name="Worded">Somebody gave it its words, or took them away; until then its cards lend it theirs.</param>
/// <param name="Gone">Why it no longer stands: merged into another, or dropped.</param>
/// <param name="Carried">It was in the register before this meeting (CA3).</param>
public sealed record RoomRisk(
    string Id,
    int Number,
    string Title,
    string? Mode,
    FailureKind? Kind,
    string Cause = "",
    string Event = "",
    string Consequence = "",
    Seq<string> Parts = default,
    Response? Responded = null,
    Tension? Tension = null,
    string? Gone = null,
    bool Worded = false,
    bool Carried = false,
    RiskTags? Tagged = null)
{
    public Response Response => Responded ?? Empty;

    public RiskTags Tags => Tagged ?? RiskTags.None;

    private static readonly Response Empty = new();
}
