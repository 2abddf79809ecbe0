using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using PreMortem.Core.Sessions;
using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Access;

/// <summary>
/// Wrong join codes, by network and in all. While a network is over its limit no code from it is looked at, right or wrong, except of
/// rooms that somebody on it is in already: one who guesses there locks nobody out of their meeting (AC17).
/// </summary>
public sealed class CodeTries : CountsTogether, IDisposable
{
    private const string Guessed = "guessed";
    private const string Known = "known";

    private static readonly TimeSpan RoomIsKnownFor = TimeSpan.FromHours(12);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PeriodInAFlood = TimeSpan.FromMinutes(2);

    private readonly PartitionedRateLimiter<string> _ofNetwork = Buckets.Of(burst: 30, back: 10, Period);

    /// <summary>What a network has left while very many networks guess at once.</summary>
    private readonly PartitionedRateLimiter<string> _ofNetworkInAFlood = Buckets.Of(burst: 3, back: 1, PeriodInAFlood);

    private readonly TokenBucketRateLimiter _inAll = new(Buckets.Options(burst: 300, back: 150, Period));

    /// <summary>Which room is known on which network, forgotten after a while, or earlier where there are too many.</summary>
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    internal CodeTries(INeighbours? others = null)
        : base(others)
    {
    }

    /// <summary>Whether a code from this network is not looked at now.</summary>
    /// <returns>Null where it is.</returns>
    public TryLater? Closed(string network, string code)
    {
        if (_known.TryGetValue((network, code), out _))
        {
            return null;
        }

        if (IsEmpty(_ofNetwork.GetStatistics(network)))
        {
            return new(Tried.Code, (int)Period.TotalSeconds);
        }

        return IsEmpty(_inAll.GetStatistics()) && IsEmpty(_ofNetworkInAFlood.GetStatistics(network)) ? new(Tried.Code, (int)PeriodInAFlood.TotalSeconds) : null;
    }

    /// <summary>Counts a code that no room has.</summary>
    /// <returns>Null while there are not too many.</returns>
    public TryLater? Wrong(string network)
    {
        Tell(Guessed, network);
        return Count(network);
    }

    /// <summary>Somebody on this network is in the room.</summary>
    public void Right(string network, string code)
    {
        if (!_known.TryGetValue((network, code), out _))
        {
            Tell(Known, network, code);
        }

        Know(network, code);
    }

    /// <inheritdoc/>
    protected override void Counted(IReadOnlyList<string> parts)
    {
        switch (parts)
        {
            case [Guessed, var network]:
                Count(network);
                break;
            case [Known, var network, var code]:
                Know(network, code);
                break;
        }
    }

    private TryLater? Count(string network)
    {
        using var inAFlood = _ofNetworkInAFlood.AttemptAcquire(network);
        using var all = _inAll.AttemptAcquire();
        using var own = _ofNetwork.AttemptAcquire(network);
        return TryLater.From(own, Tried.Code);
    }

    private void Know(string network, string code) =>
        _known.Set((network, code), true, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = RoomIsKnownFor });

    /// <summary>A part of a try is none: a bucket that is filling up lets nobody look.</summary>
    private static bool IsEmpty(RateLimiterStatistics? bucket) => bucket?.CurrentAvailablePermits < 1;

    public void Dispose()
    {
        _ofNetwork.Dispose();
        _ofNetworkInAFlood.Dispose();
        _inAll.Dispose();
        _known.Dispose();
    }
}
