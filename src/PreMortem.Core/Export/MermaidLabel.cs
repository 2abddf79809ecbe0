using System.Globalization;
using System.Text;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Export;

/// <summary>
/// Typed text as a label of a Mermaid node, between quotation marks (EX11): one line, cut between words, and every sign that Mermaid, Markdown or
/// HTML could read as its own is Mermaid's <c>#34;</c> form of a character.
/// </summary>
internal static class MermaidLabel
{
    private const int Longest = 60;

    public static string Cut(string text)
    {
        var line = Short(string.Join(' ', VisibleText.Lines(text)));
        var (before, after) = VisibleText.Isolation(line);
        var label = new StringBuilder(before, line.Length + 16);
        foreach (var letter in line)
        {
            _ = char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) && letter is not (' ' or ',' or '.' or '\'' or '-' or '?' or '!' or '(' or ')' or '/')
                ? label.Append(CultureInfo.InvariantCulture, $"#{(int)letter};")
                : label.Append(letter);
        }

        return label.Append(after).ToString();
    }

    /// <summary>The name of a part's node: its id, or its place where the id is not of the usual form.</summary>
    public static string Node(Part part, int at) =>
        part.Id.Length is > 1 and < 8 && part.Id[0] == part.Kind.Letter() && part.Id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? part.Id
            : string.Create(CultureInfo.InvariantCulture, $"part{at}");

    private static string Short(string line)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', Longest - 1);
        var end = space > Longest / 2 ? space : char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end].TrimEnd() + "…";
    }
}
