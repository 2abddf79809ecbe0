using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class ShareTests
{
    [Fact]
    public void TheLeaderGoesFirst_SH1() => In(PhaseKind.Write)
        .Given(Leader, new WriteReason("l1", "In May I left.")).Given(Ada, new WriteReason("a1", "In June it ended."))
        .When(Leader, new Advance(PhaseKind.Share)).Then<TurnGiven>(turn => Assert.Equal(Leader, turn.Seat));

    [Fact]
    public void WhoHasNoCardHasNoTurn_SH1() => Sharing()
        .Then(room => Assert.NotEqual(Leader, room.Sharing.Turn))
        .Then(room => Assert.Equal([Ada, Ben, Cem], Round.Waiting(room).Select(seat => seat.Id).Order(StringComparer.Ordinal)));

    [Fact]
    public void OneCardATurnAndOnlyInOnesOwn_SH2()
    {
        var story = Sharing();
        foreach (var seat in Round.Waiting(story.Session).Select(seat => seat.Id).ToList())
        {
            Assert.Equal(seat, story.Session.Sharing.Turn);
            var other = seat == Ada ? Ben : Ada;
            story.When(other, new ShareReason(other == Ada ? "a1" : "b1")).ThenRefused(story.Session.Reasons[other == Ada ? "a1" : "b1"].IsShared ? "alreadyShared" : "notYourTurn");
            story.When(other, new PassTurn()).ThenRefused("notYourTurn");
            story.Given(seat, new ShareReason(seat == Ada ? "a2" : seat == Ben ? "b1" : "c1"));
        }

        Assert.Equal((2, Ada), (story.Session.Sharing.Round, story.Session.Sharing.Turn));
    }

    [Fact]
    public void AnothersCardIsNobodysToShare_SH2() => Sharing().When(Ben, new ShareReason("a1")).ThenRefused("noSuchReason");

    [Fact]
    public void ALeaderShowsTheWeightiestCardOfTheTurn_SH2() => Sharing()
        .Then(room => Assert.NotNull(room.Sharing.Turn))
        .When(Leader, new ShowNext()).Then<ReasonShared>();

    [Fact]
    public void TwoDesksThatPressAtOnceShowOneCard_SH8() => Sharing()
        .Given(Leader, new ShowNext(After: 0))
        .When(Leader, new ShowNext(After: 0)).ThenRefused("phaseMoved")
        .When(Leader, new ShowNext(After: 1)).Then<ReasonShared>();

    [Fact]
    public void TwoDesksThatPassAtOncePassOneTurn_SH8()
    {
        var story = Sharing();
        var (away, round) = (story.Session.Sharing.Turn!, story.Session.Sharing.Round);
        story.Given(Leader, new PassTurn(away, round));
        var next = story.Session.Sharing.Turn;
        story.When(Leader, new PassTurn(away, round)).ThenRefused("phaseMoved");
        Assert.Equal(next, story.Session.Sharing.Turn);
    }

    [Fact]
    public void ATurnThatCameRoundAgainIsNotPassedByAPressOfTheRoundBefore_SH8()
    {
        var story = Sharing();
        var round = story.Session.Sharing.Round;
        while (story.Session.Sharing.Round == round)
        {
            story.Given(Leader, new ShowNext());
        }

        story.When(Leader, new PassTurn(story.Session.Sharing.Turn, round)).ThenRefused("phaseMoved")
            .When(Leader, new PassTurn(story.Session.Sharing.Turn, round + 1)).Then<TurnPassed>();
    }

    [Fact]
    public void ALeaderPassesForAPersonWhoIsAway_SH2()
    {
        var story = Sharing();
        var away = story.Session.Sharing.Turn!;
        story.When(Leader, new PassTurn()).Then<TurnPassed>(passed => Assert.Equal(away, passed.Seat)).Then<TurnGiven>();
    }

    [Fact]
    public void InAnAnonymousRoomTheProgramDrawsOneCardOfEachARound_SH3()
    {
        var story = Sharing(anonymous: true).When(Ada, new ShareReason("a1")).ThenRefused("notYourTurn");
        story.Given(Leader, new ShowNext()).Given(Leader, new ShowNext()).Given(Leader, new ShowNext());
        Assert.Equal([Ada, Ben, Cem], story.Session.Shared.Select(id => story.Session.Reasons[id].Seat).Order(StringComparer.Ordinal));
        Assert.Equal(2, story.Session.Sharing.Round);
        Assert.DoesNotContain(story.Log.SelectMany(entry => entry.Facts), fact => fact is TurnGiven);
    }

    [Fact]
    public void InAnAnonymousRoomAPersonSitsOneRoundOut_SH3() => Sharing(anonymous: true)
        .Given(Ada, new PassTurn()).When(Ada, new PassTurn()).ThenNothing()
        .Given(Leader, new ShowNext()).Given(Leader, new ShowNext())
        .Then(room => Assert.Equal((2, 2), (room.Shared.Count, room.Sharing.Round)));

    [Fact]
    public void UnheardAreThoseOfWhomNoCardWasShared_SH4()
    {
        var story = Sharing();
        Assert.Equal(3, Core.Views.CountViews.Unheard(story.Session));
        Assert.Equal(2, Core.Views.CountViews.Unheard(story.Given(Leader, new ShowNext()).Session));
    }

    [Fact]
    public void ARoundThatAddsNothingEndsTheRounds_SH5() => Sharing()
        .Given(Leader, new PassTurn()).Given(Leader, new PassTurn())
        .When(Leader, new PassTurn())
        .Then<AdditionsOpened>(opened => Assert.Equal(Plan.Start.AddSeconds(60), opened.EndsAt))
        .When(Leader, new ShowNext()).ThenRefused("nothingLeft")
        .When(Ada, new PassTurn()).ThenNothing();

    [Fact]
    public void ARoundThatAddedSomethingIsFollowedByAnother_SH5() => Sharing()
        .Given(Leader, new ShowNext()).Given(Leader, new PassTurn()).Given(Leader, new PassTurn())
        .Then(room => Assert.Equal((2, false), (room.Sharing.Round, room.Sharing.Over)));

    [Fact]
    public void WhenAllIsSharedTheMinuteOfAdditionsBegins_SH5() => OnTheWall(PhaseKind.Share)
        .Then(room => Assert.True(room.Sharing.Over))
        .Then(room => Assert.Equal(Plan.Start.AddSeconds(60), Deadlines.Next(room)))
        .When(Ben, new WriteReason("b2", "In August the union left the table.")).Then<ReasonShared>()
        .After(TimeSpan.FromSeconds(60)).Then(room => Assert.True(room.Sharing.AdditionsEnded));

    [Fact]
    public void AfterTheRoundsAKeptCardCanStillBeShared_SH5() => Sharing()
        .Given(Leader, new PassTurn()).Given(Leader, new PassTurn()).Given(Leader, new PassTurn())
        .When(Ben, new ShareReason("b1")).Then<ReasonShared>();

    [Fact]
    public void WithoutCardsTheAdditionsBeginAtOnce_SH5() => In(PhaseKind.Share).Then(room => Assert.True(room.Sharing.Over));

    [Fact]
    public void ComingBackBeginsANewRound_SH5() => OnTheWall(PhaseKind.Sweep)
        .Given(Leader, new GoBack()).Then(room => Assert.True(room.Sharing.Over))
        .Given(Leader, new GoBack()).Given(Ben, new WriteReason("b2", "In August the union left."))
        .Given(Leader, new Advance()).Then(room => Assert.Equal((Ben, false), (room.Sharing.Turn, room.Sharing.Over)));

    [Fact]
    public void WhoComesLateGetsATurnInTheSameRound_SH1() => Sharing().Comes("Dee")
        .Given("s5", new WriteReason("d1", "In August the union left."))
        .Given(Leader, new ShowNext()).Given(Leader, new ShowNext()).Given(Leader, new ShowNext())
        .Then(room => Assert.Equal(("s5", 1), (room.Sharing.Turn, room.Sharing.Round)));

    [Fact]
    public void OthersHadThisToo_SH6() => OnTheWall(PhaseKind.Share)
        .When(Ben, new HadThisToo("a1")).Then(room => Assert.Equal([Ben], room.Reasons["a1"].HadBy!))
        .When(Ben, new HadThisToo("a1", Had: false)).Then(room => Assert.Empty(room.Reasons["a1"].HadBy!))
        .When(Ada, new HadThisToo("a1")).ThenRefused("ownReason")
        .When(Ben, new HadThisToo("zz")).ThenRefused("noSuchReason");

    [Fact]
    public void AnUnsharedCardCannotBeHadToo_SH6() => Sharing().When(Ben, new HadThisToo("a1")).ThenRefused("noSuchReason");

    [Fact]
    public void OnesOwnCardIsFoldedIntoTheOneThatSaysTheSame_SH6_SH10()
    {
        var story = SharedBy(Ada, "a1");
        story.When(Ben, new HadThisToo("a1", "c1")).ThenRefused("noSuchReason")
            .When(Ben, new HadThisToo("a1", "b1")).Then<ReasonFolded>()
            .Then(room => Assert.Equal(["b1"], room.Reasons["a1"].Folded!))
            .Then(room => Assert.Equal((1, 0, true), (room.Seats[Ben].Standing, room.Seats[Ben].Unshared, room.Seats[Ben].Heard)))
            .Then(room => Assert.DoesNotContain("b1", room.OnTheWall.Select(reason => reason.Id)))
            .When(Ben, new HadThisToo("a1", "b1")).ThenRefused("alreadyShared")
            .When(Ben, new ShareReason("b1")).ThenRefused("alreadyShared")
            .When(Cem, new HadThisToo("b1")).ThenRefused("noSuchReason");
    }

    [Fact]
    public void FoldingOnesLastCardInOnesOwnTurnPassesItOn_SH7()
    {
        var story = SharedBy(Ada, "a1");
        while (story.Session.Sharing.Turn != Ben)
        {
            story.Given(Leader, new PassTurn());
        }

        story.Given(Ben, new HadThisToo("a1", "b1")).Then(room => Assert.NotEqual(Ben, room.Sharing.Turn))
            .When(Leader, new ShowNext()).Then<ReasonShared>();
    }

    [Fact]
    public void RemovingOnesLastCardInOnesOwnTurnPassesItOn_SH7()
    {
        var story = Sharing();
        while (story.Session.Sharing.Turn != Cem)
        {
            story.Given(Leader, new PassTurn());
        }

        story.When(Cem, new RemoveReason("c1"));
        Assert.True(story.Session.Sharing.Over || story.Session.Sharing.Turn != Cem);
    }

    [Fact]
    public void ARemovedPersonsCardIsNotShownAndTheRoundGoesOn_SH7()
    {
        var story = Sharing();
        var first = story.Session.Sharing.Turn!;
        story.Given(Leader, new RemoveSeat(first));
        while (!story.Session.Sharing.Over)
        {
            story.Given(Leader, new ShowNext());
        }

        Assert.DoesNotContain(first, story.Session.Shared.Select(id => story.Session.Reasons[id].Seat));
        Assert.NotEmpty(story.Session.Shared);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TakingTheLastWaitingPersonOutBeginsTheNextRound_SH7(bool anonymous)
    {
        var story = SharedBy(Ada, "a1", anonymous);
        var round = story.Session.Sharing.Round;
        story.Given(Leader, new RemoveSeat(Ben)).Given(Leader, new RemoveSeat(Cem))
            .Then(room => Assert.Equal(round + 1, room.Sharing.Round))
            .When(Leader, new ShowNext()).Then<ReasonShared>(shared => Assert.Equal("a2", shared.Reason));
    }

    private static Story SharedBy(string seat, string card, bool anonymous = false)
    {
        var chance = 0ul;
        while (true)
        {
            var story = Sharing(anonymous);
            story.Chance = chance++;
            if (anonymous)
            {
                story.Given(Leader, new ShowNext());
            }
            else
            {
                story.Given(Leader, new GoBack()).Given(Leader, new Advance());
                if (story.Session.Sharing.Turn == seat)
                {
                    return story.Given(seat, new ShareReason(card));
                }
            }

            if (story.Session.Shared.SequenceEqual([card]))
            {
                return story;
            }
        }
    }
}
