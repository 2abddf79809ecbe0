using PreMortem.Core.Webhooks;

namespace PreMortem.Core.Tests.Webhooks;

public sealed class RetriesTests
{
    private static readonly DateTimeOffset Made = new(2026, 11, 12, 15, 40, 0, TimeSpan.Zero);

    [Fact]
    public void AMessageIsTriedAfterGrowingPausesForThreeDaysAndThenGivenUp_WH4()
    {
        List<TimeSpan> pauses = [];
        var now = Made;
        while (Retries.Next(Made, pauses.Count + 1, now) is { } next)
        {
            pauses.Add(next - now);
            now = next;
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((TimeSpan.FromSeconds(5), 9), (pauses[0], pauses.Count));
        Assert.InRange(now - Made, TimeSpan.FromDays(2.5), TimeSpan.FromDays(3));
    }
}
