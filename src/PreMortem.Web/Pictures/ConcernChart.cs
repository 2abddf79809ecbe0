using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Pictures;

/// <summary>Where each rated risk stands on the likelihood-by-impact figure: a row of its own within its band of impact, so that nothing overlaps.</summary>
public sealed class ConcernChart
{
    private const int RowHeight = 24, BandPadding = 8, Left = 46, Right = 220, Shown = 16;

    public ConcernChart(IEnumerable<Risk> risks)
    {
        var rated = risks
            .Where(risk => risk.Status != RiskStatus.Retired && risk.Concern is { Low: not null, High: not null, MedianImpact: not null })
            .OrderByDescending(risk => risk.Concern!.Picks).ThenBy(risk => risk.Number)
            .Take(Shown)
            .ToList();
        var most = Math.Max(1, rated.Select(risk => risk.Concern!.Picks).DefaultIfEmpty(0).Max());
        var y = 6;
        var marks = new List<Mark>();
        var bands = new List<Band>();
        foreach (var impact in Enum.GetValues<Impact>().Reverse())
        {
            var inBand = rated.Where(risk => risk.Concern!.MedianImpact == impact).ToList();
            var height = (Math.Max(1, inBand.Count) * RowHeight) + BandPadding;
            bands.Add(new(impact, y, height));
            marks.AddRange(inBand.Select((risk, row) => At(risk, y + (BandPadding / 2) + (row * RowHeight) + (RowHeight / 2), most)));
            y += height;
        }

        Marks = [.. marks];
        Bands = [.. bands];
        Bottom = y;
    }

    public Seq<Mark> Marks { get; }

    public Seq<Band> Bands { get; }

    public int Bottom { get; }

    /// <summary>Where a percentage stands, from left to right.</summary>
    public static int X(int percent) => Left + ((Right - Left) * percent / 100);

    /// <summary>The finding, for those who do not see the picture: the greatest concerns and what divides the room.</summary>
    public string Finding()
    {
        if (Marks.Count == 0)
        {
            return "No risk has been rated yet.";
        }

        var said = Marks.OrderByDescending(mark => mark.Risk.Concern!.Picks).ThenBy(mark => mark.Risk.Number).Take(3).Select(mark =>
        {
            var concern = mark.Risk.Concern!;
            return $"{mark.Risk.Id} was picked by {concern.Picks} of {concern.Turnout}, likelihood {concern.Likelihood()}, impact “{concern.MedianImpact!.Value.Read()}”.";
        });
        return string.Join(' ', [.. said, .. Division()]);
    }

    /// <summary>One sentence on the risks whose impact the room does not agree on; none where it agrees.</summary>
    public IEnumerable<string> Division()
    {
        var split = Marks.Where(mark => mark.Split).Select(mark => mark.Risk.Id).ToList();
        return split.Count switch
        {
            0 => [],
            1 => [$"{split[0]} divides the room."],
            _ => [$"{string.Join(", ", split[..^1])} and {split[^1]} divide the room."],
        };
    }

    private static Mark At(Risk risk, int y, int most)
    {
        var concern = risk.Concern!;
        var (low, high) = (concern.Low!.Value, concern.High!.Value);
        var (from, to) = (Math.Min(low, concern.SpreadLow ?? low), Math.Max(high, concern.SpreadHigh ?? high));
        var radius = 4 + (int)Math.Round(6.0 * concern.Picks / most, MidpointRounding.AwayFromZero);
        return new(risk, y, X(low), X(high), X((low + high) / 2), X(from), X(to), radius, concern.Split);
    }

    /// <param name="Y">Its top.</param>
    public sealed record Band(Impact Impact, int Y, int Height);

    /// <param name="Low">Where the room's range begins; the thin line runs from <paramref name="From"/> to <paramref name="To"/>.</param>
    /// <param name="Radius">Grows with the number of people who picked it.</param>
    public sealed record Mark(Risk Risk, int Y, int Low, int High, int Middle, int From, int To, int Radius, bool Split)
    {
        /// <summary>Where its name begins, clear of line and dot.</summary>
        public int Name => Math.Max(To, Middle + Radius) + 5;
    }
}
