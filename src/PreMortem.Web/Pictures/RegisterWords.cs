using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pictures;

/// <summary>The register's closed lists, in the words people read.</summary>
public static class RegisterWords
{
    public static string Read(this Impact impact) => impact switch
    {
        Impact.Slight => Say("register.impactSlight"),
        Impact.Some => Say("register.impactSome"),
        Impact.Major => Say("register.impactMajor"),
        _ => Say("register.impactEndsIt"),
    };

    /// <summary>In the order a risk goes through them.</summary>
    public static IReadOnlyList<RiskStatus> Statuses { get; } =
    [
        RiskStatus.Open, RiskStatus.Watching, RiskStatus.Treating, RiskStatus.Redesigning, RiskStatus.HeldTension, RiskStatus.Occurred, RiskStatus.Retired,
    ];

    public static string Read(this RiskStatus status) => status switch
    {
        RiskStatus.Open => Say("register.open"),
        RiskStatus.Watching => Say("register.watching"),
        RiskStatus.Treating => Say("register.treating"),
        RiskStatus.HeldTension => Say("register.heldTension"),
        RiskStatus.Occurred => Say("register.occurred"),
        RiskStatus.Redesigning => Say("register.redesigning"),
        _ => Say("register.retired"),
    };

    /// <summary>The word of the plan's sentence that a part of this kind follows: “If”, “then”.</summary>
    public static string Read(this PartKind kind) => Say($"parts.part{kind}");

    /// <summary>The chip a status is shown on.</summary>
    public static string Chip(this RiskStatus status) => status switch
    {
        RiskStatus.Watching => "chip",
        RiskStatus.Treating or RiskStatus.Redesigning => "chip remedy",
        RiskStatus.HeldTension => "chip hold",
        RiskStatus.Occurred => "chip fail",
        _ => "chip plain",
    };

    /// <summary>“30–70%”, or null where nobody gave a range.</summary>
    public static string? Likelihood(this Concern concern) =>
        concern is { Low: { } low, High: { } high } ? (low == high ? $"{low}%" : $"{low}–{high}%") : null;
}
