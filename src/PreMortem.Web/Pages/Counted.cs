using System.Globalization;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pages;

public static class Counted
{
    /// <summary>“45 min”, “2 days”, “2 days and 50 min”.</summary>
    public static string Minutes(this int minutes) => (minutes / 1440, minutes % 1440) switch
    {
        (0, var rest) => Say("counted.minutes", ("minutes", rest)),
        (var days, 0) => Say("counted.days", ("n", days)),
        var (days, rest) => Say("refusals.and", ("first", Say("counted.days", ("n", days))), ("last", Say("counted.minutes", ("minutes", rest)))),
    };

    /// <summary>“1 risk”, “3 risks”.</summary>
    public static string Of(this int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
