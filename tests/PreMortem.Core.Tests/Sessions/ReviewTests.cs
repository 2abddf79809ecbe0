using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
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
    public void ANewReasonIsKeptInTheRegisterAsItWasSaid_RV2() => In(PhaseKind.Review)
        .When(Ada, new WriteReason("a1", " In May it ended. ")).Then<ReasonShared>()
        .Then(room => Assert.Equal("In May it ended.", Assert.Single(RegisterOfSession.From(room).NotPinnedDown).Reason.Text))
        .When(Ben, new WriteReason("b1", "  ")).ThenRefused("emptyText");
}
