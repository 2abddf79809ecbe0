using System.Globalization;

namespace PreMortem.Core;

/// <summary>The days that a plan, a row or a room can hold. One outside was mistyped: a year of two digits, a key that stuck (LM8).</summary>
public static class PlanningDays
{
    public static readonly DateOnly First = new(2000, 1, 1);
    public static readonly DateOnly Last = new(2199, 12, 31);

    private static readonly Phrase Between = new("planRules.betweenYears", "Choose a day between the years {first} and {last}.");

    /// <summary>What to tell whoever sent such a day. Years are no amounts, so they are texts.</summary>
    public static Phrase Said { get; } = Between.With(("first", First.Year.ToString(CultureInfo.InvariantCulture)), ("last", Last.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same in English, as programs are told it.</summary>
    public static string Sentence { get; } = Said.ToString();

    /// <summary>No day at all can be held too.</summary>
    public static bool CanHold(DateOnly? day) => day is null || (day >= First && day <= Last);
}
