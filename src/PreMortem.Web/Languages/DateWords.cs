using System.Globalization;

namespace PreMortem.Web.Languages;

/// <summary>
/// The names of months and the order of a date, as Unicode's CLDR has them. The program runs without the platform's own tables, which not every
/// machine has, so they stand in the catalogue (LG6).
/// </summary>
internal static class DateWords
{
    public static CultureInfo Of(Catalogue words)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        string[] months = [.. words.Text("dates.months").Split(' '), ""];
        culture.DateTimeFormat.MonthNames = months;
        culture.DateTimeFormat.MonthGenitiveNames = months;
        string[] brief = [.. words.Text("dates.shortMonths").Split(' '), ""];
        culture.DateTimeFormat.AbbreviatedMonthNames = brief;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = brief;
        culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        culture.DateTimeFormat.LongDatePattern = words.Text("dates.day");
        culture.DateTimeFormat.FullDateTimePattern = words.Text("dates.moment");
        return culture;
    }
}
