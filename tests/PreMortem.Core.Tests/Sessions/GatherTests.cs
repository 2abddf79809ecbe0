using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class GatherTests
{
    [Fact]
    public void NothingIsWrittenBeforeTheMeetingStarts_GA1() => In(PhaseKind.Gather)
        .When(Ada, new WriteReason("a1", "In May it ended.")).ThenRefused("wrongPhase")
        .When(Ada, new TickPlan(true)).ThenRefused("wrongPhase");

    [Fact]
    public void AQuestionCanBeAsked_BR3() => In(PhaseKind.Gather)
        .When(Ada, new AskQuestion(" Who pays? ")).Then<QuestionAsked>(asked => Assert.Equal(new QuestionAsked("q1", Ada, "Who pays?"), asked));

    [Fact]
    public void ItEndsWhenTheLeaderStarts_PH1() => In(PhaseKind.Gather).When(Leader, new Advance()).Then<PhaseEntered>();
}
