using PreMortem.Core.Register;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Tests.Pages;

/// <summary>PG7: likelihood by impact, without a score and without a traffic light.</summary>
public sealed class ConcernChartTests
{
    [Fact]
    public void NoTwoRisksShareALine()
    {
        var chart = new ConcernChart(Enumerable.Range(1, 9).Select(number => Rated(number, number, [0, 0, 5, 0])));
        Assert.Equal(9, chart.Marks.Select(mark => mark.Y).Distinct().Count());
    }

    [Fact]
    public void MorePicksMakeALargerDot()
    {
        var chart = new ConcernChart([Rated(1, 2, [0, 0, 5, 0]), Rated(2, 11, [0, 0, 5, 0])]);
        Assert.True(chart.Marks.Single(mark => mark.Risk.Number == 2).Radius > chart.Marks.Single(mark => mark.Risk.Number == 1).Radius);
    }

    [Fact]
    public void ARoomThatIsSplitIsNamed() =>
        Assert.Equal("R3 divides the room.", Assert.Single(new ConcernChart([Rated(3, 5, [5, 0, 0, 5]), Rated(4, 5, [0, 5, 5, 0])]).Division()));

    [Fact]
    public void UnratedAndRetiredRisksAreLeftOut() =>
        Assert.Empty(new ConcernChart([new Risk(1, "Not asked"), Rated(2, 5, [0, 0, 5, 0]) with { Status = RiskStatus.Retired }]).Marks);

    private static Risk Rated(int number, int picks, int[] impacts) =>
        new(number, $"Risk {number}", Concern: new(picks, 14, 30, 70, 20, 80, 10, [.. impacts], 0, LeaderPicked: false));
}
