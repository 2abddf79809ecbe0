using System.Text;

namespace PreMortem.Core;

/// <summary>Text as every database and file can keep it (PQ13): U+0000 as its sign ␀, half a pair of surrogates as U+FFFD; all else as it was typed.</summary>
public static class TypedText
{
    private const char SignOfNull = '\u2400';

    /// <returns>The text itself where there is nothing to change.</returns>
    public static string Of(string text)
    {
        var rest = text.AsSpan();
        if (!rest.Contains('\0') && !rest.ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value == 0 ? kept.Append(SignOfNull) : kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>How many characters the two do not share; nothing is put in and nothing left out.</summary>
    public static int Changed(string text, string kept) => ReferenceEquals(text, kept) ? 0 : text.Zip(kept).Count(pair => pair.First != pair.Second);
}
