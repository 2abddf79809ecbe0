using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class SweepTests
{
    [Fact]
    public void WhatNobodySaidAndWhatThisPlanHasComeFirst_SW1() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "Visitors marked people down for leaving the framework."))
        .MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Sweep)
        .Then(room => Assert.Equal(
            [("form-only", null), ("quiet-drop", null), ("wrong-reward", "a1")], room.ModeRanks.Select(story => (story.Mode, story.Resembles))));

    /// <summary>The plan is adaptive and has a practice, a change and a mechanism; what goes for another kind of quiet part is chosen before more of the same.</summary>
    [Fact]
    public void AFewAreWorthTellingAndTheLeaderIsToldWhy_SW5()
    {
        Seq<FailureMode> stories =
        [
            Told("built-wrong", FailureKind.Architecture, PartKind.Practice, 1), Told("misread", FailureKind.Interpretation, PartKind.Practice, 2),
            Told("remade", FailureKind.Adaptation, PartKind.Practice, 3), Told("no-engine", FailureKind.Architecture, PartKind.Mechanism, 4), Told("elsewhere", FailureKind.Interpretation, PartKind.Belief, 5),
        ];
        var story = Of(Plan.Opened(false) with { Modes = stories }).Comes("Lee", leader: true).MovesTo(PhaseKind.Sweep);
        var told = View.Of(story.Session, Presence.Nobody, Audience.Leaders).Values.OfType<ModeRecord>().OrderBy(mode => mode.Rank).ToList();

        Assert.Equal(["misread", "no-engine", "remade", "built-wrong", "elsewhere"], told.Select(mode => mode.Slug));
        Assert.Equal([true, true, true, false, false], told.Select(mode => mode.Suggested));
        Assert.Equal("goes for P1; nobody has said it; fits adaptive work", told[0].Why);
        Assert.Equal("goes for M1; nobody has said it", told[1].Why);
        story.Given(Leader, new ShowMode("misread"));
        Assert.Equal((null, null, null), Assert.IsType<ModeRecord>(View.Of(story.Session, Presence.Nobody, Audience.Participants)["mode/misread"]) switch { var mode => (mode.Why, mode.Suggested, mode.Said) });
    }

    [Fact]
    public void WhatACardIsAboutIsTouched_SW5() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May it ended.", Part: "P1")).MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Sweep)
        .Then(room => Assert.Empty(room.ModeRanks.Single(story => story.Mode == "form-only").Quiet));

    [Fact]
    public void WhatSomebodyHasPlainlySaidIsLast_SW5() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "Visitors marked people down for leaving the framework."))
        .MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Sweep)
        .Then(room => Assert.True(room.ModeRanks[^1] is { Mode: "wrong-reward", Said: true, Suggested: false }));

    private static FailureMode Told(string slug, FailureKind kind, PartKind threatens, int order) =>
        new(slug, slug, kind, [threatens], slug, [], [], [], "test", order);

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
