using System.Globalization;
using System.Text;

namespace PreMortem.E2E.Paper;

/// <summary>A name of a PDF file, without its slash.</summary>
internal sealed record Name(string Text);

/// <summary>An object that stands elsewhere in the file.</summary>
internal sealed record Reference(int Number);

/// <summary>What is neither a number, a name, a text, a list nor a dictionary: an operator, or a word of the file's own.</summary>
internal sealed record Word(string Text);

/// <summary>
/// Reads the values of a PDF file or of a page's drawing one after the other (ISO 32000-1, 7.2 and 7.3): <see cref="double"/>, <see cref="Name"/>,
/// <see cref="byte"/>[] for a text, a list, a dictionary by name, <see cref="Reference"/> or <see cref="Word"/>.
/// </summary>
internal sealed class PaperTokens(byte[] bytes, int at = 0)
{
    private const string Ends = "()<>[]/%";

    public int At { get; private set; } = at;

    /// <summary>The next value, or null at the end.</summary>
    public object? Next()
    {
        while (At < bytes.Length && (IsSpace(bytes[At]) || bytes[At] == '%'))
        {
            At = bytes[At] == '%' ? EndOfLine() : At + 1;
        }

        return At >= bytes.Length ? null : (char)bytes[At++] switch
        {
            '/' => new Name(Plain()),
            '[' => Until("]"),
            ']' => new Word("]"),
            '(' => Text(),
            '<' when Is('<') => Dictionary(),
            '<' => Hex(),
            '>' when Is('>') => new Word(">>"),
            _ => NumberOrWord(),
        };
    }

    private object NumberOrWord()
    {
        At--;
        var plain = Plain();
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : plain.Length > 0 ? new Word(plain)
            : throw new InvalidDataException($"The PDF has an odd “{(char)bytes[At]}” at {At}.");
    }

    private Dictionary<string, object> Dictionary()
    {
        var items = Until(">>");
        return items.Chunk(2).ToDictionary(pair => ((Name)pair[0]).Text, pair => pair[1], StringComparer.Ordinal);
    }

    private List<object> Until(string end)
    {
        List<object> items = [];
        while (Next() is { } item && (item as Word)?.Text != end)
        {
            if (item is Word { Text: "R" })
            {
                items[^2] = new Reference((int)(double)items[^2]);
                items.RemoveAt(items.Count - 1);
                continue;
            }

            items.Add(item);
        }

        return items;
    }

    private byte[] Hex()
    {
        var from = At;
        At = Array.IndexOf(bytes, (byte)'>', At) + 1;
        var digits = string.Concat(Encoding.Latin1.GetString(bytes, from, At - 1 - from).Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    /// <summary>A text in brackets, which may hold pairs of brackets; of its escapes only the next character counts here, because no page draws with them.</summary>
    private byte[] Text()
    {
        List<byte> text = [];
        for (var depth = 1; depth > 0; At++)
        {
            depth += (char)bytes[At] switch { '(' => 1, ')' => -1, _ => 0 };
            At += bytes[At] == '\\' ? 1 : 0;
            if (depth > 0)
            {
                text.Add(bytes[At]);
            }
        }

        return [.. text];
    }

    private string Plain()
    {
        var from = At;
        while (At < bytes.Length && !IsSpace(bytes[At]) && !Ends.Contains((char)bytes[At], StringComparison.Ordinal))
        {
            At++;
        }

        return Encoding.Latin1.GetString(bytes, from, At - from);
    }

    private int EndOfLine()
    {
        var end = Array.FindIndex(bytes, At, letter => letter is (byte)'\n' or (byte)'\r');
        return end < 0 ? bytes.Length : end;
    }

    private bool Is(char letter)
    {
        var itIs = At < bytes.Length && bytes[At] == letter;
        At += itIs ? 1 : 0;
        return itIs;
    }

    private static bool IsSpace(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;
}
