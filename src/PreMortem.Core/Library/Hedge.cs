using System.Text.RegularExpressions;

namespace PreMortem.Core.Library;

/// <summary>
/// Words that make a settled failure a possible one. Certainty does the work (Mitchell, Russo and Pennington 1989), so no
/// template holds one, in no language (LB5, LT4). “Could not” states a fact and passes; so does the month of May.
/// </summary>
public static partial class Hedge
{
    /// <param name="language">What the text is written in; English where it is left out.</param>
    /// <returns>The first hedge as it is written in the text; null where there is none.</returns>
    public static string? In(string text, string? language = null)
    {
        var match = (TemplateLanguage.IsSpanish(language) ? SpanishWords() : Words()).Match(text);
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex(
        @"\b((?i:could(?!\s+not\b)|might|maybe|perhaps|possibly|potentially|can\s+go\s+wrong|will\s+go\s+wrong|if\s+(it|this)\s+fails)|may|MAY|May(?=\s+(be|have|not)\b))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    /// <summary>With and without accents, as people type them. “No pudo” states a fact and passes; so does “sin que nadie pudiera”.</summary>
    [GeneratedRegex(
        @"\b(podr[ií]a(s|n|mos)?|pudier[ae]\s+ser|quiz[aá]s?|tal\s+vez|a\s+lo\s+mejor|posiblemente|probablemente|potencialmente|(puede|pueda)(\s+ser)?\s+que|(es|sea)\s+posible\s+que|pued[ea]n?\s+(fallar|fracasar|salir\s+mal)|si\s+(esto|eso|el\s+plan)\s+(falla|fracasa))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpanishWords();
}
