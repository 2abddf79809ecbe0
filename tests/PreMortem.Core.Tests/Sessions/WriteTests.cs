using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class WriteTests
{
    [Fact]
    public void ACardIsKeptTrimmedAsItsAuthors_WR1() => In(PhaseKind.Write)
        .When(Ada, new WriteReason("a1", "  In May the coaches left.\n", Tacit: true))
        .Then<ReasonWritten>(written => Assert.Equal(("a1", Ada, "In May the coaches left.", true), (written.Reason, written.Seat, written.Text, written.Tacit)));

    [Fact]
    public void ACardSaysSomethingUnderAnIdOfItsOwn_WR1() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May it ended."))
        .When(Ada, new WriteReason("a2", " ")).ThenRefused("emptyText")
        .When(Ben, new WriteReason("a1", "In June it ended.")).ThenRefused("idTaken")
        .When(Ben, new WriteReason("not an id", "In June it ended.")).ThenRefused("badId")
        .When(Ben, new WriteReason("b1", "In June it ended.", Lens: "moon")).ThenRefused("noSuchLens");

    [Fact]
    public void TheIdOfARemovedCardStaysTaken_WR1() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May it ended.")).Given(Ada, new RemoveReason("a1"))
        .When(Ada, new WriteReason("a1", "In June it ended.")).ThenRefused("idTaken");

    [Fact]
    public void AnothersCardDoesNotExist_WR2() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May it ended."))
        .When(Ben, new RewordReason("a1", "In June it ended.")).ThenRefused("noSuchReason")
        .When(Ben, new RemoveReason("a1")).ThenRefused("noSuchReason")
        .When(Leader, new HideReason("a1", "rude")).ThenRefused("noSuchReason");

    [Fact]
    public void OnesOwnCardIsRewordedRemovedAndBroughtBack_WR2() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May it ended."))
        .When(Ada, new RewordReason("a1", " ")).ThenRefused("emptyText")
        .When(Ada, new RewordReason("a1", "In June it ended.")).Then(room => Assert.Equal("In June it ended.", room.Reasons["a1"].Text))
        .When(Ada, new RestoreReason("a1")).ThenRefused("noSuchReason")
        .Given(Ada, new RemoveReason("a1")).Then(room => Assert.Empty(room.ReasonsOf(room.Seats[Ada])))
        .When(Ada, new RewordReason("a1", "In July it ended.")).ThenRefused("noSuchReason")
        .When(Ben, new RestoreReason("a1")).ThenRefused("noSuchReason")
        .When(Ada, new RestoreReason("a1")).Then(room => Assert.Single(room.ReasonsOf(room.Seats[Ada])));

    [Fact]
    public void TheWeightiestGoesFirstAndTheRestKeepTheirOrder_WR3() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May.")).Given(Ada, new WriteReason("a2", "In June.")).Given(Ada, new WriteReason("a3", "In July."))
        .When(Ada, new RankReasons(["a3", "a3"])).Then(room => Assert.Equal(["a3", "a1", "a2"], room.Seats[Ada].Ranked))
        .When(Ben, new RankReasons(["a1"])).ThenRefused("noSuchReason");

    [Fact]
    public void WritingLocksThirtySecondsAfterItsTime_WR4() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May it ended."))
        .After(TimeSpan.FromSeconds(629))
        .Given(Ada, new WriteReason("a2", "In June it ended.")).Given(Ada, new RemoveReason("a2"))
        .After(TimeSpan.FromSeconds(1))
        .When(Ada, new WriteReason("a3", "In July it ended.")).ThenRefused("writingLocked")
        .When(Ada, new RewordReason("a1", "In July it ended.")).ThenRefused("writingLocked")
        .When(Ada, new RemoveReason("a1")).ThenRefused("writingLocked")
        .When(Ada, new RestoreReason("a2")).ThenRefused("writingLocked")
        .When(Ada, new RankReasons(["a1"])).Then<ReasonsRanked>();

    [Fact]
    public void ASharedCardCanNoLongerBeChanged_WR5() => OnTheWall(PhaseKind.Share)
        .When(Ada, new RewordReason("a1", "Never.")).ThenRefused("alreadyShared")
        .When(Ada, new RemoveReason("a1")).ThenRefused("alreadyShared")
        .When(Ada, new ShareReason("a1")).ThenRefused("alreadyShared");

    [Fact]
    public void AVagueCardIsCountedNotRefused_WR6() => In(PhaseKind.Write)
        .When(Ada, new WriteReason("a1", "Lack of time")).Then<ReasonWritten>(written => Assert.True(written.Vague))
        .When(Ada, new RewordReason("a1", "In October the coaches at Walker left.")).Then<ReasonReworded>(worded => Assert.False(worded.Vague));
}
