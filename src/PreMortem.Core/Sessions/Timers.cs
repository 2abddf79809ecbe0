namespace PreMortem.Core.Sessions;

/// <summary>The leader's hand on the clock (TM1 to TM3).</summary>
internal static class Timers
{
    private const int Most = 3_600;

    /// <summary>Adds time; a clock that has run out starts again from now. Time taken away never ends it before now.</summary>
    public static Decision Extend(Session session, ExtendTimer extend, DateTimeOffset now)
    {
        if (Math.Abs((long)extend.Seconds) > Most)
        {
            return Refusal.TooMuchTime;
        }

        var clock = session.Clock;
        var by = TimeSpan.FromSeconds(extend.Seconds);
        if (clock.Remaining is { } left)
        {
            return new TimerExtended(null, Longest(left + by, TimeSpan.Zero));
        }

        var running = clock.EndsAt > now;
        if (!running && extend.Seconds <= 0)
        {
            return Refusal.NoTimer;
        }

        var end = (running ? clock.EndsAt!.Value : now) + by;
        return new TimerExtended(end > now ? end : now, null);
    }

    public static Decision Pause(Session session, DateTimeOffset now) => session.Clock switch
    {
        { Paused: true } => Decision.Nothing,
        { EndsAt: { } ends } when ends > now => new TimerPaused(ends - now),
        _ => Refusal.NoTimer,
    };

    public static Decision Resume(Session session, DateTimeOffset now) =>
        session.Clock.Remaining is { } left ? new TimerResumed(now + left) : Decision.Nothing;

    private static TimeSpan Longest(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
