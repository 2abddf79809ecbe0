using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class BriefTests
{
    [Fact]
    public void ATickIsOnesOwnAndCanBeTakenBack_BR1() => In(PhaseKind.Brief)
        .Given(Ada, new TickPlan(true)).Then(room => Assert.True(room.Seats[Ada].Ticked))
        .Given(Ada, new TickPlan(false)).Then(room => Assert.False(room.Seats[Ada].Ticked));

    [Fact]
    public void ALeaderCannotSkipTheBriefBelowFourOfFive_BR2() => In(PhaseKind.Brief)
        .Given(Ada, new TickPlan(true)).Given(Ben, new TickPlan(true))
        .When(Leader, new Advance()).ThenRefused("planNotClear")
        .Given(Cem, new TickPlan(true))
        .When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void FourOfFiveAreEnough_BR2() => In(PhaseKind.Brief).Comes("Dee").Comes("Eva")
        .Given(Ada, new TickPlan(true)).Given(Ben, new TickPlan(true)).Given(Cem, new TickPlan(true)).Given("s5", new TickPlan(true))
        .When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void ARemovedPersonDoesNotHoldTheRoomBack_BR2() => In(PhaseKind.Brief)
        .Given(Ada, new TickPlan(true)).Given(Ben, new TickPlan(true)).Given(Leader, new RemoveSeat(Cem))
        .When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void AnEmptyQuestionIsRefused_BR3() => In(PhaseKind.Brief)
        .When(Ada, new AskQuestion(" \n ")).ThenRefused("emptyText")
        .When(Ada, new AskQuestion("Who pays?")).Then<QuestionAsked>();

    [Fact]
    public void TheLeaderWalksThroughTheParts_BR4() => In(PhaseKind.Brief)
        .When(Leader, new ShowPart("M1")).Then(room => Assert.Equal("M1", room.Part))
        .When(Leader, new ShowPart("Z9")).ThenRefused("noSuchPart")
        .When(Leader, new ShowPart()).Then(room => Assert.Null(room.Part))
        .When(Ada, new ShowPart("M1")).ThenRefused("leadersOnly");
}
