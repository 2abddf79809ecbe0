using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>Dates, counts and names of states in the words of the exports.</summary>
internal static class Say
{
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Reasons(int count) => Count(count, "reason", "reasons");

    public static string Status(RiskStatus status) => status == RiskStatus.HeldTension ? "held tension" : Lower(status);

    public static string Impact(Impact impact) => impact == Register.Impact.EndsIt ? "ends it" : Lower(impact);

    public static string Nature(Nature nature) => nature == Initiatives.Nature.Mixed ? "partly technical, partly adaptive" : Lower(nature);

    public static string Leverage(Leverage leverage) => leverage == Register.Leverage.MentalModel ? "mental model" : Lower(leverage);

    /// <summary>“depth, spread”</summary>
    public static string Words<T>(Seq<T> words)
        where T : struct, Enum => string.Join(", ", words.Select(Lower));

    public static string Lower<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>“74 (60–85)”: the median and the middle half; a dash where fewer than three people answered.</summary>
    public static string Middle(Distribution? values) =>
        values is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{values.Median} ({values.Lower}–{values.Upper})");
}
