using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Pictures;

/// <summary>Where each rated risk stands on the likelihood-by-impact picture: a row of its own within its band of impact, so that nothing overlaps (PI1).</summary>
public sealed class ConcernChart
{
    public ConcernChart(IEnumerable<RatedRisk> risks, PictureSize size = PictureSize.Small)
    {
        Sizes = ConcernSizes.Of(size);
        var given = risks.ToList();
        MayHoldBack = given.Any(risk => risk is { Anonymous: true, IsRated: false });
        var all = given
            .Where(risk => risk.IsRated || (size == PictureSize.Large && (risk.Top || risk.Concern.LeaderPicked || risk.Concern.Picks > 0)))
            .OrderByDescending(risk => risk.Top).ThenByDescending(risk => risk.Concern.LeaderPicked).ThenByDescending(risk => risk.Concern.Picks).ThenBy(risk => risk.Number)
            .ToList();
        var drawn = all.Take(Sizes.Rows).OrderByDescending(risk => risk.Concern.Picks).ThenBy(risk => risk.Number).ToList();
        More = all.Count - drawn.Count;
        var most = Math.Max(1, drawn.Select(risk => risk.Concern.Picks).DefaultIfEmpty(0).Max());
        var y = Sizes.Padding;
        var marks = new List<Mark>();
        var bands = new List<Band>();
        foreach (var impact in (Impact?[])[Impact.EndsIt, Impact.Major, Impact.Some, Impact.Slight, null])
        {
            var inBand = drawn.Where(risk => (risk.IsRated ? risk.Concern.MedianImpact : null) == impact).ToList();
            if (impact is null && inBand.Count == 0)
            {
                continue;
            }

            var height = inBand.Count == 0 ? Sizes.Empty : inBand.Sum(Sizes.RowOf) + Sizes.Padding;
            bands.Add(new(impact?.Read() ?? inBand.MaxBy(risk => risk.Anonymous)!.Unrated, y, height));
            var top = y + (Sizes.Padding / 2);
            foreach (var risk in inBand)
            {
                marks.Add(new(risk, top + (Sizes.RowOf(risk) / 2), SpanOf(risk), Sizes.Radius(risk.Concern.Picks, most)));
                top += Sizes.RowOf(risk);
            }

            y += height;
            GridBottom = impact is null ? GridBottom : y;
        }

        (Marks, Bands, Bottom) = ([.. marks], [.. bands], y);
    }

    public ConcernSizes Sizes { get; }

    public Seq<Mark> Marks { get; }

    public Seq<Band> Bands { get; }

    /// <summary>Where the bands end and the percentages begin.</summary>
    public int Bottom { get; }

    /// <summary>Where the lines of the percentages end: a risk without ratings has no likelihood.</summary>
    public int GridBottom { get; }

    /// <summary>Rated risks for which the picture has no row.</summary>
    public int More { get; }

    /// <summary>A risk without ratings is of an anonymous room, where one or two people may have rated it.</summary>
    public bool MayHoldBack { get; }

    public int Height => Bottom + (Sizes.Words * 2);

    /// <summary>Where a risk's name begins, clear of line and dot.</summary>
    public int NameX(Mark mark) => Sizes.Names ?? (Math.Max(mark.Span!.To, mark.Span.Middle + mark.Radius) + 5);

    private Span? SpanOf(RatedRisk risk)
    {
        if (!risk.IsRated)
        {
            return null;
        }

        var concern = risk.Concern;
        var (low, high) = (concern.Low!.Value, concern.High!.Value);
        var (from, to) = (Math.Min(low, concern.SpreadLow ?? low), Math.Max(high, concern.SpreadHigh ?? high));
        return new(Sizes.X(low), Sizes.X(high), Sizes.X((low + high) / 2), Sizes.X(from), Sizes.X(to));
    }

    /// <param name="Words">The impact, or that none is told.</param>
    /// <param name="Y">Its top.</param>
    public sealed record Band(string Words, int Y, int Height);

    /// <param name="Radius">Grows with the number of people who picked it.</param>
    /// <param name="Span">Null where nobody gave a range.</param>
    public sealed record Mark(RatedRisk Risk, int Y, Span? Span, int Radius)
    {
        public bool Split { get; } = ConcernFinding.Sides(Risk.Concern) is not null;

        /// <summary>“top split”, as the styles call it.</summary>
        public string Kind => $"{(Risk.Top ? " top" : "")}{(Split ? " split" : "")}";
    }

    /// <param name="Low">Where the room's range begins; the thin line runs from <paramref name="From"/> to <paramref name="To"/>.</param>
    public sealed record Span(int Low, int High, int Middle, int From, int To);
}
