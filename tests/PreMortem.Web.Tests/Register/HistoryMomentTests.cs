using PreMortem.Core.Register;
using PreMortem.Web.Register;

namespace PreMortem.Web.Tests.Register;

/// <summary>RP8: the history of a row as people read it.</summary>
public sealed class HistoryMomentTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void CardsThatWereMovedOneByOneAreToldOnce_RP8()
    {
        var moment = Assert.Single(HistoryMoment.Of([Cards(1, null, "a"), Cards(2, "a", "a, b"), Cards(3, "a, b", "a, b, c")]));

        Assert.Equal(Start.AddMinutes(3), moment.At);
        Assert.Equal((null, "a, b, c"), (moment.Changes[0].Before, Assert.Single(moment.Changes).After));
    }

    [Fact]
    public void WhatHappenedInBetweenPartsThem_RP8()
    {
        var status = new RiskChange(1, Start.AddMinutes(2), "leader", "KITE", "status", "open", "watching");

        Assert.Equal([3, 2, 1], HistoryMoment.Of([Cards(1, null, "a"), status, Cards(3, "a", "a, b")]).Select(Minute));
        Assert.Equal([2, 1], HistoryMoment.Of([Cards(1, null, "a"), Cards(2, "a", "a, b") with { Session = "OTHER" }]).Select(Minute));
        Assert.Equal([2, 1], HistoryMoment.Of([Cards(1, null, "a"), Cards(2, "a", "a, b") with { Who = "Ana" }]).Select(Minute));
    }

    [Fact]
    public void WhatChangedWithThemStaysBesideThem_RP8()
    {
        var moments = HistoryMoment.Of([Cards(1, null, "a"), Cards(2, "a", "a, b"), new RiskChange(1, Start.AddMinutes(2), "leader", "KITE", "concern", null, "3 of 5")]);

        Assert.Equal(["reasons", "concern"], Assert.Single(moments).Changes.Select(change => change.Field));
    }

    private static RiskChange Cards(int minute, string? before, string? after) => new(1, Start.AddMinutes(minute), "leader", "KITE", "reasons", before, after);

    private static int Minute(HistoryMoment moment) => (int)(moment.At - Start).TotalMinutes;
}
