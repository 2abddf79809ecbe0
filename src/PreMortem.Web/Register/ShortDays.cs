using System.Globalization;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>Days as the narrow columns of the register have them (LG6).</summary>
internal static class ShortDays
{
    /// <summary>“12 Jun”; with the year where it is not this one.</summary>
    public static string Short(this DateOnly date, DateOnly today)
    {
        var month = Say("register.monthsShort").Split(' ')[date.Month - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month}{(date.Year == today.Year ? "" : $" {date.Year:0000}")}");
    }
}
