using System.Text.RegularExpressions;

namespace PreMortem.Web.Tests.Languages;

/// <summary>How hard a sentence is to read: Flesch and Kincaid's grade for English, Fernández Huerta's ease (100 is easiest) for Spanish.</summary>
internal static partial class ReadingEase
{
    /// <summary>School years it takes: 8 is for a fourteen-year-old.</summary>
    public static double Grade(string english)
    {
        var (sentences, words) = Count(english);
        var syllables = words.Sum(word => Math.Max(1, EnglishVowels().Count(SilentE().Replace(word, ""))));
        return (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59;
    }

    /// <summary>Above 70 is easy, below 50 is for students.</summary>
    public static double Ease(string spanish)
    {
        var (sentences, words) = Count(spanish);
        var syllables = words.Sum(word => Math.Max(1, SpanishVowels().Count(word)));
        return 206.84 - (60.0 * syllables / words.Count) - (1.02 * words.Count / sentences);
    }

    public static int WordsIn(string text) => Words().Count(text);

    private static (int Sentences, List<string> Words) Count(string text) =>
        (Math.Max(1, Ends().Count(text.Trim())), [.. Words().Matches(text.ToLowerInvariant()).Select(match => match.Value)]);

    [GeneratedRegex(@"[.!?…:;]+(?:\s|$)|$(?<![.!?…:;])", RegexOptions.None, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"[aeiouy]+", RegexOptions.None, 1000)]
    private static partial Regex EnglishVowels();

    [GeneratedRegex(@"(?<=[^aeiouy])e(d)?$(?<!([td])ed)|(?<=[^aeiouyl])es$(?<!([scxz]|ch|sh|g)es)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SilentE();

    /// <summary>A syllable for each strong vowel, or for weak ones that stand together.</summary>
    [GeneratedRegex(@"[iuü]?[aeoáéó][iuy]?(?![áéíóú])|[íú]|[iuüy]+", RegexOptions.None, 1000)]
    private static partial Regex SpanishVowels();
}
