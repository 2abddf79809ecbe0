using System.Threading.RateLimiting;
using PreMortem.Core.Sessions;
using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Access;

/// <summary>Wrong leader keys, by network. A right key opens however many wrong ones came: 128 bits are not guessed, and nobody can lock a leader out (AC16).</summary>
public sealed class KeyTries : CountsTogether, IDisposable
{
    internal KeyTries(INeighbours? others = null)
        : base(others)
    {
    }

    private readonly PartitionedRateLimiter<string> _wrong = Buckets.Of(burst: 10, back: 5, TimeSpan.FromSeconds(30));

    /// <summary>Counts a wrong key.</summary>
    /// <returns>Null while there are not too many.</returns>
    public TryLater? Wrong(string network)
    {
        Tell(network);
        using var lease = _wrong.AttemptAcquire(network);
        return TryLater.From(lease, Tried.Key);
    }

    /// <inheritdoc/>
    protected override void Counted(IReadOnlyList<string> parts)
    {
        if (parts is [var network])
        {
            _wrong.AttemptAcquire(network).Dispose();
        }
    }

    public void Dispose() => _wrong.Dispose();
}
