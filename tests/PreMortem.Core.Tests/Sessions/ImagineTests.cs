using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class ImagineTests
{
    [Fact]
    public void EveryInputStaysShut_IM1() => In(PhaseKind.Imagine)
        .When(Ada, new WriteReason("a1", "In May it ended.")).ThenRefused("wrongPhase")
        .When(Ada, new GiveConfidence(50)).ThenRefused("wrongPhase")
        .When(Ada, new AskQuestion("Why?")).ThenRefused("wrongPhase")
        .When(Leader, new Advance()).Then(room => Assert.Equal(PhaseKind.Write, room.Kind));
}
