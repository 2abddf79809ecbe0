using System.Text;

namespace PreMortem.E2E.Paper;

/// <summary>A rectangle on a sheet in points, from the lower left corner.</summary>
public sealed record Box(double Left, double Bottom, double Right, double Top)
{
    /// <summary>What a printer's rounding may cost, in points.</summary>
    private const double Hair = 0.5;

    public Box Cut(Box by) => new(Math.Max(Left, by.Left), Math.Max(Bottom, by.Bottom), Math.Min(Right, by.Right), Math.Min(Top, by.Top));

    public bool Holds(Box other) =>
        other.Left >= Left - Hair && other.Bottom >= Bottom - Hair && other.Right <= Right + Hair && other.Top <= Top + Hair;
}

/// <summary>A character as it was drawn.</summary>
/// <param name="Place">From its baseline to the height of a small letter, as wide as it runs.</param>
/// <param name="Seen">The part of the sheet that was open to it; what lies outside is cut off.</param>
public sealed record Glyph(string Text, Box Place, Box Seen)
{
    public bool Whole => Seen.Holds(Place);
}

/// <summary>One printed page, its characters in the order they were drawn.</summary>
public sealed record Sheet(int Number, Box Paper, IReadOnlyList<Glyph> Glyphs)
{
    /// <summary>All its words with no spaces between them, because a line may break anywhere.</summary>
    public string Text { get; } = Joined(Glyphs);

    public bool Landscape => Paper.Right > Paper.Top;

    /// <summary>Whether these words stand on the sheet, every character of them whole.</summary>
    public bool Shows(string words) => Text.Contains(Joined(words), StringComparison.Ordinal);

    /// <summary>What is cut off or lies beside the paper, in the words around it.</summary>
    public IEnumerable<string> Lost => Glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text) && !(glyph.Whole && Paper.Holds(glyph.Place)))
        .Select(glyph => $"sheet {Number}: “{glyph.Text}” at {glyph.Place} of {glyph.Seen}");

    private static string Joined(IEnumerable<Glyph> glyphs) => Joined(string.Concat(glyphs.Select(glyph => glyph.Text)));

    private static string Joined(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
