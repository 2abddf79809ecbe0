using System.Globalization;
using System.Text.RegularExpressions;

namespace PreMortem.Core.Library;

/// <summary>The fields that scripts and prompts are filled in with: <c>{date}</c>, <c>{initiative}</c>, <c>{aim}</c>, <c>{minutes}</c> (LB10).</summary>
public static partial class ScriptFields
{
    /// <summary>The program runs without the tables of the machine, so that a day reads the same on every machine; these are the twelve that Spanish needs.</summary>
    private static readonly DateTimeFormatInfo Spanish = new()
    {
        MonthNames = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", ""],
        MonthGenitiveNames = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", ""],
    };

    public static Seq<string> Names { get; } = ["date", "initiative", "aim", "minutes"];

    /// <summary>The text with each field replaced.</summary>
    /// <param name="date">As people read it.</param>
    public static string Fill(string text, string initiative, string aim, string date, int minutes) => text
        .Replace("{date}", date, StringComparison.Ordinal)
        .Replace("{initiative}", initiative, StringComparison.Ordinal)
        .Replace("{aim}", aim, StringComparison.Ordinal)
        .Replace("{minutes}", minutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A day as people of a language read it (LT6): “12 June 2028”, “12 de junio de 2028”.</summary>
    public static string Day(DateOnly day, string? language) => TemplateLanguage.IsSpanish(language)
        ? day.ToString("d 'de' MMMM 'de' yyyy", Spanish)
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <returns>The first field in the text that nothing fills in, as it is written; null where there is none.</returns>
    public static string? UnknownIn(string text) => Field().Matches(text)
        .FirstOrDefault(field => !Names.Contains(field.Value[1..^1]))?.Value;

    /// <returns>The first field that a translation leaves out or puts in, as it is written; null where both hold the same (LT2).</returns>
    public static string? OtherThan(string original, string translation)
    {
        var (there, here) = (In(original), In(translation));
        return there.Except(here).Concat(here.Except(there)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static HashSet<string> In(string text) => Field().Matches(text).Select(field => field.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^{}\r\n]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
