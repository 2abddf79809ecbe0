using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class IdempotenceTests
{
    private static readonly Guid Once = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void ACommandSentTwiceIsDoneOnceAndAnsweredWithItsVersion_CM1()
    {
        var story = In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "In May the coaches left.") { Id = Once });
        var done = story.Session.Version;
        story.Given(Ben, new WriteReason("b1", "In June they came back."));

        Assert.Equal(new Decision.Already(done), story.Do(Ada, new WriteReason("a1", "In May the coaches left.") { Id = Once }));
        Assert.Equal(done + 1, story.Session.Version);
    }

    [Fact]
    public void TheSameIdOfAnotherSeatIsAnotherCommand_CM1() => In(PhaseKind.Confidence)
        .Given(Ada, new GiveConfidence(70) { Id = Once })
        .When(Ben, new GiveConfidence(20) { Id = Once })
        .Then<ConfidenceGiven>(given => Assert.Equal(Ben, given.Seat));

    [Fact]
    public void ACommandThatChangedNothingIsStillDoneOnlyOnce_CM1()
    {
        var story = In(PhaseKind.Write).Given(Leader, new ResumeTimer { Id = Once });
        Assert.IsType<Decision.Already>(story.Do(Leader, new ResumeTimer { Id = Once }));
    }

    [Fact]
    public void ARefusalIsNotRemembered_CM1() => In(PhaseKind.Brief)
        .When(Ada, new GiveConfidence(50) { Id = Once }).ThenRefused("wrongPhase")
        .MovesTo(PhaseKind.Confidence)
        .When(Ada, new GiveConfidence(50) { Id = Once }).Then<ConfidenceGiven>();

    [Fact]
    public void AMoveSentAgainAfterTheRoomClosedIsAnsweredAsDone_CM1()
    {
        var story = In(PhaseKind.Close)
            .Given(Leader, new NothingChanged("We agreed already.")).Given(Leader, new SetReview(new(2026, 6, 1)))
            .Given(Leader, new CloseSession { Id = Once });
        Assert.IsType<Decision.Already>(story.Do(Leader, new CloseSession { Id = Once }));
    }

    [Fact]
    public void OnlyALeaderMovesTheRoom_CM2() => In(PhaseKind.Gather).When(Ada, new Advance()).ThenRefused("leadersOnly");

    [Fact]
    public void APhaseNamedInTheCommandStopsASecondStep_CM3() => In(PhaseKind.Confidence)
        .Given(Leader, new Advance { Phase = PhaseKind.Confidence })
        .When(Leader, new Advance { Phase = PhaseKind.Confidence }).ThenRefused("phaseMoved")
        .Then(room => Assert.Equal(PhaseKind.Imagine, room.Kind));

    [Fact]
    public void AStrangerIsNotHeard_CM4() => In(PhaseKind.Write)
        .When("s9", new WriteReason("x", "In May it ended.")).ThenRefused("seatUnknown");

    [Fact]
    public void ARemovedPersonIsNotHeard_CM4() => In(PhaseKind.Write)
        .Given(Leader, new RemoveSeat(Ada))
        .When(Ada, new WriteReason("x", "In May it ended.")).ThenRefused("seatRemoved");

    [Fact]
    public void ACommandNeedsAnId_CM4()
    {
        var refused = Assert.IsType<Decision.Refused>(In(PhaseKind.Write).Ask(Ada, new ImDone(true)));
        Assert.Equal(Refusal.NoCommandId, refused.Why);
    }

    [Fact]
    public void AClosedRoomTakesNothingMore_CM5() => In(PhaseKind.Close)
        .Given(Leader, new NothingChanged("We agreed already.")).Given(Leader, new SetReview(new(2026, 6, 1))).Given(Leader, new CloseSession())
        .When(Ada, new GiveFeedback("Thank you.")).ThenRefused("roomClosed");

    [Fact]
    public void WhatAPhaseDoesNotKnowIsRefused_CM6() => In(PhaseKind.Treat).When(Ada, new TickPlan(true)).ThenRefused("wrongPhase");

    [Fact]
    public void SomeThingsAreLegalInEveryPhase_CM6()
    {
        foreach (var phase in Enum.GetValues<PhaseKind>())
        {
            In(phase).When(Ada, new ImDone(true)).Then<DoneSaid>()
                .When(Ada, new ChangeSeat("Ada L.", null, null)).Then<SeatChanged>()
                .When(Leader, new LockDoor(true)).Then<DoorLocked>()
                .When(Leader, new SetReview(new(2026, 6, 1))).Then<ReviewSet>();
        }
    }
}
