using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>RP2</summary>
public sealed class SignsSeenTests
{
    private static readonly DateOnly Today = new(2026, 10, 2);

    [Theory]
    [InlineData(-400, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void ASignWasSeenOnADayThatHasCome(int days, bool taken) =>
        Assert.Equal(taken, SignsSeen.Check(new("s", Today.AddDays(days)), Today).Count == 0);

    [Fact]
    public void WhereAndNoteHaveTheirLength() => Assert.Equal(
        ["where", "note"],
        SignsSeen.Check(new("s", Today, new string('w', 81), new string('n', 1001)), Today).Select(problem => problem.Field));

    [Fact]
    public void SignsStandByDayAndOneIsTakenAwayAgain()
    {
        var late = Rows.Edited(Rows.Risk, SignsSeen.Mark(Rows.Risk, new("late", Today)));
        var both = Rows.Edited(late, SignsSeen.Mark(late, new("early", Today.AddDays(-9))));

        Assert.Equal(["early", "late"], both.Signs.Select(sign => sign.Id));
        Assert.Equal(["early"], Rows.Edited(both, SignsSeen.TakeAway(both, "late")!).Signs.Select(sign => sign.Id));
        Assert.Null(SignsSeen.TakeAway(both, "none"));
    }

    [Fact]
    public void ASignIsMarkedOnTheRowAsItWasRead() =>
        Assert.IsType<EditResult.Conflict>(Rows.Result(Rows.Risk with { Version = 9 }, SignsSeen.Mark(Rows.Risk, new("s", Today))));
}
