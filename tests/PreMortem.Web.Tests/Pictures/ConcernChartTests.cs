using PreMortem.Core.Register;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Tests.Pictures;

/// <summary>PG7, PI1: likelihood by impact, without a score and without a traffic light.</summary>
public sealed class ConcernChartTests
{
    [Fact]
    public void NoTwoRisksShareALine()
    {
        var chart = Chart([.. Enumerable.Range(1, 9).Select(number => Rated(number, number, [0, 0, 5, 0]))]);
        Assert.Equal(9, chart.Marks.Select(mark => mark.Y).Distinct().Count());
    }

    [Fact]
    public void MorePicksMakeALargerDot()
    {
        var chart = Chart(Rated(1, 2, [0, 0, 5, 0]), Rated(2, 11, [0, 0, 5, 0]));
        Assert.True(chart.Marks.Single(mark => mark.Risk.Number == 2).Radius > chart.Marks.Single(mark => mark.Risk.Number == 1).Radius);
    }

    [Fact]
    public void ARoomThatIsSplitIsNamedWithItsVotes() =>
        Assert.Equal("R3 divides the room: 5 slight, 5 ends it.", Assert.Single(ConcernFinding.Division(Chart(Rated(3, 5, [5, 0, 0, 5]), Rated(4, 5, [0, 5, 5, 0])))));

    [Fact]
    public void WhereManyRisksDivideTheRoomThreeAreToldAndTheRestNamed() =>
        Assert.Equal(
            "So do R2 and R1.",
            ConcernFinding.Division(Chart([.. Enumerable.Range(1, 5).Select(number => Rated(number, number, [5, 0, 0, 5]))])).ElementAt(3));

    [Fact]
    public void GroupsWhoseRatingsAreApartAreNamed()
    {
        var risk = Rated(3, 5, [0, 0, 5, 0]);
        var divided = risk with { Concern = risk.Concern! with { ByRole = [new("principals", 4, 20, 30, []), new("teachers", 6, 70, 90, [])] } };
        Assert.Equal("R3 divides the room: principals 25%, teachers 80%.", Assert.Single(ConcernFinding.Division(Chart(divided))));
    }

    [Fact]
    public void UnratedAndRetiredRisksAreLeftOut() =>
        Assert.Empty(Chart(new Risk(1, "Not asked"), Rated(2, 5, [0, 0, 5, 0]) with { Status = RiskStatus.Retired }).Marks);

    [Fact]
    public void OnTheWallAGreatConcernThatNobodyRatedHasItsPlaceToo()
    {
        var chart = Large(false, Picked(1), Rated(2, 5, [0, 0, 5, 0]));
        Assert.Equal("not rated", chart.Bands[^1].Words);
        Assert.Equal(chart.Bands[^1].Y, chart.GridBottom);
        Assert.Null(chart.Marks.Single(mark => mark.Risk.Number == 1).Span);
        Assert.Contains("R1 was picked by 6 of 14, not rated.", ConcernFinding.Of(chart), StringComparison.Ordinal);
    }

    /// <summary>One or two may have rated it, and whether they did is told nowhere.</summary>
    [Fact]
    public void InAnAnonymousRoomNoRiskIsSaidToBeNotRated_CO10()
    {
        var chart = Large(true, Picked(1), Rated(2, 5, [0, 0, 5, 0]));
        Assert.Equal("fewer than three ratings", chart.Bands[^1].Words);
        Assert.Contains("R1 was picked by 6 of 14, fewer than three ratings.", ConcernFinding.Of(chart), StringComparison.Ordinal);
        Assert.Equal("No risk has three ratings or more.", ConcernFinding.Of(new ConcernChart(RatedRisk.Of([Picked(1)], _ => true))));
        Assert.Equal("No risk has been rated yet.", ConcernFinding.Of(Chart(Picked(1))));
    }

    [Fact]
    public void TheWallKeepsTheGreatestConcernsAndSaysHowManyMoreThereAre()
    {
        var chart = Large(false, [.. Enumerable.Range(1, 20).Select(number => Rated(number, number, [0, 0, 5, 0]))]);
        Assert.Equal(14, chart.More);
        Assert.Equal(Enumerable.Range(15, 6).Reverse(), chart.Marks.Select(mark => mark.Risk.Number));
    }

    private static ConcernChart Chart(params Risk[] risks) => new(RatedRisk.Of(risks, _ => false));

    private static ConcernChart Large(bool isAnonymous, params Risk[] risks) => new(RatedRisk.Of(risks, _ => isAnonymous), PictureSize.Large);

    private static Risk Picked(int number) =>
        new(number, "Picked only", Session: "K7MPQ2", Concern: new(6, 14, null, null, null, null, 0, [0, 0, 0, 0], 0, LeaderPicked: false));

    private static Risk Rated(int number, int picks, int[] impacts) =>
        new(number, $"Risk {number}", Session: "K7MPQ2", Concern: new(picks, 14, 30, 70, 20, 80, 10, [.. impacts], 0, LeaderPicked: false));
}
