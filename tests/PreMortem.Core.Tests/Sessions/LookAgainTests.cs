using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class LookAgainTests
{
    [Fact]
    public void ACardBelongsToTheQuestionOnTheScreenOrToTheOneItNames_LA1() => In(PhaseKind.LookAgain)
        .When(Ada, new WriteReason("a1", "In May it ended.")).Then<ReasonWritten>(written => Assert.Equal("incentives", written.Lens))
        .When(Ada, new WriteReason("a2", "In May it ended.", "beliefs")).Then<ReasonWritten>(written => Assert.Equal("beliefs", written.Lens));

    [Fact]
    public void InWriteACardHasNoQuestion_LA1() => In(PhaseKind.Write)
        .When(Ada, new WriteReason("a1", "In May it ended.")).Then<ReasonWritten>(written => Assert.Null(written.Lens));

    [Fact]
    public void TheAgendasQuestionsComeInItsOrder_LA2() => In(PhaseKind.LookAgain)
        .Then(room => Assert.Equal("incentives", room.Lens))
        .When(Leader, new ShowLens("conditions")).Then(room => Assert.Equal("conditions", room.Lens))
        .When(Leader, new ShowLens("beliefs")).ThenRefused("noSuchLens");
}
