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
    public void TheClosingFormIsAnsweredQuestionByQuestion_CL6() => In(PhaseKind.Close)
        .Given(Ada, new GiveFeedback(" Nobody asks the aides. ", "onlyHere"))
        .When(Ada, new GiveFeedback("When does it begin?", "unclear")).Then(room => Assert.Equal([new("onlyHere", "Nobody asks the aides."), new("unclear", "When does it begin?")], room.Seats[Ada].Closing))
        .When(Ada, new GiveFeedback("Who pays?", "unclear")).Then(room => Assert.Equal("Who pays?", room.Seats[Ada].Closing[1].Text))
        .When(Ada, new GiveFeedback("Who pays?", "unclear")).ThenNothing()
        .When(Ada, new GiveFeedback("", "unclear")).Then(room => Assert.Equal([new("onlyHere", "Nobody asks the aides.")], room.Seats[Ada].Closing))
        .When(Ada, new GiveFeedback("", "nextTime")).ThenNothing()
        .When(Ada, new GiveFeedback(new string('x', 1_001), "unclear")).ThenRefused("tooLong")
        .When(Ada, new GiveFeedback("Who pays?", "moon")).ThenRefused("noSuchQuestion")
        .Then(room => Assert.Null(room.Seats[Ada].Feedback));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnAnswerIsItsSeatsOwnUntilTheMeetingCloses_CL6(bool anonymous)
    {
        var story = In(PhaseKind.Close, anonymous).Given(Ada, new GiveFeedback("When does it begin?", "unclear"));

        Assert.All(Enum.GetValues<Audience>(), audience => Assert.DoesNotContain("When does it begin?", Seen.By(story.Session, audience), StringComparison.Ordinal));
        Assert.DoesNotContain("When does it begin?", Seen.InTheRegister(story.Session), StringComparison.Ordinal);
        Assert.DoesNotContain("When does it begin?", Seen.BySeat(story.Session, Ben), StringComparison.Ordinal);
        Assert.Contains("When does it begin?", Seen.BySeat(story.Session, Ada), StringComparison.Ordinal);
        Assert.Equal([null, 1, 1], new[] { Audience.Participants, Audience.Leaders, Audience.Screens }.Select(audience => ((ClosingRecord)View.Of(story.Session, Presence.Nobody, audience)["closing/unclear"]).Answered));
        Assert.Equal([new("What is still unclear about the plan?", "When does it begin?")], RegisterOfSession.From(story.Closes().Session).Summary.Answers);
    }

    /// <summary>Neither the order of the answers nor who was taken out says whose they are.</summary>
    [Fact]
    public void AnswersStandByQuestionAndInTheOrderOfTheirWords_CL6()
    {
        var story = In(PhaseKind.Close)
            .Given(Ada, new GiveFeedback("What if she leaves?", "unclear")).Given(Ben, new GiveFeedback("Begin on time.", "nextTime")).Given(Cem, new GiveFeedback("And who pays?", "unclear"))
            .Given(Leader, new RemoveSeat(Ada));

        Assert.Equal(["And who pays?", "What if she leaves?", "Begin on time."], RegisterOfSession.From(story.Closes().Session).Summary.Answers.Select(answer => answer.Text));
    }

    [Fact]
    public void AnAnswerThatWasTakenBackIsInNoSealedLog_CL6()
    {
        var story = In(PhaseKind.Close, anonymous: true).Given(Ada, new GiveFeedback("I blame the office.", "unclear")).Given(Ada, new GiveFeedback("", "unclear"))
            .Given(Ben, new GiveFeedback("Who pays?", "unclear")).Closes();
        var log = Sealing.Seal(story.Log, 99);

        Assert.DoesNotContain(log.SelectMany(entry => entry.Facts), fact => fact is FeedbackGiven { Text: "I blame the office." });
        Assert.Equal("Who pays?", Assert.Single(log.SelectMany(entry => entry.Facts).OfType<FeedbackGiven>()).Text);
    }

    [Fact]
    public void ACardThatHasNoPlaceIsKeptWhenTheMeetingCloses_FO5() => OnTheWall(PhaseKind.Share)
        .MovesTo(PhaseKind.Close).Given(Leader, new NothingChanged("It was known.")).Given(Leader, new SetReview(new(2026, 6, 1)))
        .When(Leader, new CloseSession())
        .Then(room => Assert.Equal(4, RegisterOfSession.From(room).NotPinnedDown.Count));
}
