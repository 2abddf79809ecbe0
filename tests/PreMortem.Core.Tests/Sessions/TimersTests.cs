using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class TimersTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void TimeIsAddedToTheEnd_TM1() => In(PhaseKind.Write)
        .When(Leader, new ExtendTimer(120)).Then(room => Assert.Equal(Plan.Start.AddMinutes(12), room.Clock.EndsAt));

    [Fact]
    public void TimeTakenAwayEndsItNowAtTheEarliest_TM1() => In(PhaseKind.Write).After(Minute)
        .When(Leader, new ExtendTimer(-3_600)).Then(room => Assert.Equal(Plan.Start + Minute, room.Clock.EndsAt));

    [Fact]
    public void AClockThatRanOutStartsAgainFromNow_TM1() => In(PhaseKind.Write).After(15 * Minute)
        .Then(room => Assert.True(room.Clock is { RanOut: true, Locked: true }))
        .When(Leader, new ExtendTimer(60))
        .Then(room => Assert.Equal(new Clock(Plan.Start + (16 * Minute)), room.Clock))
        .When(Ada, new WriteReason("a1", "In May it ended.")).Then<ReasonWritten>();

    [Fact]
    public void TakingTimeFromAClockThatRanOutDoesNotReopenWriting_TM1() => In(PhaseKind.Write).After(15 * Minute)
        .When(Leader, new ExtendTimer(-60)).ThenRefused("noTimer")
        .When(Ada, new WriteReason("a1", "In May it ended.")).ThenRefused("writingLocked");

    [Fact]
    public void APhaseWithoutTimeGetsSome_TM1() => In(PhaseKind.Gather)
        .When(Leader, new ExtendTimer(0)).ThenRefused("noTimer")
        .When(Leader, new ExtendTimer(60)).Then(room => Assert.Equal(Plan.Start + Minute, room.Clock.EndsAt));

    [Theory]
    [InlineData(3_601)]
    [InlineData(-3_601)]
    [InlineData(int.MinValue)]
    public void MoreThanAnHourAtOnceIsRefused_TM1(int seconds) => In(PhaseKind.Write)
        .When(Leader, new ExtendTimer(seconds)).ThenRefused("tooMuchTime");

    [Fact]
    public void APausedClockKeepsWhatIsLeft_TM2() => In(PhaseKind.Write).After(4 * Minute)
        .When(Leader, new PauseTimer()).Then<TimerPaused>(paused => Assert.Equal(6 * Minute, paused.Remaining))
        .After(60 * Minute)
        .When(Ada, new WriteReason("a1", "In May it ended.")).Then<ReasonWritten>()
        .When(Leader, new PauseTimer()).ThenNothing();

    [Fact]
    public void TimeIsAddedWhilePaused_TM2() => In(PhaseKind.Write)
        .Given(Leader, new PauseTimer())
        .When(Leader, new ExtendTimer(-3_600)).Then(room => Assert.Equal(TimeSpan.Zero, room.Clock.Remaining))
        .When(Leader, new ExtendTimer(60)).Then(room => Assert.Equal(new Clock(null, Minute), room.Clock));

    [Fact]
    public void InTheGraceThereIsNothingToPause_TM2() => In(PhaseKind.Write).After(10 * Minute)
        .When(Leader, new PauseTimer()).ThenRefused("noTimer");

    [Fact]
    public void ResumingGoesOnFromNow_TM3() => In(PhaseKind.Write)
        .Given(Leader, new PauseTimer()).After(60 * Minute)
        .When(Leader, new ResumeTimer()).Then(room => Assert.Equal(new Clock(Plan.Start + (70 * Minute)), room.Clock))
        .When(Leader, new ResumeTimer()).ThenNothing();

    [Fact]
    public void TheRoomNamesItsNextMomentAndEachComesOnce_TM4()
    {
        var story = In(PhaseKind.Write);
        Assert.Equal(Plan.Start + (10 * Minute), Deadlines.Next(story.Session));
        story.After(10 * Minute).Then<TimeRanOut>();
        Assert.Equal(Plan.Start + (10 * Minute) + Clock.Grace, Deadlines.Next(story.Session));
        story.After(Clock.Grace).Then<WritingLocked>();
        Assert.Null(Deadlines.Next(story.Session));
        story.When(null, new Tick()).ThenNothing();
    }

    [Fact]
    public void AClockThatSleptCatchesUpAtOnce_TM4()
    {
        var story = In(PhaseKind.Write);
        var facts = Assert.IsType<Decision.Accepted>(Decider.Decide(story.Session, new Tick(), new(Plan.Start.AddHours(2), null, 0, 1))).Facts;
        Assert.Equal([new TimeRanOut(), new WritingLocked()], facts);
    }

    [Fact]
    public void AClosedRoomHasNoMoments_TM4() => In(PhaseKind.Close)
        .Given(Leader, new NothingChanged("We agreed already.")).Given(Leader, new SetReview(new(2026, 6, 1))).Given(Leader, new CloseSession())
        .Then(room => Assert.Null(Deadlines.Next(room)))
        .When(null, new Tick()).ThenNothing();
}
