using System.Threading.RateLimiting;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Access;

/// <summary>Wrong leader keys, by network. A right key opens however many wrong ones came: 128 bits are not guessed, and nobody can lock a leader out (AC16).</summary>
public sealed class KeyTries : IDisposable
{
    private readonly PartitionedRateLimiter<string> _wrong = Buckets.Of(burst: 10, back: 5, TimeSpan.FromSeconds(30));

    /// <summary>Counts a wrong key.</summary>
    /// <returns>Null while there are not too many.</returns>
    public TryLater? Wrong(string network)
    {
        using var lease = _wrong.AttemptAcquire(network);
        return TryLater.From(lease, Tried.Key);
    }

    public void Dispose() => _wrong.Dispose();
}
