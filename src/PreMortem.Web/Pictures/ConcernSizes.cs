namespace PreMortem.Web.Pictures;

/// <summary>The measures of the likelihood-by-impact picture, in its own units.</summary>
/// <param name="Left">Where 0% stands; the words of the impact are left of it.</param>
/// <param name="Right">Where 100% stands.</param>
/// <param name="Empty">The height of a band of impact in which no risk stands.</param>
/// <param name="Smallest">The radius of a dot that nobody picked; <paramref name="Largest"/> of the one most people picked.</param>
/// <param name="Names">Where the names begin; null where each stands behind its own mark.</param>
/// <param name="Rows">How many risks are drawn at most.</param>
/// <param name="SecondLine">What a row grows by where a name takes a second line.</param>
public sealed record ConcernSizes(
    int Width, int Left, int Right, int Row, int Padding, int Empty, int Smallest, int Largest, int Thin, int Thick, int Words, int Name, int? Names, int Rows, int SecondLine)
{
    public static readonly ConcernSizes Small = new(
        Width: 280, Left: 46, Right: 212, Row: 24, Padding: 8, Empty: 28, Smallest: 4, Largest: 10, Thin: 1, Thick: 4, Words: 11, Name: 11, Names: null, Rows: 16, SecondLine: 0);

    /// <summary>Its names can be read from ten metres on a wall of 1280 by 720.</summary>
    public static readonly ConcernSizes Large = new(
        Width: 1152, Left: 128, Right: 440, Row: 72, Padding: 8, Empty: 40, Smallest: 10, Largest: 25, Thin: 3, Thick: 12, Words: 27, Name: 30, Names: 490, Rows: 6, SecondLine: 33);

    /// <summary>A risk's name on one line or two; none where names are bare numbers.</summary>
    public IReadOnlyList<string> Lines(RatedRisk risk) => Names is null ? [] : Pictures.Words.Lines($"{risk.Id} {risk.Title}", 40);

    public int RowOf(RatedRisk risk) => Row + (Math.Max(0, Lines(risk).Count - 1) * SecondLine);

    public static ConcernSizes Of(PictureSize size) => size == PictureSize.Large ? Large : Small;

    /// <summary>Where a percentage stands, from left to right.</summary>
    public int X(int percent) => Left + ((Right - Left) * percent / 100);

    /// <summary>The more people picked it, the larger.</summary>
    public int Radius(int picks, int most) => Smallest + (int)Math.Round((Largest - Smallest) * (double)picks / most, MidpointRounding.AwayFromZero);
}
