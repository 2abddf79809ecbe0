using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class ConfidenceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void AnAnswerIsFromNoughtToAHundred_CF1(int value) => In(PhaseKind.Confidence)
        .When(Ada, new GiveConfidence(value)).Then(room => Assert.Equal(value, room.Seats[Ada].Before));

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void AnythingElseIsRefused_CF1(int value) => In(PhaseKind.Confidence)
        .When(Ada, new GiveConfidence(value)).ThenRefused("outOfRange");

    [Fact]
    public void TheLastAnswerCounts_CF1() => In(PhaseKind.Confidence)
        .Given(Ada, new GiveConfidence(80)).When(Ada, new GiveConfidence(30)).Then(room => Assert.Equal(30, room.Seats[Ada].Before));

    [Fact]
    public void FewerThanThreeAnswersMakeNoDistribution_CF2() => In(PhaseKind.Confidence)
        .Given(Ada, new GiveConfidence(80)).Given(Ben, new GiveConfidence(30))
        .Then(room => Assert.Null(Tally.Shift(room).Before))
        .Given(Cem, new GiveConfidence(50))
        .Then(room => Assert.Equal((3, 50), (Tally.Shift(room).Before!.Count, Tally.Shift(room).Before!.Median)));
}
