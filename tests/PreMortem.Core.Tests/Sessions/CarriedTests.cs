using System.Text.Json;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class CarriedTests
{
    [Fact]
    public void ARiskForWhichTheWorkIsRedesignedStaysSoUntilItIsHeld_CA8()
    {
        var redesigning = Plan.Rows[3] with { Status = RiskStatus.Redesigning };
        Of(Plan.Later(false) with { Carried = [CarriedRisk.From(redesigning)] }).Comes("Lee", leader: true).MovesTo(PhaseKind.Review)
            .Given(Leader, new Respond("R4", Action: "Charge them", Owner: "Office"))
            .Then(room => Assert.Equal(RiskStatus.Redesigning, Assert.Single(RegisterOfSession.From(room).Updates).On(redesigning).Status))
            .Given(Leader, new HoldTension("R4", "Charge them", "Leave them", new(2026, 7, 1)))
            .Then(room => Assert.Equal(RiskStatus.HeldTension, Assert.Single(RegisterOfSession.From(room).Updates).On(redesigning).Status));
    }

    [Fact]
    public void ALogFromBeforeThereWereCarriedRisksReplaysAsItWas_CA1()
    {
        const string Stored = """
            {"version":1,"at":"2026-03-02T09:00:00+00:00","command":"00000000-0000-0000-0000-000000000000","facts":[{"type":"sessionOpened.1","code":"K7M42P","initiativeId":"i1",
            "initiative":{"name":"SOAR","aim":"Students own their learning.","horizon":"2028-06-12","nature":"adaptive","sites":[],"theory":[]},
            "agenda":{"slug":"two","title":"Two minutes","about":"","phases":[{"kind":"gather","title":"Gather","minutes":0,"script":"","prompt":"","lenses":[]}],"minutes":0},
            "anonymous":true,"lenses":[],"modes":[]}]}
            """;
        var room = Evolution.Replay([JsonSerializer.Deserialize<Entry>(Stored, Json.Options)!]);
        Assert.Empty(room.Carried);
        Assert.Empty(room.CarriedParked);
        Assert.Empty(RegisterOfSession.From(room).Updates);
    }

    [Fact]
    public void AReasonThatJoinsAKnownRiskKeepsItsNumber_CA3() => OnTheWall()
        .When(Leader, new PlaceReason("a1", "R1")).Then<RiskTakenUp>().Then<ReasonPlaced>()
        .Then(room =>
        {
            Assert.True(room.Forming.Risks["R1"] is { Number: 1, Title: "Coaches left", Carried: true });
            var register = RegisterOfSession.From(room);
            Assert.Empty(register.Risks);
            Assert.Equal(["o1", "a1"], Updated(room, 1).Reasons.Select(reason => reason.Id));
        })
        .When(Leader, new FormRisk("k1", "b1")).Then<RiskFormed>(risk => Assert.Equal(5, risk.Number))
        .When(Leader, new FormRisk("R2", "b1")).ThenRefused("idTaken");

    [Fact]
    public void ARiskThatIsTakenUpIsVotedOnAndTreatedLikeAnother_CA3() => OnTheWall()
        .Given(Leader, new PlaceReason("a1", "R1")).Given(Leader, new PlaceReason("b1", "R1"))
        .MovesTo(PhaseKind.Concern)
        .Given(Ada, new PickConcerns(["R1"])).Given(Ben, new RateRisk("R1", 20, 60, Impact.Major))
        .When(Ada, new PickConcerns(["R2"])).ThenRefused("noSuchRisk")
        .Given(Leader, new CloseConcern()).MovesTo(PhaseKind.Treat)
        .Given(Leader, new Respond("R1", Owner: "Ito"))
        .Then(room =>
        {
            var row = Updated(room, 1);
            Assert.Equal(["H3KQ7R", "K7M42P"], row.Votes.Select(vote => vote.Session));
            Assert.Equal(1, row.Concern!.Picks);
            Assert.Equal(("Ito", "Train two teachers"), (row.Response.Owner, row.Response.Action));
        });

    [Fact]
    public void TakingUpIsUndoneWithTheReason_FO6() => OnTheWall()
        .Given(Leader, new PlaceReason("a1", "R1")).Given(Leader, new Undo())
        .Then(room =>
        {
            Assert.Empty(room.Forming.Risks);
            Assert.Empty(RegisterOfSession.From(room).Updates);
        });

    [Fact]
    public void OnlyWhatTheRoomChangedIsChanged_CA4()
    {
        var story = OnTheWall().Given(Leader, new TieRisk("R1", ["P1", "M1"]));
        var edited = Plan.Rows[0] with { Title = "All coaches left", Response = Plan.Rows[0].Response with { Owner = "Ito" } };
        var row = Assert.Single(Written(story).Updates).On(edited);
        Assert.Equal(edited with { Parts = ["P1", "M1"] }, row);
    }

    [Fact]
    public void ARowThatWasRetiredMeanwhileStaysRetired_CA5()
    {
        var story = OnTheWall().Given(Leader, new PlaceReason("a1", "R1")).MovesTo(PhaseKind.Treat).Given(Leader, new Respond("R1", Owner: ""));
        var retired = Plan.Rows[0] with { Status = RiskStatus.Retired, RetiredWhy = "The grant came back." };
        Assert.Equal((RiskStatus.Retired, "The grant came back."), (Update(story).On(retired).Status, Update(story).On(retired).RetiredWhy));
        Assert.Equal(RiskStatus.Watching, Update(story).On(Plan.Rows[0]).Status);
    }

    [Fact]
    public void DroppingAKnownRiskRetiresItsRow_CA5() => OnTheWall()
        .Given(Leader, new DropRisk("R1", "The grant came back."))
        .Then(room => Assert.Equal((RiskStatus.Retired, "The grant came back."), (Updated(room, 1).Status, Updated(room, 1).RetiredWhy)))
        .Given(Leader, new Undo())
        .Then(room => Assert.Empty(RegisterOfSession.From(room).Updates));

    [Fact]
    public void WhatOccurredStaysOccurred_CA5() => OnTheWall()
        .Given(Leader, new PlaceReason("a1", "R3")).MovesTo(PhaseKind.Treat).Given(Leader, new Respond("R3", Action: "Meet them", Owner: "Ito"))
        .Then(room => Assert.Equal(RiskStatus.Occurred, Updated(room, 3).Status));

    [Fact]
    public void ANewRiskIsMergedIntoAKnownOneAndNeverTheOtherWay_CA3() => OnTheWall()
        .Given(Leader, new FormRisk("k1", "a1"))
        .When(Leader, new MergeRisks("R1", "k1")).ThenRefused("carriedStays")
        .Given(Leader, new MergeRisks("k1", "R1"))
        .Then(room => Assert.Contains(Updated(room, 1).Reasons, reason => reason is { Id: "a1", By: "Ada", Session: "K7M42P" }));

    [Fact]
    public void ASecondNamedPersonEndsALoneVoice_CA6() => OnTheWall()
        .Then(room => Assert.True(Plan.Rows[0].LoneVoice))
        .Given(Leader, new PlaceReason("a1", "R1"))
        .Then(room => Assert.False(Updated(room, 1).LoneVoice))
        .Given(Leader, new PlaceReason("a1"))
        .Then(room => Assert.True(Updated(room, 1).LoneVoice));

    [Fact]
    public void WhoCannotBeToldApartMayBeTheSamePerson_CA6() => OnTheWall(anonymous: true)
        .Given(Leader, new PlaceReason("a1", "R1"))
        .Then(room => Assert.True(Updated(room, 1).LoneVoice))
        .Given(Leader, new PlaceReason("b1", "R1"))
        .Then(room => Assert.False(Updated(room, 1).LoneVoice));

    [Fact]
    public void WhatIsKnownIsShownInFormUntilItIsTakenUp_CA2() => OnTheWall()
        .Given(Leader, new PlaceReason("a1", "R1"))
        .Then(room =>
        {
            var seen = View.Of(room, Presence.Nobody, Audience.Participants);
            Assert.Equal(["known/R2", "known/R3", "known/R4"], seen.Keys.Where(key => key.StartsWith("known/", StringComparison.Ordinal)).Order());
            Assert.True(seen["risk/R1"] is RiskRecord { Carried: true, Earlier: 1 });
        })
        .Given(Ben, new Suggest("g1", "R2", "b1"))
        .GoesBackTo(PhaseKind.Write)
        .Then(room => Assert.DoesNotContain(View.Of(room, Presence.Nobody, Audience.Leaders).Keys, key => key.EndsWith("/R1", StringComparison.Ordinal)));

    private static Story OnTheWall(bool anonymous = false) => Later(PhaseKind.Write, anonymous)
        .Given(Ada, new WriteReason("a1", "In May the last coach left Wheatley.")).Given(Ben, new WriteReason("b1", "In June Cervantes had no coach."))
        .MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Form);

    private static RegisterWrite Written(Story story) => RegisterOfSession.Between(story.Before, story.Session, story.Log[^1])!;

    private static RiskUpdate Update(Story story) => RegisterOfSession.From(story.Session).Updates.Single(update => update.Number == 1);

    private static Risk Updated(Session room, int number) =>
        RegisterOfSession.From(room).Updates.FirstOrDefault(update => update.Number == number)?.On(Plan.Rows[number - 1]) ?? Plan.Rows[number - 1];
}
