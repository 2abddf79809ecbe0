using System.Threading.RateLimiting;
using PreMortem.Core.Sessions;
using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Access;

/// <summary>New seats, by room and by network in a room, and unknown seat tokens by both. A seat that is there is never refused for them (AC18).</summary>
public sealed class SeatTries : CountsTogether, IDisposable
{
    private const string Taken = "taken";
    private const string Unheard = "unheard";

    /// <summary>A school of a thousand behind one address joins at once, with room to spare.</summary>
    public const int BurstOfNetwork = 1500;

    /// <summary>Of a room's 5,000 seats.</summary>
    public const int BurstOfRoom = 3500;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<string> _seatsOfNetwork = Buckets.Of(BurstOfNetwork, back: 10, Period);
    private readonly PartitionedRateLimiter<string> _seatsOfRoom = Buckets.Of(BurstOfRoom, back: 30, Period);
    private readonly PartitionedRateLimiter<string> _tokensOfNetwork = Buckets.Of(burst: 2000, back: 100, Period);
    private readonly PartitionedRateLimiter<string> _tokensOfRoom = Buckets.Of(burst: 5000, back: 250, Period);

    internal SeatTries(INeighbours? others = null)
        : base(others)
    {
    }

    /// <summary>Somebody asks for a new seat.</summary>
    /// <param name="code">The stored form of a room's code.</param>
    /// <returns>Null while there are not too many.</returns>
    public TryLater? Take(string network, string code)
    {
        Tell(Taken, network, code);
        return CountSeat(network, code);
    }

    private TryLater? CountSeat(string network, string code) => First(_seatsOfNetwork, $"{code} {network}", Tried.Seat) ?? First(_seatsOfRoom, code, Tried.Seat);

    /// <summary>Somebody came with a token that the room does not know.</summary>
    public TryLater? Unknown(string network, string code)
    {
        Tell(Unheard, network, code);
        return CountToken(network, code);
    }

    /// <inheritdoc/>
    protected override void Counted(IReadOnlyList<string> parts)
    {
        switch (parts)
        {
            case [Taken, var network, var code]:
                CountSeat(network, code);
                break;
            case [Unheard, var network, var code]:
                CountToken(network, code);
                break;
        }
    }

    private TryLater? CountToken(string network, string code) => First(_tokensOfNetwork, network, Tried.Token) ?? First(_tokensOfRoom, code, Tried.Token);

    public void Dispose()
    {
        _seatsOfNetwork.Dispose();
        _seatsOfRoom.Dispose();
        _tokensOfNetwork.Dispose();
        _tokensOfRoom.Dispose();
    }

    private static TryLater? First(PartitionedRateLimiter<string> limiter, string key, Tried what)
    {
        using var lease = limiter.AttemptAcquire(key);
        return TryLater.From(lease, what);
    }
}
