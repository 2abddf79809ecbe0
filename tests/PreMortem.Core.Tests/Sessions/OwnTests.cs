using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class OwnTests
{
    [Fact]
    public void OneLineEachAndTheLastOneStands_OW1() => In(PhaseKind.Own)
        .Given(Ada, new Commit("I call Dee.")).Given(Ada, new Commit(" I visit Walker. "))
        .Then(room => Assert.Equal("I visit Walker.", room.Seats[Ada].Commitment))
        .When(Ada, new Commit("")).ThenRefused("emptyText");

    [Fact]
    public void ItEndsWithAChangeToThePlan_OW2() => In(PhaseKind.Own)
        .When(Leader, new Advance()).ThenRefused("noPlanChange")
        .Given(Leader, new RecordPlanChange("One school first."))
        .When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void OrWithWhyNothingChanged_OW2() => In(PhaseKind.Own)
        .When(Leader, new NothingChanged(" ")).ThenRefused("emptyText")
        .Given(Leader, new NothingChanged("It was known."))
        .When(Leader, new Advance()).Then<PhaseEntered>();

    [Fact]
    public void AChangeOverridesThatNothingChanged_OW2() => In(PhaseKind.Own)
        .Given(Leader, new NothingChanged("It was known.")).Given(Leader, new RecordPlanChange("One school first."))
        .Then(room => Assert.Null(room.NothingChanged));

    [Theory]
    [InlineData(PhaseKind.Treat)]
    [InlineData(PhaseKind.Own)]
    [InlineData(PhaseKind.Close)]
    [InlineData(PhaseKind.Review)]
    public void AChangeIsRecordedInTreatOwnCloseAndReview_OW2(PhaseKind phase) =>
        In(phase).When(Leader, new RecordPlanChange("One school first.")).Then<PlanChanged>();
}
