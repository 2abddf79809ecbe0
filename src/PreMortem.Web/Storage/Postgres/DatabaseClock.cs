namespace PreMortem.Web.Storage.Postgres;

/// <summary>The time that all servers of one database go by: its own. Timers, grace and limits end at one moment, however the servers' clocks are set (PQ18).</summary>
/// <param name="local">This machine's clock, which counts between two askings.</param>
internal sealed class DatabaseClock(TimeProvider local) : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => local.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() => local.GetTimestamp();

    public override long TimestampFrequency => local.TimestampFrequency;

    /// <summary>By this machine's clock, for <see cref="Learn"/>.</summary>
    public DateTimeOffset Local() => local.GetUtcNow();

    /// <summary>The database said what time it is. Where that may be what this clock says already, it is left alone: a slow answer moves no timer.</summary>
    /// <param name="asked">When it was asked, by this machine's clock.</param>
    /// <param name="said">What it said.</param>
    public void Learn(DateTimeOffset asked, DateTimeOffset said)
    {
        var answered = local.GetUtcNow();
        var (least, most) = (said - answered, said - asked);
        var ahead = TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
        if (ahead < least || ahead > most)
        {
            Interlocked.Exchange(ref _ahead, ((least + most) / 2).Ticks);
        }
    }
}
