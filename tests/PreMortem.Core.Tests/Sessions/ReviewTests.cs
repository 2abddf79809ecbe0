using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class ReviewTests
{
    [Fact]
    public void AReviewRecordsChangesAndSetsTheNextDate_RV1() => In(PhaseKind.Review)
        .When(Leader, new SetReview(new(2026, 9, 1))).Then<ReviewSet>()
        .When(Leader, new RecordPlanChange("One school first.")).Then<PlanChanged>()
        .When(Ada, new RewordReason("a1", "In June.")).ThenRefused("wrongPhase");

    [Fact]
    public void TheNextDateIsThatOfEveryRowThatWasLookedAt_RV1() => Later(PhaseKind.Review)
        .Given(Leader, new SetReview(new(2026, 9, 1)))
        .Then(room => Assert.All(RegisterOfSession.From(room).Updates, update => Assert.Equal(new DateOnly(2026, 9, 1), update.On(Plan.Rows[update.Number - 1]).NextReview)))
        .Then(room => Assert.Equal(4, RegisterOfSession.From(room).Updates.Count));

    [Fact]
    public void ANewReasonIsKeptInTheRegisterAsItWasSaid_RV2() => In(PhaseKind.Review)
        .When(Ada, new WriteReason("a1", " In May it ended. ")).Then<ReasonShared>()
        .Then(room => Assert.Equal("In May it ended.", Assert.Single(RegisterOfSession.From(room).NotPinnedDown).Reason.Text))
        .When(Ben, new WriteReason("b1", "  ")).ThenRefused("emptyText");

    [Fact]
    public void UndoTakesBackWhatTheLeaderDidAndNoCard_RV2() => Later(PhaseKind.Review)
        .Given(Ada, new WriteReason("a1", "In May it ended.")).Given(Leader, new PlaceReason("a1", "R1"))
        .Given(Ben, new WriteReason("b1", "In June it ended again.")).Given(Leader, new Undo())
        .Then(room => Assert.Equal(["a1", "b1"], RegisterOfSession.From(room).NotPinnedDown.Select(loose => loose.Reason.Id)))
        .When(Leader, new Undo()).ThenRefused("nothingToUndo");

    [Fact]
    public void AReviewLooksAtWhatHasComeDue_RV3() => Later(PhaseKind.Review)
        .Then(room => Assert.Equal(
            ["sign-R1", "sign-R3", "due-R1", "trigger-R1", "tension-R2", "parked-H3KQ7R-p1", "parked-H3KQ7R-p2"],
            ReviewItems.Of(room).Select(item => item.Id)))
        .Given(Leader, new ShowItem("due-R1"))
        .Then(room => Assert.True(Records(room)["item/due-R1"] is ItemRecord { Now: true, Settled: false, Kind: ItemKind.Due, Risk: "R1" }))
        .Then(room => Assert.Equal(["risk/R1", "risk/R2", "risk/R3", "risk/R4"], Records(room).Keys.Where(key => key.StartsWith("risk/", StringComparison.Ordinal)).Order()))
        .Then(room => Assert.True(Records(room)["response/R1"] is ResponseRecord { Response.Owner: "Ramos" }));

    [Fact]
    public void EverybodyAnswersASignAndTheLastAnswerCounts_RV4() => Later(PhaseKind.Review)
        .Given(Ada, new AnswerSign("R1", false)).Given(Ada, new AnswerSign("R1", true, " Wheatley ", "Two weeks now.")).Given(Ben, new AnswerSign("R1", false))
        .When(Ada, new AnswerSign("R9", true)).ThenRefused("noSuchRisk")
        .Then(room =>
        {
            var sign = Assert.IsType<SignRecord>(Records(room)["sign/R1"]);
            Assert.Equal((1, 1), (sign.Seen, sign.NotSeen));
            Assert.Equal(new Sighting("Wheatley", "Two weeks now.", new(2026, 3, 2), "Ada"), sign.Sightings[^1]);
            Assert.Equal(
                [Plan.Rows[0].Signs[0], new("K7M42P-1", new(2026, 3, 2), "Wheatley", "Two weeks now.", "Ada", "K7M42P")],
                Assert.Single(RegisterOfSession.From(room).Updates).On(Plan.Rows[0]).Signs);
            Assert.True(ReviewItems.Of(room).First().Settled);
        });

    [Fact]
    public void InAnAnonymousRoomSightingsStandByTheirText_RV4_VW3() => Later(PhaseKind.Review, anonymous: true)
        .Given(Ben, new AnswerSign("R1", true, "Walker")).Given(Ada, new AnswerSign("R1", true, "Cervantes"))
        .Then(room => Assert.Equal(
            [new(null, "An empty room.", new(2026, 2, 1), null) { Where = "Walker" }, new("Cervantes", null, new(2026, 3, 2), null), new Sighting("Walker", null, new(2026, 3, 2), null)],
            Assert.IsType<SignRecord>(Records(room)["sign/R1"]).Sightings))
        .Then(room => Assert.Empty(RegisterOfSession.From(room).Updates))
        .GoesBackTo(PhaseKind.Close)
        .Then(room => Assert.Equal(["Cervantes", "Walker"], RegisterOfSession.From(room).Updates[0].Signs.Select(sign => sign.Where)));

    [Fact]
    public void ADueResponseIsDoneMovedOrDropped_RV5() => Later(PhaseKind.Review)
        .When(Leader, new SettleResponse("R1", Settlement.Moved)).ThenRefused("dateInPast")
        .Given(Leader, new SettleResponse("R1", Settlement.Moved, new(2026, 5, 1)))
        .Then(room => Assert.True(IsSettled(room, "due-R1")))
        .Given(Leader, new Undo()).Then(room => Assert.False(IsSettled(room, "due-R1")))
        .Given(Leader, new SettleResponse("R1", Settlement.Done, Studied: "Two were trained.", Verdict: ResponseVerdict.Adopt))
        .Then(room =>
        {
            var response = Assert.Single(RegisterOfSession.From(room).Updates).On(Plan.Rows[0]).Response;
            Assert.Equal((ResponseOutcome.Done, new DateOnly(2026, 3, 2), "Two were trained.", ResponseVerdict.Adopt), (response.Outcome, response.OutcomeOn, response.Studied, response.Verdict));
            Assert.Equal(new DateOnly(2026, 2, 20), response.TryBy);
            Assert.True(IsSettled(room, "due-R1"));
        })
        .Given(Leader, new Respond("R1", Owner: "Ito"))
        .Then(room => Assert.Equal(ResponseOutcome.Done, room.Forming.Risks["R1"].Response.Outcome));

    [Fact]
    public void AParkedReasonIsParkedAgainOrGoesIntoARiskOrIsDropped_RV6() => Later(PhaseKind.Review)
        .When(Leader, new SettleParked("H3KQ7R-p1", ParkedOutcome.Dropped)).ThenRefused("emptyText")
        .When(Leader, new SettleParked("H3KQ7R-p1", ParkedOutcome.Risk)).ThenRefused("noSuchRisk")
        .When(Leader, new SettleParked("H3KQ7R-p9", ParkedOutcome.Dropped, Why: "Gone.")).ThenRefused("noSuchReason")
        .Given(Leader, new SettleParked("H3KQ7R-p1", ParkedOutcome.Risk, Risk: "R2"))
        .Given(Leader, new SettleParked("H3KQ7R-p2", ParkedOutcome.Again, new(2026, 6, 1)))
        .Given(Leader, new SettleParked("H3KQ7R-p3", ParkedOutcome.Dropped, Why: "A new printer."))
        .Then(room =>
        {
            var register = RegisterOfSession.From(room);
            Assert.Equal(["o2", "o3", "p1"], Assert.Single(register.Updates).On(Plan.Rows[1]).Reasons.Select(reason => reason.Id));
            Assert.Equal([null, new DateOnly(2026, 6, 1), null], register.Settled.Select(settled => settled.Revisit));
            Assert.Equal([null, null, "A new printer."], register.Settled.Select(settled => settled.Why));
        })
        .Given(Leader, new Undo()).Given(Leader, new Undo()).Given(Leader, new Undo())
        .Then(room =>
        {
            var written = RegisterOfSession.From(room);
            Assert.Empty(written.Settled);
            Assert.Empty(written.Updates);
        });

    [Fact]
    public void AReasonOfTheReviewJoinsARiskOrMakesOne_RV7() => Later(PhaseKind.Review)
        .Given(Ada, new WriteReason("a1", "In May the last coach left Wheatley.")).Given(Ben, new WriteReason("b1", "In June the buses stopped at Walker."))
        .Given(Leader, new PlaceReason("a1", "R1")).Given(Leader, new FormRisk("k1", "b1"))
        .Given(Leader, new HoldTension("R4", "Charge them", "Leave them", new(2026, 7, 1)))
        .When(Ada, new PlaceReason("a1")).ThenRefused("leadersOnly")
        .Then(room =>
        {
            var register = RegisterOfSession.From(room);
            Assert.Equal(5, Assert.Single(register.Risks).Number);
            Assert.Equal(["o1", "a1"], register.Updates.First(update => update.Number == 1).On(Plan.Rows[0]).Reasons.Select(reason => reason.Id));
            Assert.Equal(RiskStatus.HeldTension, register.Updates.First(update => update.Number == 4).On(Plan.Rows[3]).Status);
            Assert.Empty(register.NotPinnedDown);
        });

    [Fact]
    public void AWhatWithoutAHowIsLookedAtUntilTheHowIsSaidOrTheDayMoved_RV9() => Of(WithoutAHow(new(2026, 3, 2)))
        .Comes("Lee", leader: true).MovesTo(PhaseKind.Review)
        .Then(room => Assert.True(Records(room)["item/how-R4"] is ItemRecord { Kind: ItemKind.How, Risk: "R4", Settled: false }))
        .Given(Leader, new Respond("R4", HowBy: new(2026, 4, 1))).Then(room => Assert.True(IsSettled(room, "how-R4")))
        .Given(Leader, new Undo()).Then(room => Assert.False(IsSettled(room, "how-R4")))
        .Given(Leader, new Respond("R4", How: "The office charges them each night.")).Then(room => Assert.True(IsSettled(room, "how-R4")))
        .Then(room => Assert.Equal("The office charges them each night.", Assert.Single(RegisterOfSession.From(room).Updates).On(Plan.Rows[3]).Response.How));

    [Fact]
    public void AHowThatIsDueTomorrowWaits_RV9() => Of(WithoutAHow(new(2026, 3, 3)))
        .Comes("Lee", leader: true).MovesTo(PhaseKind.Review)
        .Then(room => Assert.DoesNotContain("item/how-R4", Records(room).Keys));

    private static SessionOpened WithoutAHow(DateOnly by) => Plan.Later(false) with
    {
        Carried = [CarriedRisk.From(Plan.Rows[3] with { Response = new(Action: "Charge the tablets", HowBy: by) })],
    };

    private static bool IsSettled(Session room, string id) => ReviewItems.Of(room).First(item => item.Id == id).Settled;

    private static Dictionary<string, ViewRecord> Records(Session room) => View.Of(room, Presence.Nobody, Audience.Participants);
}
