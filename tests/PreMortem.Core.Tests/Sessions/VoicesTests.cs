using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class VoicesTests
{
    [Fact]
    public void OnePersonsTwoCardsAreOneVoice_CO5() => Formed(PhaseKind.Form).Then(room => Assert.True(IsLone(room, "k1")));

    [Fact]
    public void ASecondAuthorIsASecondVoice_CO5() => Formed(PhaseKind.Form)
        .Given(Leader, new PlaceReason("b1", "k1")).Then(room => Assert.False(IsLone(room, "k1")));

    [Fact]
    public void WhoHadItTooIsASecondVoice_CO5() => OnTheWall(PhaseKind.Share)
        .Given(Ben, new HadThisToo("a1")).MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "a1"))
        .Then(room => Assert.False(IsLone(room, "k1")));

    [Fact]
    public void ARiskWithoutCardsIsNobodysVoice_CO5() => In(PhaseKind.Form).Given(Leader, new FormRisk("k1", Title: "Nobody said it"))
        .Then(room => Assert.False(IsLone(room, "k1")));

    private static bool IsLone(Session room, string risk) => Voices.IsLone(room, room.Forming.Risks[risk]);
}
