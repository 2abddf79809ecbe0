using PreMortem.Core.Register;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Tests.Pictures;

/// <summary>What the confidence picture calls its rows (PI2).</summary>
public sealed class ConfidenceChartTests
{
    private static readonly Distribution Sure = new(3, 40, 50, 70, [0, 0, 0, 0, 1, 1, 0, 1, 0, 0]);

    [Fact]
    public void AReviewThatAskedOnceHasNoAfter_PI2()
    {
        Assert.Equal(["at close"], new ConfidenceChart(new(null, Sure)).Rows.Select(row => row.When));
        Assert.Equal(["before", "after"], new ConfidenceChart(new(Sure, Sure)).Rows.Select(row => row.When));
    }
}
