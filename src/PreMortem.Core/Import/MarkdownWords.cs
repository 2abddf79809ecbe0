using System.Globalization;
using System.Text;
using PreMortem.Core.Export;

namespace PreMortem.Core.Import;

/// <summary>Typed text out of Markdown: what <c>MarkdownText</c> escaped, as it was (MF2, MF3).</summary>
internal static class MarkdownWords
{
    private const char Isolate = '\u2068';
    private const char Pop = '\u2069';

    /// <summary>More isolates than this around a line are kept as they stand.</summary>
    private const int MostIsolates = 24;

    /// <summary>No typed line is as long, escapes and all.</summary>
    private const int LongestLine = 20_000;

    private static readonly (string Entity, char Sign)[] Entities = [("&lt;", '<'), ("&amp;", '&'), ("&middot;", '·'), ("&rdquo;", '”')];

    /// <summary>The signs that end a word, wherever the writer has some behind it.</summary>
    private static readonly string[] Marks = ["", ",", "·", ",·", ";)”", "”", ",)"];

    private static readonly string[] Dates = ["d MMMM yyyy", "yyyy-MM-dd", "d MMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy", "d. MMMM yyyy"];

    /// <summary>A text of one or several lines.</summary>
    public static string Text(string markdown) => string.Join('\n', markdown.Split('\n').Select((line, at) => Line(line, continues: at > 0)).Where(line => line.Length > 0));

    /// <summary>The same, or null where nothing stands there.</summary>
    public static string? TextOrNull(string markdown) => Text(markdown) is { Length: > 0 } text ? text : null;

    /// <summary>The pieces between bare marks: one that a backslash escapes belongs to its piece.</summary>
    public static List<string> Split(string markdown, char mark)
    {
        List<string> pieces = [];
        var from = 0;
        for (var at = IndexOf(markdown, mark, 0); at >= 0; at = IndexOf(markdown, mark, from))
        {
            pieces.Add(markdown[from..at].Trim());
            from = at + 1;
        }

        pieces.Add(markdown[from..].Trim());
        return pieces;
    }

    public static Seq<string> List(string markdown) => Split(markdown, ',').Select(Text).ToSeq();

    /// <summary>Where the mark stands bare, or -1.</summary>
    public static int IndexOf(string markdown, char mark, int from)
    {
        for (var at = from; at < markdown.Length; at++)
        {
            if (markdown[at] == mark)
            {
                return at;
            }

            at += Escapes(markdown, at) ? 1 : EntityAt(markdown, at) is ({ } entity, _) ? entity.Length - 1 : 0;
        }

        return -1;
    }

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim().TrimEnd('.'), Dates, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var date) ? date : null;

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A word of a closed list, in any case.</summary>
    public static T? Word<T>(string text)
        where T : struct, Enum
    {
        var word = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return !word.Any(char.IsDigit) && Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
    }

    /// <summary>What comes after a beginning in any case, trimmed; null where the text begins otherwise.</summary>
    public static string? After(string text, string beginning) =>
        text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) ? text[beginning.Length..].Trim()
        : text.Length < beginning.Length && string.Equals(text, beginning.TrimEnd(), StringComparison.OrdinalIgnoreCase) ? ""
        : null;

    private static string Line(string markdown, bool continues)
    {
        var text = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            if (Escapes(markdown, at))
            {
                text.Append(markdown[++at]);
            }
            else if (EntityAt(markdown, at) is ({ } entity, var sign))
            {
                text.Append(sign);
                at += entity.Length - 1;
            }
            else
            {
                text.Append(markdown[at]);
            }
        }

        return Bare(text.ToString().Trim(), markdown.Trim(), continues);
    }

    private static (string? Entity, char Sign) EntityAt(string markdown, int at) =>
        markdown[at] == '&' ? Entities.FirstOrDefault(one => string.CompareOrdinal(markdown, at, one.Entity, 0, one.Entity.Length) == 0) : default;

    private static bool Escapes(string markdown, int at) =>
        markdown[at] == '\\' && at + 1 < markdown.Length && char.IsAscii(markdown[at + 1]) && (char.IsPunctuation(markdown[at + 1]) || char.IsSymbol(markdown[at + 1]));

    /// <summary>Without the isolates that the writer put around a line (EX4): those with which it would write the line as it stands.</summary>
    private static string Bare(string line, string markdown, bool continues)
    {
        var (opens, closes) = (line.Length - line.TrimStart(Isolate).Length, line.Length - line.TrimEnd(Pop).Length);
        string? bare = null;
        if (line.Length > LongestLine)
        {
            return line;
        }

        for (var open = 1; open <= Math.Min(opens, MostIsolates); open++)
        {
            for (var close = 1; close <= Math.Min(closes, MostIsolates) && open + close <= line.Length; close++)
            {
                var inside = line[open..^close];
                if (VisibleText.Isolation(inside) is var (before, after) && before.Length == open && after.Length == close)
                {
                    bare ??= inside;
                    if (Marks.Any(marks => (continues ? MarkdownText.Block($"x\n{inside}", 0)[4..] : MarkdownText.Word(inside, marks)) == markdown))
                    {
                        return inside;
                    }
                }
            }
        }

        return bare ?? line;
    }
}
