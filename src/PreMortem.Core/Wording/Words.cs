using System.Globalization;

namespace PreMortem.Core.Wording;

/// <summary>A word of a card.</summary>
/// <param name="Lower">Small letters, with a straight apostrophe.</param>
/// <param name="Capital">Starts with a capital letter.</param>
/// <param name="Opens">The first word of a sentence, a clause after a colon, or a quotation.</param>
/// <param name="After">The stop that follows it: <c>, ; . : ! ?</c>, or a space.</param>
internal readonly record struct Word(string Lower, bool Capital, bool Opens, char After);

/// <summary>Splits text into words. Takes any Unicode, broken surrogates too; reads no further than <see cref="Longest"/>.</summary>
internal static class Words
{
    private const int Longest = 4000;

    public static List<Word> Of(string text)
    {
        var words = new List<Word>(Math.Min(text.Length, Longest) / 5);
        var end = Math.Min(text.Length, Longest);
        var opens = true;
        var at = 0;
        while (at < end)
        {
            if (!IsInside(text, at, end))
            {
                opens |= text[at] is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '„' or '«';
                at++;
                continue;
            }

            var start = at;
            while (at < end && IsInside(text, at, end))
            {
                at++;
            }

            words.Add(new Word(Lower(text.AsSpan(start, at - start)), char.IsUpper(text[start]), opens, Stop(text, at, end)));
            opens = false;
        }

        return words;
    }

    /// <summary>Letters, marks and digits; an apostrophe or a hyphen between two of them.</summary>
    private static bool IsInside(string text, int at, int end)
    {
        if (IsLetter(text[at]))
        {
            return true;
        }

        var joins = text[at] is '\'' or '’' or '-' or '‐' or '‑';
        return joins && at > 0 && at + 1 < end && IsLetter(text[at - 1]) && IsLetter(text[at + 1]);
    }

    private static bool IsLetter(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Lower(ReadOnlySpan<char> word)
    {
        return string.Create(word.Length, word, static (lower, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                lower[i] = from[i] switch { '’' => '\'', '‐' or '‑' => '-', var c => char.ToLowerInvariant(c) };
            }
        });
    }

    private static char Stop(string text, int at, int end)
    {
        while (at < end && (text[at] is '"' or '”' or ')' or '’' or '\''))
        {
            at++;
        }

        return at < end && (text[at] is ',' or ';' or '.' or ':' or '!' or '?' or '–' or '—') ? text[at] : ' ';
    }
}
