using System.Globalization;

namespace PreMortem.Core.Register;

/// <summary>When “if … by …, then …” comes due (RP1).</summary>
public static class Trigger
{
    private static readonly string[] Written =
    [
        "yyyy-MM-dd",
        "d MMMM yyyy", "d MMM yyyy",
        "MMMM d, yyyy", "MMM d, yyyy",
    ];

    /// <summary>The day the response names after “by”; null where it names none, or in words that are no whole date (“week 6”, “October”).</summary>
    public static DateOnly? Date(Response response) => Date(response.IfBy);

    /// <param name="text">“2026-10-01”, “1 October 2026”, “1 Oct 2026”, “October 1, 2026” or “Oct 1, 2026”, in any case, with space around it.</param>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
