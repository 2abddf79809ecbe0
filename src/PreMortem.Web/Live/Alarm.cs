namespace PreMortem.Web.Live;

/// <summary>Wakes a room once at the next moment that matters to it.</summary>
internal sealed class Alarm : IAsyncDisposable
{
    /// <summary>A timer cannot wait much longer; waking early does no harm.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    /// <summary>Rings for the first time at once.</summary>
    public Alarm(TimeProvider clock, Action ring)
    {
        _clock = clock;
        _timer = clock.CreateTimer(_ => ring(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void RingIn(TimeSpan wait) => _timer.Change(wait, Timeout.InfiniteTimeSpan);

    /// <summary>At the earliest of these moments; never where there is none.</summary>
    public void RingAt(IEnumerable<DateTimeOffset?> moments) => RingIn((moments.Min() - _clock.GetUtcNow()) switch
    {
        null => Timeout.InfiniteTimeSpan,
        { } wait when wait < TimeSpan.Zero => TimeSpan.Zero,
        { } wait when wait > Longest => Longest,
        { } wait => wait,
    });

    public ValueTask DisposeAsync() => _timer.DisposeAsync();
}
