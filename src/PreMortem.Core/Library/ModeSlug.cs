using System.Globalization;
using System.Text.RegularExpressions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Library;

/// <summary>The stable name of a failure mode, which is the name of its file: small letters, digits and hyphens (LB1).</summary>
public static partial class ModeSlug
{
    public const int Longest = 80;

    /// <summary>A name that a title gives is cut here, after a whole word.</summary>
    private const int Cut = 48;

    /// <summary>Pages of the library that have these names themselves.</summary>
    private static readonly string[] Pages = ["new", "import", "responses", "patterns"];

    public static bool Is(string text) => text.Length <= Longest && !Pages.Contains(text, StringComparer.Ordinal) && Shape().IsMatch(text);

    /// <summary>A name for a new mode: its title's words, numbered where that name is taken.</summary>
    /// <param name="taken">Whether a mode has the name, or had it.</param>
    public static string For(string title, Func<string, bool> taken)
    {
        var words = Words(title);
        var slug = Is(words) ? words : words.Length == 0 ? "own-mode" : $"{words}-mode";
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"))
            .First(name => !taken(name));
    }

    private static string Words(string title)
    {
        var letters = PlainLetters.Of(title.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant())
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var slug = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var cut = slug.Length <= Cut ? slug.Length : slug.LastIndexOf('-', Cut);
        return slug[..(cut > 0 ? cut : Math.Min(slug.Length, Cut))];
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
