using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class SweepTests
{
    [Fact]
    public void WhatNobodySaidAndWhatThisPlanHasComeFirst_SW1() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "Visitors marked people down for leaving the framework."))
        .MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Sweep)
        .Then(room => Assert.Equal(
            [new("form-only", null), new("quiet-drop", null), new RankedMode("wrong-reward", "a1")], room.ModeRanks));

    [Fact]
    public void OnlyAStoryOfTheLibraryIsShown_SW2() => In(PhaseKind.Sweep)
        .When(Leader, new ShowMode("form-only")).Then(room => Assert.Equal("form-only", room.Mode))
        .When(Leader, new ShowMode("aliens")).ThenRefused("noSuchMode");

    [Fact]
    public void OnlyAStoryThatWasShownIsAnswered_SW3() => In(PhaseKind.Sweep)
        .When(Ada, new AnswerMode("form-only", ModeAnswer.NotHere)).ThenRefused("noSuchMode")
        .Given(Leader, new ShowMode("form-only")).Given(Leader, new ShowMode("quiet-drop"))
        .When(Ada, new AnswerMode("form-only", ModeAnswer.NotHere)).Then<ModeWasAnswered>()
        .When(Ada, new AnswerMode("form-only", ModeAnswer.AlreadySaid))
        .Then(room => Assert.Equal(ModeAnswer.AlreadySaid, room.Seats[Ada].Answers["form-only"]));

    [Fact]
    public void AStoryBecomesACardOnlyWhenSomebodyMakesItTheirOwn_SW4() => In(PhaseKind.Sweep)
        .When(Ada, new AdoptMode("form-only", "a1", "In October Walker pressed play.")).ThenRefused("noSuchMode")
        .Given(Leader, new ShowMode("form-only"))
        .When(Ada, new AdoptMode("form-only", "a1", " ")).ThenRefused("emptyText")
        .When(Ada, new AdoptMode("form-only", "a1", "In October Walker pressed play."))
        .Then<ReasonShared>()
        .Then(room => Assert.Equal("form-only", Assert.Single(room.OnTheWall).Mode))
        .Then(room => Assert.Equal(ModeAnswer.Happened, room.Seats[Ada].Answers["form-only"]))
        .When(Ben, new AdoptMode("form-only", "a1", "In May too.")).ThenRefused("idTaken");

    [Fact]
    public void OthersHadItToo_SH6() => OnTheWall(PhaseKind.Sweep).When(Ben, new HadThisToo("a1")).Then<HadToo>();
}
