using System.Text.RegularExpressions;

namespace PreMortem.Core.Library;

/// <summary>The fields that scripts and prompts are filled in with: <c>{date}</c>, <c>{initiative}</c>, <c>{aim}</c>, <c>{minutes}</c> (LB10).</summary>
public static partial class ScriptFields
{
    public static Seq<string> Names { get; } = ["date", "initiative", "aim", "minutes"];

    /// <returns>The first field in the text that nothing fills in, as it is written; null where there is none.</returns>
    public static string? UnknownIn(string text) => Field().Matches(text)
        .FirstOrDefault(field => !Names.Contains(field.Value[1..^1]))?.Value;

    [GeneratedRegex(@"\{[^{}\r\n]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
