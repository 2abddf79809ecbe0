using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class UndoTests
{
    public static TheoryData<string> Changes => ["form", "place", "notPinnedDown", "park", "unplace", "word", "tie", "merge", "drop"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void UndoTakesBackOneChange_FO6(string change)
    {
        var story = Formed(PhaseKind.Form).Given(Leader, new TieRisk("k2", ["P1"]));
        var before = RegisterOfSession.From(story.Session);
        story.Given(Leader, Of(change));
        Assert.NotEqual(before, RegisterOfSession.From(story.Session));
        story.Given(Leader, new Undo());
        Assert.Equal(before, RegisterOfSession.From(story.Session));
    }

    [Fact]
    public void UndoGoesBackStepByStepToTheBeginningOfThePhase_FO6() => Formed(PhaseKind.Concern)
        .Given(Leader, new GoBack())
        .When(Leader, new Undo()).ThenRefused("nothingToUndo")
        .Given(Leader, new PlaceReason("a2")).Given(Leader, new MergeRisks("k2", "k1"))
        .Given(Leader, new Undo()).Given(Leader, new Undo())
        .Then(room => Assert.Equal("k1", room.Forming.PlaceOf("a2").Risk))
        .When(Leader, new Undo()).ThenRefused("nothingToUndo");

    [Fact]
    public void TheNumberOfARiskThatWasTakenBackIsFreeAgain_FO6() => OnTheWall(PhaseKind.Form)
        .Given(Leader, new FormRisk("k1", "a1")).Given(Leader, new Undo())
        .Then(room => Assert.Contains(room.Unplaced, reason => reason.Id == "a1"))
        .When(Leader, new FormRisk("k1", "a2")).Then<RiskFormed>(formed => Assert.Equal(1, formed.Number));

    [Fact]
    public void AResponseIsTakenBack_FO6() => Voted(PhaseKind.Treat)
        .Given(Leader, new Respond("k1", Owner: "Dee")).Given(Leader, new Respond("k1", Owner: "Eva"))
        .Given(Leader, new Undo()).Then(room => Assert.Equal("Dee", room.Forming.Risks["k1"].Response.Owner))
        .Given(Leader, new HoldTension("k1", "same", "own", new(2026, 9, 1))).Given(Leader, new Undo())
        .Then(room => Assert.Null(room.Forming.Risks["k1"].Tension));

    [Fact]
    public void WhatIsNoChangeToRisksIsNotTakenBack_FO6() => Formed(PhaseKind.Form)
        .Given(Leader, new PlaceReason("a2"))
        .Given(Leader, new HideReason("b1", "It names a pupil.")).Given(Ada, new NotClear("k1"))
        .Given(Leader, new Undo())
        .Then(room => Assert.Equal("k1", room.Forming.PlaceOf("a2").Risk))
        .Then(room => Assert.NotNull(room.Reasons["b1"].Hidden));

    private static Command Of(string change) => change switch
    {
        "form" => new FormRisk("k4", "a2", Title: "Cut"),
        "place" => new PlaceReason("a2", "k2"),
        "notPinnedDown" => new PlaceReason("a2"),
        "park" => new ParkReason("a2", new(2026, 9, 1)),
        "unplace" => new UnplaceReason("a2"),
        "word" => new WordRisk("k1", "Other words"),
        "tie" => new TieRisk("k1", ["M1"]),
        "merge" => new MergeRisks("k2", "k1"),
        _ => new DropRisk("k1", "Said twice."),
    };
}
