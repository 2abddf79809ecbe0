using System.Text.RegularExpressions;

namespace PreMortem.Core.Library;

/// <summary>
/// Words that make a settled failure a possible one. Certainty does the work (Mitchell, Russo and Pennington 1989), so no
/// template holds one (LB5). “Could not” states a fact and passes; so does the month of May.
/// </summary>
public static partial class Hedge
{
    /// <returns>The first hedge as it is written in the text; null where there is none.</returns>
    public static string? In(string text)
    {
        var match = Words().Match(text);
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex(
        @"\b((?i:could(?!\s+not\b)|might|maybe|perhaps|possibly|potentially|can\s+go\s+wrong|will\s+go\s+wrong|if\s+(it|this)\s+fails)|may|MAY|May(?=\s+(be|have|not)\b))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
