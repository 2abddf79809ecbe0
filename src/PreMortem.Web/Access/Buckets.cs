using System.Threading.RateLimiting;

namespace PreMortem.Web.Access;

/// <summary>Token buckets, one for each key; one that is full again and idle is forgotten, so that memory follows who tries now (AC15).</summary>
internal static class Buckets
{
    /// <param name="burst">How many at once.</param>
    /// <param name="back">How many come back in each <paramref name="period"/>.</param>
    public static PartitionedRateLimiter<string> Of(int burst, int back, TimeSpan period) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => Options(burst, back, period)),
        StringComparer.Ordinal);

    public static TokenBucketRateLimiterOptions Options(int burst, int back, TimeSpan period) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = back,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
