using System.Globalization;

namespace PreMortem.Core.Wording;

/// <summary>A short phrase that stands for a risk in lists and pictures (WD11).</summary>
internal static class RiskTitle
{
    /// <summary>In UTF-16 units.</summary>
    public const int Longest = 60;

    /// <summary>The beginning of a text in one line: at most <see cref="Longest"/>, cut between words, with no stop and no dangling small word at its end.</summary>
    public static string From(string text)
    {
        var title = text;
        if (text.Length > Longest)
        {
            var clause = text.LastIndexOfAny([',', ';', ':'], Longest);
            var space = text.LastIndexOf(' ', Longest);
            title = clause >= 24 ? text[..clause] : space > 0 ? WithoutDangling(text[..space]) : Characters(text);
        }

        var end = title.Length;
        while (end > 0 && (title[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '-' or '–' or '—' or '(' || char.IsWhiteSpace(title[end - 1])))
        {
            end--;
        }

        title = end == 0 ? title : title[..end];
        return title.Length == 0 ? "" : char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string WithoutDangling(string title)
    {
        while (title.LastIndexOf(' ') is > 20 and var space
            && title[(space + 1)..] is "a" or "an" or "the" or "in" or "on" or "at" or "of" or "to" or "for" or "and" or "or" or "but" or "by" or "with" or "from" or "as" or "that" or "we" or "what"
                or "their" or "our" or "its" or "was" or "were" or "how" or "every" or "each" or "into")
        {
            title = title[..space];
        }

        return title;
    }

    /// <summary>One long run without a space: as many whole characters as fit, as a reader counts characters.</summary>
    private static string Characters(string text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            if (length + next > Longest)
            {
                break;
            }

            length += next;
        }

        return length > 0 ? text[..length] : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
