using System.Text;
using System.Text.RegularExpressions;

namespace PreMortem.Core.Export;

/// <summary>
/// Typed text as Markdown that renders as that text and nothing else (EX2). It escapes only what would act as Markdown where it stands,
/// so that ordinary sentences are found in the file word for word. Holds for CommonMark, GitHub and Markdig with its extensions.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>Text inside a line that the writer began; a line break becomes a hard break (a backslash apart from the words), indented to stay in its list item.</summary>
    public static string Block(string text, int indent)
    {
        var lines = VisibleText.Lines(text).Select((line, at) => Isolated(line, Line(line, continues: at > 0)));
        return string.Join(" \\\n" + new string(' ', indent), lines);
    }

    /// <summary>The text ends in a bare link, which would swallow a quotation mark that closes right after it.</summary>
    public static bool EndsInLink(string text)
    {
        var last = (VisibleText.Lines(text).LastOrDefault() ?? "").AsSpan();
        last = last[(last.LastIndexOf(' ') + 1)..];
        return last.Contains("://", StringComparison.Ordinal) || last.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Text that has to stay on its line: line breaks become spaces.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join(' ', VisibleText.Lines(text));
        return Isolated(line, Line(line, continues: false));
    }

    /// <summary>Text on its line with more text of the writer's own behind it: the signs that part the two are escaped in it (MF3).</summary>
    /// <param name="marks">The signs that end it.</param>
    public static string Word(string text, string marks)
    {
        var line = string.Join(' ', VisibleText.Lines(text));
        return Isolated(line, Line(line, continues: false, marks));
    }

    /// <summary>Words with a comma between them.</summary>
    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => Word(word, ",·")));

    /// <summary>Text at the end of a heading, whose closing number signs would be dropped.</summary>
    public static string Heading(string text)
    {
        var line = OneLine(text);
        var body = line.TrimEnd('#');
        return body + line[body.Length..].Replace("#", "\\#", StringComparison.Ordinal);
    }

    private static string Isolated(string line, string escaped)
    {
        var (before, after) = VisibleText.Isolation(line);
        return before + escaped + after;
    }

    private static string Line(string line, bool continues, string marks = "")
    {
        var start = continues ? BlockStart().Match(line).Length : 0;
        var written = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            var mark = Entity(line, i) ?? Parted(line[i], marks);
            if (mark is not null)
            {
                written.Append(mark);
                continue;
            }

            if ((start > 0 && i == start - 1) || Acts(line, i) || SplitsLink(line, i, marks) || EndsWord(line, i, marks))
            {
                written.Append('\\');
            }

            written.Append(line[i]);
        }

        return written.ToString();
    }

    /// <summary>A sign that opens HTML or an entity, written as an entity so that no tag stands in the file either.</summary>
    private static string? Entity(string line, int i) => line[i] switch
    {
        '<' when i + 1 < line.Length && (char.IsLetter(line[i + 1]) || line[i + 1] is '/' or '!' or '?') => "&lt;",
        '&' when EntityName().IsMatch(line.AsSpan(i, Math.Min(40, line.Length - i))) => "&amp;",
        _ => null,
    };

    /// <summary>A mark that no backslash can escape, as an entity.</summary>
    private static string? Parted(char mark, string marks) => mark switch
    {
        '·' when marks.Contains(mark, StringComparison.Ordinal) => "&middot;",
        '”' when marks.Contains(mark, StringComparison.Ordinal) => "&rdquo;",
        _ => null,
    };

    /// <summary>A mark, or a backslash that would take its entity's sign along.</summary>
    private static bool EndsWord(string line, int i, string marks) =>
        (char.IsAscii(line[i]) && marks.Contains(line[i], StringComparison.Ordinal))
        || (line[i] == '\\' && i + 1 < line.Length && Parted(line[i + 1], marks) is not null);

    /// <summary>The character at <paramref name="i"/> would act as inline Markdown.</summary>
    private static bool Acts(string line, int i)
    {
        var before = i > 0 ? line[i - 1] : ' ';
        var after = i + 1 < line.Length ? line[i + 1] : ' ';
        return line[i] switch
        {
            '`' or '*' or '~' or '[' or '|' or '^' or '{' => true,
            '\\' => i + 1 == line.Length || char.IsAscii(after) && (char.IsPunctuation(after) || char.IsSymbol(after)),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '=' or '+' or ':' or '"' => before == line[i] || after == line[i],
            '$' => !char.IsAsciiDigit(after) || char.IsLetterOrDigit(before) || line.AsSpan().Count('$') > 1,
            _ => false,
        };
    }

    /// <summary>
    /// A bare link is taken as it stands, backslashes too, and a mail or telephone link loses its scheme: one that needs any escape, or would lose
    /// a word, is written so that it is not taken for a link.
    /// </summary>
    private static bool SplitsLink(string line, int i, string marks)
    {
        if (LosesScheme(line, i))
        {
            return true;
        }

        var opens = (line[i] == ':' && LinkScheme().IsMatch(Before(line, i)))
            || (line[i] == '.' && Before(line, i).EndsWith("www", StringComparison.OrdinalIgnoreCase));
        for (var at = i + 1; opens && at < line.Length && line[at] != ' '; at++)
        {
            if (Acts(line, at) || Entity(line, at) is not null || LosesScheme(line, at) || EndsWord(line, at, marks) || Parted(line[at], marks) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool LosesScheme(string line, int i) =>
        line[i] == ':' && i + 1 < line.Length && line[i + 1] != ' ' && LostScheme().IsMatch(Before(line, i));

    private static ReadOnlySpan<char> Before(string line, int i) => line.AsSpan(Math.Max(0, i - 7), Math.Min(7, i));

    /// <summary>What a line may not begin with; the last character of the match is the one to escape.</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,9}[.)](?=\s|$)|[A-Za-z]{1,6}[.)](?=\s|$)|[#>+=:%;!@/,.?$-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EntityName();

    [GeneratedRegex(@"(https?|ftp)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkScheme();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(mailto|tel)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LostScheme();
}
