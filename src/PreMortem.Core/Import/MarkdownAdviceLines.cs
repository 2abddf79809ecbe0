using System.Text.RegularExpressions;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Import;

/// <summary>Advice that was set aside, read back (MF4).</summary>
internal static partial class MarkdownAdviceLines
{
    /// <summary>Null where the item says something else.</summary>
    public static AdviceSetAside? Read(string item) => Line().Match(item) is { Success: true } line
        ? new(line.Groups["rule"].Value.ToUpperInvariant(), MarkdownWords.Text(line.Groups["why"].Value.Trim()), line.Groups["part"] is { Success: true } part ? part.Value.ToUpperInvariant() : null)
        : null;

    [GeneratedRegex(@"^\*\*Set aside (?<rule>[A-Z]{2}[0-9]{1,3})(?: on (?<part>[A-Z][0-9]{1,3}))?\*\*,? because:(?<why>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
