using System.Globalization;

namespace PreMortem.Web.Pictures;

/// <summary>A text on several lines of a picture, which cannot wrap by itself.</summary>
internal static class Wrapped
{
    /// <summary>Broken between words; a word longer than a line is broken within. What has no room ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string typed, int letters, int most)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in Words.Safe(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, letters)))
        {
            if (line.Length > 0 && Length(line) + 1 + Length(word) > letters)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Words.Cut($"{lines[most - 1]} {lines[most]}", Math.Min(letters, Length(lines[most - 1]) + 1))];
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private static IEnumerable<string> Pieces(string word, int letters)
    {
        var elements = new StringInfo(word);
        for (var at = 0; at < elements.LengthInTextElements; at += letters)
        {
            yield return elements.SubstringByTextElements(at, Math.Min(letters, elements.LengthInTextElements - at));
        }
    }
}
