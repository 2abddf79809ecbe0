using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class FormTests
{
    private static readonly DateOnly Later = new(2026, 9, 1);

    [Fact]
    public void ARiskIsMadeOfACardAndNumberedOn_FO1()
    {
        var story = OnTheWall(PhaseKind.Form);
        story.NextRisk = 7;
        story.When(Leader, new FormRisk("k1", "a1"))
            .Then<RiskFormed>(formed => Assert.Equal(7, formed.Number))
            .Then<ReasonPlaced>(placed => Assert.Equal(new Placement(Place.InRisk, "k1"), placed.Placement))
            .When(Leader, new FormRisk("k2", Mode: "form-only"))
            .Then<RiskFormed>(formed => Assert.Equal((8, "Form without function", FailureKind.Adaptation), (formed.Number, formed.Title, formed.Kind!.Value)))
            .When(Leader, new FormRisk("k3", Title: "  Nobody came ")).Then<RiskFormed>(formed => Assert.Equal("Nobody came", formed.Title))
            .When(Leader, new FormRisk("k4")).Then<RiskFormed>(formed => Assert.Equal("Risk 10", formed.Title));
    }

    [Fact]
    public void ARiskIsMadeOnlyOfWhatIsThere_FO1() => OnTheWall(PhaseKind.Form)
        .Given(Leader, new FormRisk("k1", "a1"))
        .When(Leader, new FormRisk("k1", "a2")).ThenRefused("idTaken")
        .When(Leader, new FormRisk("k 2", "a2")).ThenRefused("badId")
        .When(Leader, new FormRisk("k2", "zz")).ThenRefused("noSuchReason")
        .When(Leader, new FormRisk("k2", Mode: "aliens")).ThenRefused("noSuchMode")
        .When(Leader, new FormRisk("k2", Title: new string('x', 201))).ThenRefused("tooLong");

    [Fact]
    public void ACardHasOnePlaceAndARiskIsSplitByMovingIt_FO2() => Formed(PhaseKind.Form)
        .When(Leader, new FormRisk("k4", "a2", Title: "The board cut the day"))
        .Then(room => Assert.Equal("k4", room.Forming.PlaceOf("a2").Risk))
        .When(Leader, new PlaceReason("a2", "k2")).Then(room => Assert.Equal("k2", room.Forming.PlaceOf("a2").Risk))
        .When(Leader, new PlaceReason("a2")).Then(room => Assert.Equal(Place.NotPinnedDown, room.Forming.PlaceOf("a2").Place))
        .When(Leader, new UnplaceReason("a2")).Then(room => Assert.Equal("a2", Assert.Single(room.Unplaced).Id))
        .When(Leader, new PlaceReason("a2", "k9")).ThenRefused("noSuchRisk")
        .When(Leader, new PlaceReason("zz", "k1")).ThenRefused("noSuchReason");

    [Fact]
    public void AParkedCardKeepsItsOwnerAndDate_FO2() => OnTheWall(PhaseKind.Form)
        .When(Leader, new ParkReason("a1", Later, " Dee ")).Then(room => Assert.Equal(new Placement(Place.Parked, null, "Dee", Later), room.Forming.PlaceOf("a1")))
        .When(Leader, new ParkReason("a1", Later, new string('x', 81))).ThenRefused("tooLong");

    [Fact]
    public void ARiskIsWordedAndTiedToThePlan_FO3() => Formed(PhaseKind.Form)
        .When(Leader, new WordRisk("k1", " Coaches left ", "the pay fell", "they left", ""))
        .Then(room => Assert.Equal(("Coaches left", "the pay fell"), (room.Forming.Risks["k1"].Title, room.Forming.Risks["k1"].Cause)))
        .When(Leader, new WordRisk("k1", "")).ThenRefused("emptyText")
        .When(Leader, new WordRisk("k9", "x")).ThenRefused("noSuchRisk")
        .When(Leader, new TieRisk("k1", ["M1", "P1", "M1"])).Then(room => Assert.Equal(["M1", "P1"], room.Forming.Risks["k1"].Parts))
        .When(Leader, new TieRisk("k1", ["A1"])).ThenRefused("noSuchPart")
        .When(Leader, new TieRisk("k9", [])).ThenRefused("noSuchRisk");

    [Fact]
    public void MergedRisksShareCardsAndTies_FO4() => Formed(PhaseKind.Form)
        .Given(Leader, new TieRisk("k1", ["P1"])).Given(Leader, new TieRisk("k2", ["M1", "P1"]))
        .When(Leader, new MergeRisks("k2", "k1"))
        .Then(room => Assert.Equal("k1", room.Forming.PlaceOf("b1").Risk))
        .Then(room => Assert.Equal(["P1", "M1"], room.Forming.Risks["k1"].Parts))
        .Then(room => Assert.Equal(["k1", "k3"], room.Forming.Live.Select(risk => risk.Id)))
        .When(Leader, new MergeRisks("k1", "k1")).ThenRefused("sameRisk")
        .When(Leader, new MergeRisks("k2", "k1")).ThenRefused("noSuchRisk");

    [Fact]
    public void ADroppedRiskGivesItsCardsBackAndSaysWhy_FO4() => Formed(PhaseKind.Form)
        .When(Leader, new DropRisk("k1", " ")).ThenRefused("emptyText")
        .When(Leader, new DropRisk("k1", "Said twice."))
        .Then(room => Assert.Equal(["a1", "a2"], room.Unplaced.Select(reason => reason.Id).Order(StringComparer.Ordinal)))
        .Then(room => Assert.Equal((RiskStatus.Retired, "Said twice."), (RegisterOfSession.From(room).Risks[0].Status, RegisterOfSession.From(room).Risks[0].RetiredWhy)));

    [Fact]
    public void EveryCardHasAPlaceBeforeTheRoomMovesOn_FO5() => OnTheWall(PhaseKind.Form)
        .When(Leader, new Advance()).ThenRefused("cardsUnplaced")
        .When(Leader, new Advance(Override: "we talked enough"))
        .Then(room => Assert.Equal(4, RegisterOfSession.From(room).NotPinnedDown.Count));

    [Fact]
    public void WithoutOneRiskThereIsNothingToChooseFrom_FO5()
    {
        var story = OnTheWall(PhaseKind.Form);
        foreach (var card in story.Session.Shared)
        {
            story.Given(Leader, new PlaceReason(card));
        }

        story.When(Leader, new Advance()).ThenRefused("noRisks");
    }

    [Fact]
    public void ARoomWithoutCardsMayMoveOn_FO5() => In(PhaseKind.Form).When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void AParticipantSuggests_FO7() => Formed(PhaseKind.Form)
        .When(Ada, new Suggest("g1", "k1", Reason: "b1")).Then<Suggested>()
        .When(Ada, new Suggest("g1", "k1", Reason: "b1")).ThenRefused("idTaken")
        .When(Ada, new Suggest("g2", "k9")).ThenRefused("noSuchRisk")
        .When(Ada, new Suggest("g2", "k1", Into: "k9")).ThenRefused("noSuchRisk")
        .When(Ada, new Suggest("g2", "k1", Reason: "zz")).ThenRefused("noSuchReason")
        .When(Ada, new Suggest("g2", "k1", Part: "Z1")).ThenRefused("noSuchPart");

    [Fact]
    public void ARiskThatIsNotRecognisedStaysMarkedUntilItIsWordedAgain_FO7() => Formed(PhaseKind.Form)
        .When(Ada, new NotClear("k9")).ThenRefused("noSuchRisk")
        .Given(Ada, new NotClear("k1")).Then(room => Assert.Contains("k1", room.Seats[Ada].Unclear))
        .When(Leader, new WordRisk("k1", "Coaches left in May")).Then(room => Assert.Empty(room.Seats[Ada].Unclear));

    [Fact]
    public void AHiddenCardLeavesItsRisk_FO8() => Formed(PhaseKind.Form)
        .When(Leader, new HideReason("a1", "")).ThenRefused("emptyText")
        .When(Leader, new HideReason("a1", "It names a pupil."))
        .Then(room => Assert.Equal(["a2"], Voices.Behind(room, room.Forming.Risks["k1"]).Select(reason => reason.Id)))
        .When(Leader, new PlaceReason("a1", "k2")).ThenRefused("noSuchReason")
        .When(Leader, new HideReason("zz", "rude")).ThenRefused("noSuchReason");

    [Fact]
    public void HidingACardLeavesThoseFoldedIntoItInItsPlace_FO8() => Folded()
        .MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "a1"))
        .When(Leader, new HideReason("a1", "It names a pupil."))
        .Then(room => Assert.Equal("b1", Assert.Single(Voices.Behind(room, room.Forming.Risks["k1"])).Id));

    [Fact]
    public void AFoldedCardCanBeHiddenAlone_FO8() => Folded()
        .When(Leader, new HideReason("b1", "It names a pupil."))
        .Then(room => Assert.Empty(room.Reasons["a1"].Folded!))
        .Then(room => Assert.DoesNotContain("b1", room.OnTheWall.Select(reason => reason.Id)));

    private static Story Folded() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May the coaches left.")).Given(Ben, new WriteReason("b1", "The coaches left in May."))
        .MovesTo(PhaseKind.Share).Given(Leader, new PassTurn()).Given(Leader, new PassTurn())
        .Given(Ada, new ShareReason("a1")).Given(Ben, new HadThisToo("a1", "b1"));

    [Fact]
    public void MovingOnARiskKeepsTheWordsItsCardsLendIt_FO9() => Formed(PhaseKind.Form)
        .Given(Leader, new WordRisk("k2", "Parents sued"))
        .Given(Ada, new NotClear("k3"))
        .Given(Leader, new Advance(Override: "We know it."))
        .Then(room => Assert.NotEqual("", room.Forming.Risks["k1"].Event))
        .Then(room => Assert.Equal("Coaches left", room.Forming.Risks["k1"].Title))
        .Then(room => Assert.Equal("", room.Forming.Risks["k2"].Event))
        .Then(room => Assert.Equal("", room.Forming.Risks["k3"].Event));
}
