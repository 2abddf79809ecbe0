using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class CloseTests
{
    [Fact]
    public void ConfidenceIsAskedAgain_CL1() => In(PhaseKind.Close)
        .When(Ada, new GiveConfidence(40)).Then(room => Assert.Equal((null, 40), (room.Seats[Ada].Before, room.Seats[Ada].After)))
        .When(Ada, new GiveFeedback(" Good. ")).Then(room => Assert.Equal("Good.", room.Seats[Ada].Feedback))
        .When(Ada, new GiveFeedback("")).ThenRefused("emptyText")
        .When(Ada, new Commit("I call Dee.")).Then<CommitmentMade>();

    [Fact]
    public void TheShiftIsShownWhenTheLeaderShowsItOrCloses_CL2() => In(PhaseKind.Close)
        .Then(room => Assert.False(room.ShiftShown))
        .When(Leader, new ShowShift()).Then(room => Assert.True(room.ShiftShown));

    [Fact]
    public void OnceTheShiftIsShownTheAnswersStayAsTheyAre_CL5() => In(PhaseKind.Close)
        .Given(Ada, new GiveConfidence(40))
        .Given(Leader, new ShowShift())
        .When(Ada, new GiveConfidence(90)).ThenRefused("shiftIsShown")
        .Then(room => Assert.Equal(40, room.Seats[Ada].After));

    [Fact]
    public void OnceTheShiftIsShownTheFirstAnswersStayToo_CL5() => Answered()
        .MovesTo(PhaseKind.Close).Given(Leader, new ShowShift()).GoesBackTo(PhaseKind.Confidence)
        .When(Ada, new GiveConfidence(90)).ThenRefused("shiftIsShown")
        .Then(room => Assert.Equal(80, room.Seats[Ada].Before));

    [Fact]
    public void WhoIsTakenOutAfterwardsCannotBeReadFromWhatIsMissing_CL5()
    {
        var story = Answered().MovesTo(PhaseKind.Close).Given(Leader, new ShowShift());
        var shown = story.Session.Shift;
        var after = story.Given(Leader, new RemoveSeat(Ada)).Session;
        Assert.Equal(4, shown.Before!.Count);
        Assert.Equal(shown, after.Shift);
        Assert.Equal(shown.Before, Assert.IsType<ConfidenceRecord>(View.Of(after, Presence.Nobody, Audience.Leaders)["confidence"]).Before);
        Assert.Equal(shown, RegisterOfSession.From(after).Summary.Confidence);
        Assert.Equal(shown, story.Closes().Session.Shift);
    }

    private static Story Answered() => In(PhaseKind.Confidence)
        .Given(Leader, new GiveConfidence(90)).Given(Ada, new GiveConfidence(80)).Given(Ben, new GiveConfidence(30)).Given(Cem, new GiveConfidence(50));

    [Fact]
    public void AMeetingNeedsAChangeAndAReviewDateToClose_CL3() => In(PhaseKind.Close)
        .When(Leader, new CloseSession()).ThenRefused("noPlanChange")
        .Given(Leader, new RecordPlanChange("One school first."))
        .When(Leader, new CloseSession()).ThenRefused("noReview")
        .Given(Leader, new SetReview(new(2026, 6, 1)))
        .When(Leader, new CloseSession()).Then(room => Assert.True(room is { Closed: true, ShiftShown: true }));

    [Fact]
    public void TheReviewLiesAfterToday_CL4() => In(PhaseKind.Close)
        .When(Leader, new SetReview(new(2026, 3, 2))).ThenRefused("reviewInPast")
        .When(Leader, new SetReview(new(2026, 3, 3))).Then<ReviewSet>();

    [Fact]
    public void ACardThatHasNoPlaceIsKeptWhenTheMeetingCloses_FO5() => OnTheWall(PhaseKind.Share)
        .MovesTo(PhaseKind.Close).Given(Leader, new NothingChanged("It was known.")).Given(Leader, new SetReview(new(2026, 6, 1)))
        .When(Leader, new CloseSession())
        .Then(room => Assert.Equal(4, RegisterOfSession.From(room).NotPinnedDown.Count));
}
