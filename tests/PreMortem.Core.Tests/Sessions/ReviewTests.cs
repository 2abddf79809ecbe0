using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class ReviewTests
{
    [Fact]
    public void AReviewRecordsChangesAndSetsTheNextDate_RV1() => In(PhaseKind.Review)
        .When(Leader, new SetReview(new(2026, 9, 1))).Then<ReviewSet>()
        .When(Leader, new RecordPlanChange("One school first.")).Then<PlanChanged>()
        .When(Ada, new WriteReason("a1", "In May it ended.")).ThenRefused("wrongPhase");
}
