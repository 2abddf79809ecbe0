using PreMortem.Core;
using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pictures;

/// <summary>The room's confidence before and after, as two distributions on one scale: ten bins as columns, the middle half, the median. Never a person's value (CF2, PI2).</summary>
public sealed class ConfidenceChart
{
    public ConfidenceChart(ConfidenceShift? shift, PictureSize size = PictureSize.Small)
    {
        Sizes = ConfidenceSizes.Of(size);
        var known = new[] { (First: true, Spread: shift?.Before), (First: false, Spread: shift?.After) }
            .Where(asked => asked.Spread is not null)
            .Select(asked => (asked.First, Spread: asked.Spread!))
            .ToList();
        var tallest = Math.Max(1, known.SelectMany(asked => asked.Spread.Bins).DefaultIfEmpty(0).Max());
        Rows = [.. known.Select((asked, at) =>
            RowOf(asked.First, Say(asked.First ? "pictures.before" : shift?.Before is null ? "pictures.atClose" : "pictures.after"), asked.Spread, at * Sizes.Row, tallest))];
    }

    public ConfidenceSizes Sizes { get; }

    public Seq<Row> Rows { get; }

    /// <summary>Where the rows end and the scale begins.</summary>
    public int Bottom => Math.Max(1, Rows.Count) * Sizes.Row;

    public int Height => Bottom + (Sizes.Words * 3 / 2);

    /// <summary>The finding, for those who do not see the picture.</summary>
    public string Finding()
    {
        if (Rows.Count == 0)
        {
            return Say("pictures.fewerThanThree");
        }

        var said = Rows.Select(row =>
            Say("pictures.confidenceFound", ("when", row.When), ("median", row.Spread.Median), ("lower", row.Spread.Lower), ("upper", row.Spread.Upper), ("n", row.Spread.Count)));
        return string.Join(' ', [.. said, .. Moved()]);
    }

    /// <summary>“before 74, after 51 (median, middle half)”</summary>
    public string Caption() => string.Join(", ", Rows.Select(row => $"{row.When} {row.Spread.Median}")) + $" ({Say("pictures.medianHalf")})";

    private IEnumerable<string> Moved() => Rows.Count < 2 ? [] : (Rows[1].Spread.Median - Rows[0].Spread.Median) switch
    {
        0 => [Say("pictures.stayed")],
        < 0 and var down => [Say("pictures.wentDown", ("points", -down))],
        var up => [Say("pictures.wentUp", ("points", up))],
    };

    private Row RowOf(bool first, string when, Distribution spread, int top, int tallest)
    {
        var step = (Sizes.Right - Sizes.Left) / 10;
        var bars = spread.Bins.Index().Where(bin => bin.Item > 0).Select(bin =>
        {
            var tall = Math.Max(1, Sizes.Tall * bin.Item / tallest);
            return new Bar(Sizes.Left + (bin.Index * step) + Sizes.Gap, top + Sizes.Base - tall, step - (2 * Sizes.Gap), tall);
        });
        return new(first, when, spread, top, top + Sizes.Base, top + Sizes.Half, [.. bars], Sizes.X(spread.Lower), Sizes.X(spread.Upper), Sizes.X(spread.Median));
    }

    /// <param name="First">The answer at the start, which is drawn hollow.</param>
    /// <param name="When">“before”, “after”, or “at close” where that is the one answer there is.</param>
    /// <param name="Base">The line its columns stand on; the middle half is drawn at <paramref name="Half"/>.</param>
    public sealed record Row(bool First, string When, Distribution Spread, int Top, int Base, int Half, Seq<Bar> Bars, int Lower, int Upper, int Median);

    /// <summary>How many answered within ten points of the scale.</summary>
    public sealed record Bar(int X, int Y, int Width, int Height);
}

/// <summary>The measures of the confidence picture, in its own units.</summary>
/// <param name="Base">From a row's top to the line its columns stand on; <paramref name="Tall"/> is the tallest column's height.</param>
public sealed record ConfidenceSizes(
    int Width, int Left, int Right, int Row, int Base, int Tall, int Half, int Thick, int Dot, int Gap, int Number, int Words)
{
    public static readonly ConfidenceSizes Small = new(
        Width: 250, Left: 60, Right: 240, Row: 48, Base: 30, Tall: 26, Half: 38, Thick: 4, Dot: 5, Gap: 2, Number: 18, Words: 11);

    public static readonly ConfidenceSizes Large = new(
        Width: 640, Left: 168, Right: 618, Row: 204, Base: 132, Tall: 118, Half: 160, Thick: 12, Dot: 15, Gap: 4, Number: 84, Words: 31);

    public static ConfidenceSizes Of(PictureSize size) => size == PictureSize.Large ? Large : Small;

    /// <summary>Where a value from 0 to 100 stands, from left to right.</summary>
    public int X(int value) => Left + ((Right - Left) * value / 100);
}
