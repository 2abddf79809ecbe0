using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Webhooks;

/// <summary>Tells the one who sends that the outbox has grown, so that nobody has to look while nothing happens.</summary>
public sealed class DeliveryBell : IDisposable, IHearing
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Whoever would have sent it may be gone.</summary>
    void IHearing.Hear(char about, IReadOnlyList<string> of)
    {
        if (about == Word.Changed && of.Count == 0)
        {
            Ring();
        }
    }

    /// <summary>Done when it rings, or after so long; with null, when it rings.</summary>
    public Task Wait(TimeSpan? longest, CancellationToken stop) => _rung.WaitAsync(longest ?? Timeout.InfiniteTimeSpan, stop);

    public void Dispose() => _rung.Dispose();
}
