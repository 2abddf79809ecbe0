using PreMortem.Core.Register;

namespace PreMortem.Web.Pictures;

/// <summary>The register's closed lists, in the words people read.</summary>
public static class RegisterWords
{
    public static string Read(this Impact impact) => impact switch
    {
        Impact.Slight => "slight",
        Impact.Some => "some",
        Impact.Major => "major",
        _ => "ends it",
    };

    /// <summary>In the order a risk goes through them.</summary>
    public static IReadOnlyList<RiskStatus> Statuses { get; } =
    [
        RiskStatus.Open, RiskStatus.Watching, RiskStatus.Treating, RiskStatus.Redesigning, RiskStatus.HeldTension, RiskStatus.Occurred, RiskStatus.Retired,
    ];

    public static string Read(this RiskStatus status) => status switch
    {
        RiskStatus.Open => "Open",
        RiskStatus.Watching => "Watching",
        RiskStatus.Treating => "Treating",
        RiskStatus.HeldTension => "Held tension",
        RiskStatus.Occurred => "Occurred",
        RiskStatus.Redesigning => "Redesigning",
        _ => "Retired",
    };

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
