namespace PreMortem.Core.Webhooks;

/// <summary>When a message that was not taken is sent again: after growing pauses, for three days at most (WH4).</summary>
public static class Retries
{
    /// <summary>After so long nobody waits for the message any more.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] s_pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20),
    ];

    /// <summary>The moment of the next try; null where it is given up.</summary>
    /// <param name="made">When what it tells of happened.</param>
    /// <param name="tries">How many there were, 1 or more.</param>
    /// <param name="now">When the last one failed.</param>
    public static DateTimeOffset? Next(DateTimeOffset made, int tries, DateTimeOffset now)
    {
        var next = now + s_pauses[Math.Min(tries, s_pauses.Length) - 1];
        return next <= made + GivenUpAfter ? next : null;
    }
}
