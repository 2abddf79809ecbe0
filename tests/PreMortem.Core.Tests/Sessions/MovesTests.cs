using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class MovesTests
{
    [Fact]
    public void TheNextPhaseFollows_PH1() => In(PhaseKind.Gather)
        .When(Leader, new Advance()).Then(room => Assert.Equal(PhaseKind.Brief, room.Kind));

    [Fact]
    public void ANamedPhaseMustLieAhead_PH1() => In(PhaseKind.Write)
        .When(Leader, new Advance(PhaseKind.Brief)).ThenRefused("noLaterPhase")
        .When(Leader, new Advance(PhaseKind.Write)).ThenRefused("noLaterPhase");

    [Fact]
    public void NothingFollowsTheLastPhase_PH1() => In(PhaseKind.Review).When(Leader, new Advance()).ThenRefused("noLaterPhase");

    [Fact]
    public void AGateIsPassedWithAReasonThatIsKept_PH2() => In(PhaseKind.Brief)
        .When(Leader, new Advance(Override: "  "))
        .ThenRefused("planNotClear")
        .When(Leader, new Advance(Override: " We met last week. "))
        .Then<GateOverridden>(kept => Assert.Equal(new GateOverridden(PhaseKind.Brief, "We met last week."), kept))
        .Then(room => Assert.Equal("We met last week.", Assert.Single(room.Overrides).Why))
        .Then(room => Assert.Equal(room.Agenda.Phases.Single(phase => phase.Kind == PhaseKind.Brief).Title, room.Overrides[0].Phase));

    [Fact]
    public void AReasonThatNothingAskedForIsNotKept_PH2() => In(PhaseKind.Confidence)
        .When(Leader, new Advance(Override: "why not")).Then(room => Assert.Empty(room.Overrides));

    [Fact]
    public void ALongReasonIsRefused_PH2() => In(PhaseKind.Brief)
        .When(Leader, new Advance(Override: new string('x', 1_001))).ThenRefused("tooLong");

    [Fact]
    public void OneGateCannotBeOverridden_PH2() => In(PhaseKind.Own)
        .When(Leader, new Advance(Override: "no time")).ThenRefused("noPlanChange");

    [Fact]
    public void OnlyTheGateOfThePhaseOneIsInCounts_PH3() => OnTheWall(PhaseKind.Share)
        .When(Leader, new Advance(PhaseKind.Treat)).Then(room => Assert.Equal(PhaseKind.Treat, room.Kind));

    [Fact]
    public void BackIsOnePhaseAndHasNoGate_PH4() => In(PhaseKind.Own)
        .When(Leader, new GoBack()).Then(room => Assert.Equal(PhaseKind.Treat, room.Kind));

    [Fact]
    public void NothingLiesBeforeTheFirstPhase_PH4() => In(PhaseKind.Gather).When(Leader, new GoBack()).ThenRefused("firstPhase");

    [Fact]
    public void BackAndForthKeepsEveryCardAndItsPlace_PH4() => Formed(PhaseKind.Concern)
        .Given(Leader, new GoBack()).Given(Leader, new GoBack()).Given(Leader, new GoBack())
        .When(Leader, new Advance(PhaseKind.Concern))
        .Then(room => Assert.Equal("k1", room.Forming.PlaceOf("a2").Risk))
        .Then(room => Assert.Equal(4, room.OnTheWall.Count()));

    [Fact]
    public void APhaseBeginsWithItsTimeAndACleanSlate_PH5() => In(PhaseKind.Brief)
        .Given(Ada, new ImDone(true)).Given(Leader, new ShowPart("M1"))
        .When(Leader, new Advance(Override: "known"))
        .Then<PhaseEntered>(entered => Assert.Equal(new PhaseEntered(2, Plan.Start.AddMinutes(10)), entered))
        .Then(room => Assert.Null(room.Part))
        .Then(room => Assert.False(room.Seats[Ada].Done));

    [Fact]
    public void APhaseWithoutMinutesHasNoClock_PH5() => In(PhaseKind.Brief)
        .When(Leader, new GoBack()).Then<PhaseEntered>(entered => Assert.Null(entered.EndsAt));

    [Fact]
    public void LeavingConcernClosesTheVoteBeforeTreatIsEntered_PH5() => Formed(PhaseKind.Concern)
        .Given(Ada, new PickConcerns(["k3"]))
        .When(Leader, new Advance())
        .Then<ConcernClosed>()
        .Then<RiskShown>(shown => Assert.Equal("k3", shown.Risk));
}
