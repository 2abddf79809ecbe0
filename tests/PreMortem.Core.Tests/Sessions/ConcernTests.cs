using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class ConcernTests
{
    [Fact]
    public void EverybodyPicksUpToThree_CO1() => Formed(PhaseKind.Form).Given(Leader, new FormRisk("k4", Title: "Fourth")).MovesTo(PhaseKind.Concern)
        .When(Ada, new PickConcerns(["k1", "k2", "k3", "k4"])).ThenRefused("tooManyPicks")
        .When(Ada, new PickConcerns(["k1", "zz"])).ThenRefused("noSuchRisk")
        .Given(Ada, new PickConcerns(["k1", "k1", "k2"])).Then(room => Assert.Equal(["k1", "k2"], room.Seats[Ada].Picks))
        .When(Ada, new PickConcerns(["k3"])).Then(room => Assert.Equal(["k3"], room.Seats[Ada].Picks));

    [Fact]
    public void NothingIsCountedBeforeTheClose_CO2() => Formed(PhaseKind.Concern)
        .Given(Ada, new PickConcerns(["k1"]))
        .Then(room => Assert.Empty(Tally.Top(room)))
        .Then(room => Assert.All(RegisterOfSession.From(room).Risks, risk => Assert.Null(risk.Concern)));

    [Fact]
    public void AClosedVoteTakesNoMore_CO2() => Voted(PhaseKind.Concern)
        .When(Ada, new PickConcerns(["k2"])).ThenRefused("concernClosed")
        .When(Ada, new RateRisk("k2", 1, 2, Impact.Some)).ThenRefused("concernClosed")
        .When(Ada, new NotClear("k2")).ThenRefused("concernClosed")
        .When(Leader, new CloseConcern()).ThenRefused("concernClosed");

    [Fact]
    public void ARangeHasItsLowerEndBelowItsUpper_CO6() => Formed(PhaseKind.Concern)
        .When(Ada, new RateRisk("k1", 60, 40, Impact.Some)).ThenRefused("badRange")
        .When(Ada, new RateRisk("k1", -1, 40, Impact.Some)).ThenRefused("outOfRange")
        .When(Ada, new RateRisk("k1", 0, 101, Impact.Some)).ThenRefused("outOfRange")
        .When(Ada, new RateRisk("k9", 0, 100, Impact.Some)).ThenRefused("noSuchRisk")
        .When(Ada, new RateRisk("k1", 40, 40, Impact.Some)).Then<RiskRated>();

    [Fact]
    public void ARiskAFifthDoesNotUnderstandGoesBackToForm_CO4() => Formed(PhaseKind.Concern).Comes("Dee").Comes("Eva")
        .Given(Ada, new NotClear("k2"))
        .When(Leader, new CloseConcern()).ThenRefused("risksNotClear")
        .When(Leader, new Advance()).ThenRefused("risksNotClear")
        .Given(Ada, new NotClear("k2", false))
        .When(Leader, new CloseConcern()).Then<ConcernClosed>();

    [Fact]
    public void FewerThanAFifthDoNotHoldTheVoteUp_CO4() => Formed(PhaseKind.Concern).Comes("Dee").Comes("Eva").Comes("Fay")
        .Given(Ada, new NotClear("k2")).When(Leader, new CloseConcern()).Then<ConcernClosed>();

    [Fact]
    public void ALeaderWhoDoesNotUnderstandCountsAsAPerson_CO4() => Formed(PhaseKind.Concern).Comes("Dee")
        .Given(Leader, new NotClear("k2")).When(Leader, new CloseConcern()).ThenRefused("risksNotClear");

    [Fact]
    public void ALeaderWhoTookNoPartDoesNotThinTheRoom_CO4() => Formed(PhaseKind.Concern).Comes("Dee").Comes("Eva")
        .Given(Ada, new NotClear("k1")).When(Leader, new CloseConcern()).ThenRefused("risksNotClear");

    [Fact]
    public void ADroppedRiskNeedsNoUnderstanding_CO4() => Formed(PhaseKind.Form)
        .Given(Ada, new NotClear("k2")).Given(Leader, new DropRisk("k2", "Said twice.")).MovesTo(PhaseKind.Concern)
        .When(Leader, new CloseConcern()).Then<ConcernClosed>();

    [Fact]
    public void TheVoteIsClosedAgainstItWithAReason_CO4() => Formed(PhaseKind.Concern)
        .Given(Ada, new NotClear("k2"))
        .When(Leader, new CloseConcern(new string('x', 1_001))).ThenRefused("tooLong")
        .When(Leader, new CloseConcern("It was explained."))
        .Then<GateOverridden>(kept => Assert.Equal(PhaseKind.Concern, kept.Phase)).Then<ConcernClosed>();

    [Fact]
    public void ComingBackOpensTheVoteAgainAndKeepsThePicks_CO7() => Voted(PhaseKind.Treat)
        .When(Leader, new GoBack()).Then<ConcernReopened>()
        .Then(room => Assert.Equal(["k1"], room.Seats[Ada].Picks))
        .When(Ada, new PickConcerns(["k2"])).Then<ConcernsPicked>();

    [Fact]
    public void APickOfARiskThatIsGoneIsNoPick_CO7() => Voted(PhaseKind.Concern)
        .Given(Leader, new GoBack()).Given(Leader, new MergeRisks("k1", "k2"))
        .Then(room => Assert.Equal(1, Tally.Of(room, room.Forming.Risks["k3"]).Turnout))
        .Given(Leader, new Undo())
        .Then(room => Assert.Equal(3, Tally.Of(room, room.Forming.Risks["k3"]).Turnout));

    [Fact]
    public void ARiskThatWasNotUnderstoodSaysSoInFormUntilItIsWordedAgain_CO9()
    {
        var story = Formed(PhaseKind.Concern).Given(Ben, new PickConcerns(["k1", "k2"])).Given(Ada, new NotClear("k1")).Given(Leader, new GoBack());
        Assert.Equal([true, null, null], Returned(story));
        story.Given(Leader, new WordRisk("k1", "Coaches left in May"));
        Assert.Equal([null, null, null], Returned(story));
        story.MovesTo(PhaseKind.Concern).Then(room => Assert.Equal(["k1", "k2"], room.Seats[Ben].Picks));
    }

    private static IEnumerable<bool?> Returned(Story story) => Core.Views.View.Of(story.Session, Core.Views.Presence.Nobody, Core.Views.Audience.Participants).Values
        .OfType<Core.Views.RiskRecord>().OrderBy(risk => risk.Number).Select(risk => risk.Returned);
}
