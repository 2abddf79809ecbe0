using System.Text.RegularExpressions;

namespace PreMortem.Core.Initiatives;

/// <summary>Words of a plan that is delivered to people and not learned by them (CL 1).</summary>
internal static partial class RolloutWords
{
    /// <summary>The words as the text has them, in small letters.</summary>
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(
        @"\b(launch(?:e[sd]|ing)?|roll(?:s|ed|ing)?[ -]?outs?|turn-?key|buy[ -]in|fidelity|deploy(?:s|ed|ing|ment)?|go[ -]live|cascad(?:es?|ed|ing)|compliance|sign[ -]off|train[ -]the[ -]trainers?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
