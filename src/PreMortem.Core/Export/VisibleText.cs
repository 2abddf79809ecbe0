using System.Globalization;
using System.Text;

namespace PreMortem.Core.Export;

/// <summary>
/// Typed text made safe to stand among other text (EX3, EX4): control characters as signs one can see, broken surrogates as U+FFFD,
/// and text that runs right to left held apart from its neighbours.
/// </summary>
internal static class VisibleText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The lines of a text that hold anything, without space around them.</summary>
    public static IEnumerable<string> Lines(string text) =>
        Shown(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>
    /// Wraps one line in an isolate where it could reorder its neighbours. Isolates that the text opens are closed after it, and those it closes
    /// without opening are opened before it, so that the text itself stays as it was typed.
    /// </summary>
    public static (string Before, string After) Isolation(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('\u0590', '\u08ff') && !line.Any(Reorders))
        {
            return ("", "");
        }

        var open = 0;
        var strays = 0;
        foreach (var c in line)
        {
            if (c is '\u2066' or '\u2067' or FirstStrongIsolate)
            {
                open++;
            }
            else if (c == PopIsolate)
            {
                _ = open > 0 ? open-- : strays++;
            }
        }

        return (new string(FirstStrongIsolate, strays + 1), new string(PopIsolate, open + 1));
    }

    private static bool Reorders(char c) =>
        c is '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefe')
            or '\ud802' or '\ud803' or '\ud83a' or '\ud83b';

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? shown : shown.Append('\n'),
                '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => shown.Append('\n'),
                '\t' => shown.Append(' '),
                < ' ' => shown.Append((char)('\u2400' + c)),
                '\u007f' => shown.Append('\u2421'),
                > '\u007f' and < '\u00a0' => shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩"),
                _ when char.IsSurrogate(c) => shown.Append('\ufffd'),
                _ => shown.Append(c),
            };
        }

        return shown.ToString();
    }
}
