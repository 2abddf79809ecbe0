using PreMortem.Core;
using PreMortem.Core.Library;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Tests.Record;

/// <summary>MR7: the picture of a meeting.</summary>
public sealed class TimelineTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WidthsAreMinutes()
    {
        var line = new Timeline(Of((PhaseKind.Write, 10), (PhaseKind.Share, 20), (PhaseKind.Form, 10)));
        Assert.Equal([10, 20, 10], line.Bands.Select(band => band.Minutes));
        Assert.Equal(line.Bands[0].Width * 2, line.Bands[1].Width, 6);
        Assert.Equal(line.Bands[1].X + line.Bands[1].Width, line.Bands[2].X, 6);
        Assert.DoesNotContain(line.Bands, band => band.Cut);
    }

    [Fact]
    public void TwoDaysOfWritingDoNotHideTheMeeting()
    {
        var line = new Timeline(Of((PhaseKind.Write, 2880), (PhaseKind.Share, 30), (PhaseKind.Form, 15)));
        Assert.True(line.Bands[0].Cut);
        Assert.False(line.Bands[1].Cut);
        Assert.True(line.Bands[1].Width > Timeline.Width / 6);
        Assert.Contains("2 days", line.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMarkStandsInItsPhase()
    {
        var record = Of((PhaseKind.Share, 20), (PhaseKind.Form, 10)) with
        {
            Moments = [.. Enumerable.Range(0, 200).Select(n => Happened(MomentKind.CardsShared, n * 6, 1)), Happened(MomentKind.RiskFormed, 1500, 2)],
        };
        var line = new Timeline(record);
        Assert.Equal(201, line.Points.Count);
        Assert.All(line.Points, mark => Assert.InRange(mark.X, (int)line.Bands[mark.N > 200 ? 1 : 0].X, (int)Math.Ceiling(line.Bands[mark.N > 200 ? 1 : 0].X + line.Bands[mark.N > 200 ? 1 : 0].Width)));
        Assert.All(line.Points, mark => Assert.InRange(mark.Y, Timeline.BandTop + Timeline.BandHeight, line.Bottom));
        Assert.True(line.After(1) < line.After(200) && line.After(200) < line.After(201));
    }

    [Fact]
    public void AMeetingThatTookNoTimeIsDrawnToo()
    {
        var line = new Timeline(Of((PhaseKind.Share, 0), (PhaseKind.Form, 0)));
        Assert.All(line.Bands, band => Assert.True(band.Width > 0));
        Assert.StartsWith("The meeting took 0 min", line.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePictureSaysItsFindingInWords()
    {
        var record = Of((PhaseKind.Share, 14), (PhaseKind.Form, 6)) with
        {
            Moments = [Happened(MomentKind.RiskFormed, 900, 2), Happened(MomentKind.RiskFormed, 910, 2), Happened(MomentKind.RisksMerged, 920, 2), Happened(MomentKind.PlanChanged, 930, 2)],
            Vote = new(Start.AddMinutes(18), 11, 12, []),
        };
        Assert.Equal(
            "The meeting took 20 min; its longest part was Share (14 min, 12 min planned). No card was shared. 2 risks were made. 1 was merged into another. "
            + "The vote closed after 18 min with 11 of 12 taking part. 1 change was made to the plan.",
            new Timeline(record).Finding());
        Assert.Equal("The meeting has not begun yet.", new Timeline(record with { StartedAt = null }).Finding());
    }

    private static Moment Happened(MomentKind kind, int seconds, int stretch) => new(Start.AddSeconds(seconds), stretch, kind, null, [], [], null, 0, 0);

    private static MeetingRecord Of(params (PhaseKind Kind, int Minutes)[] phases)
    {
        List<Stretch> stretches = [new(PhaseKind.Gather, "Gather", 0, Start.AddDays(-1), Start)];
        foreach (var (kind, minutes) in phases)
        {
            var from = stretches[^1].Until!.Value;
            stretches.Add(new(kind, kind.ToString(), 12, from, from.AddMinutes(minutes)));
        }

        return new(
            "K7M42P", "i1", "SOAR", "Whole", false, null, null, Start.AddDays(-1), Start, stretches[^1].Until, 12,
            stretches.ToSeq(), [], [], [], null, null, new ConfidenceShift(null, null), 0);
    }
}
