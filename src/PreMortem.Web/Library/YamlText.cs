using System.Globalization;
using System.Text;

namespace PreMortem.Web.Library;

/// <summary>A text as YAML says it on one line: plain where nothing in it could be read as anything else, else in straight quotation marks.</summary>
internal static class YamlText
{
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && text is not ("null" or "true" or "false" or "yes" or "no")
        && !text.EndsWith(':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(NeedsCode);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                _ when NeedsCode(letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>What YAML takes for the end of a line, or does not take at all.</summary>
    private static bool NeedsCode(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff';
}
