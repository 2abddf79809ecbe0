using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class DoorTests
{
    private static TakeSeat Somebody(bool leader = false) => new(leader ? "the hash of a leader" : "hash", "Dee", null, null, leader);

    [Fact]
    public void AClosedDoorLetsOnlyLeadersIn_GA1() => In(PhaseKind.Gather)
        .Given(Leader, new LockDoor(true))
        .When(null, Somebody()).ThenRefused("doorLocked")
        .When(null, Somebody(leader: true)).Then<SeatTaken>()
        .Given(Leader, new LockDoor(false))
        .When(null, Somebody()).Then<SeatTaken>();

    [Fact]
    public void NobodyComesInToAMeetingThatIsOver_GA1() => In(PhaseKind.Close)
        .Given(Leader, new NothingChanged("We agreed already.")).Given(Leader, new SetReview(new(2026, 6, 1))).Given(Leader, new CloseSession())
        .When(null, Somebody()).ThenRefused("roomClosed");

    [Fact]
    public void SeatsAreNumberedAsPeopleComeAndNeverTwice_GA1() => In(PhaseKind.Gather)
        .Given(Leader, new RemoveSeat(Cem))
        .When(null, Somebody()).Then<SeatTaken>(taken => Assert.Equal("s5", taken.Seat));

    [Fact]
    public void WhoDidNotHearOfTheirSeatIsGivenNoOther_PQ17()
    {
        var room = In(PhaseKind.Gather).When(null, Somebody()).Then<SeatTaken>().Given(Leader, new LockDoor(true));

        Assert.Equal(new Decision.Already(room.Session.Version), room.Do(null, Somebody()));
        room.When(null, Somebody() with { Token = "the hash of another" }).ThenRefused("doorLocked");
    }

    [Fact]
    public void NoNameIsNeeded_GA2() => Empty()
        .When(null, new TakeSeat("hash", "  ", null, " teacher ", false))
        .Then<SeatTaken>(taken => Assert.Equal((null, null, "teacher"), (taken.Name, taken.Site, taken.Role)));

    [Fact]
    public void ANameHasEightyCharacters_GA2() => In(PhaseKind.Gather)
        .When(null, new TakeSeat("hash", new string('x', 81), null, null, false)).ThenRefused("tooLong")
        .When(Ada, new ChangeSeat(null, new string('x', 81), null)).ThenRefused("tooLong");

    [Fact]
    public void OneChangesOnesOwnSeatAndALeaderMendsAny_GA2() => In(PhaseKind.Gather)
        .When(Ada, new ChangeSeat(null, "", "coach"))
        .Then<SeatChanged>(changed => Assert.Equal(new SeatChanged(Ada, "Ada", null, "coach"), changed))
        .When(Ada, new ChangeSeat("Benny", null, null, Ben)).ThenRefused("leadersOnly")
        .When(Leader, new ChangeSeat("Benny", null, null, Ben)).Then(room => Assert.Equal("Benny", room.Seats[Ben].Name))
        .When(Leader, new ChangeSeat("Nobody", null, null, "s9")).ThenRefused("noSuchSeat");

    [Fact]
    public void ALeaderCountsOnceHeOrSheTookPart_GA3() => In(PhaseKind.Confidence)
        .Then(room => Assert.Equal([Ada, Ben, Cem], room.People.Select(seat => seat.Id)))
        .When(Leader, new GiveConfidence(50)).Then(room => Assert.Equal(4, room.People.Count()));

    [Fact]
    public void WhoComesAfterWritingBeganIsLate_GA4() => In(PhaseKind.Write)
        .Given(Leader, new GoBack())
        .When(null, Somebody()).Then<SeatTaken>(taken => Assert.True(taken.Late));

    [Fact]
    public void WhoComesBeforeIsNot_GA4() => In(PhaseKind.Imagine)
        .When(null, Somebody()).Then<SeatTaken>(taken => Assert.False(taken.Late));

    [Fact]
    public void ALeaderTakesAPersonOutButNotHimselfOrHerself_GA5() => In(PhaseKind.Gather)
        .When(Leader, new RemoveSeat(Leader)).ThenRefused("noSuchSeat")
        .When(Leader, new RemoveSeat("s9")).ThenRefused("noSuchSeat")
        .When(Leader, new RemoveSeat(Ada)).Then(room => Assert.Equal([Ben, Cem], room.People.Select(seat => seat.Id)))
        .When(Leader, new RemoveSeat(Ada)).ThenRefused("noSuchSeat");

    [Fact]
    public void WhatARemovedPersonSharedStays_GA5() => OnTheWall(PhaseKind.Form)
        .When(Leader, new RemoveSeat(Ada)).Then(room => Assert.Equal(4, room.OnTheWall.Count()));
}
