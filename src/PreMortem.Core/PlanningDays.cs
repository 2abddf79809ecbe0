using System.Globalization;

namespace PreMortem.Core;

/// <summary>The days that a plan, a row or a room can hold. One outside was mistyped: a year of two digits, a key that stuck (LM8).</summary>
public static class PlanningDays
{
    public static readonly DateOnly First = new(2000, 1, 1);
    public static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>What to tell whoever sent such a day.</summary>
    public static string Sentence { get; } = string.Create(CultureInfo.InvariantCulture, $"Choose a day between the years {First.Year} and {Last.Year}.");

    /// <summary>No day at all can be held too.</summary>
    public static bool CanHold(DateOnly? day) => day is null || (day >= First && day <= Last);
}
