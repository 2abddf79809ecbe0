namespace PreMortem.Core.Sessions;

/// <summary>The phase's clock.</summary>
/// <param name="EndsAt">Null where the phase has no time, or is paused.</param>
/// <param name="Remaining">Only while paused.</param>
public sealed record Clock(DateTimeOffset? EndsAt = null, TimeSpan? Remaining = null, bool RanOut = false, bool Locked = false)
{
    /// <summary>The time to finish a sentence after the time for writing is over (WR4).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public bool Paused => Remaining is not null;
}
