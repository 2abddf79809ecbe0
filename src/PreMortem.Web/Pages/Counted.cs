using System.Globalization;

namespace PreMortem.Web.Pages;

public static class Counted
{
    /// <summary>“45 min”, “2 days”, “2 days and 50 min”.</summary>
    public static string Minutes(this int minutes) => (minutes / 1440, minutes % 1440) switch
    {
        (0, var rest) => string.Create(CultureInfo.InvariantCulture, $"{rest} min"),
        (var days, 0) => days.Of("day"),
        var (days, rest) => string.Create(CultureInfo.InvariantCulture, $"{days.Of("day")} and {rest} min"),
    };

    /// <summary>“1 risk”, “3 risks”.</summary>
    public static string Of(this int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
