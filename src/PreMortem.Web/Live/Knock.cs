using PreMortem.Core.Sessions;
using PreMortem.Web.Access;

namespace PreMortem.Web.Live;

/// <summary>One asking at the gate: what it counts as, and what is told where it was one too many.</summary>
internal sealed class Knock
{
    private readonly CodeTries _codes;
    private readonly SeatTries _seats;
    private readonly string _network;
    private readonly string _code;
    private readonly EnterRequest _request;
    private readonly bool _isLeader;
    private readonly TryLater? _closed;

    public Knock(CodeTries codes, SeatTries seats, string network, bool isLeader, EnterRequest request)
    {
        (_codes, _seats, _network, _isLeader, _request) = (codes, seats, network, isLeader, request);
        _code = Entrance.Code(request.Code);
        _closed = isLeader || _code.Length == 0 ? null : codes.Closed(network, _code);
    }

    /// <summary>Why the room is not even looked for. Who brings a seat's secret is heard however often others guessed: it is no guess.</summary>
    public Refusal? Refused => _request.As is EnterAs.Leader or EnterAs.Preview && !_isLeader ? Refusal.LeadersOnly : _request is { Seat: not null, As: not EnterAs.Screen } ? null : _closed?.Refusal;

    /// <summary>No room has the code.</summary>
    public Refusal NoRoom() => _isLeader || _code.Length == 0 ? Refusal.NoSuchRoom : (_closed ?? _codes.Wrong(_network))?.Refusal ?? Refusal.NoSuchRoom;

    /// <summary>Why somebody new gets no seat now.</summary>
    public Refusal? AsksForSeat() =>
        _request is { As: EnterAs.Participant, Seat: null } && !_isLeader ? _seats.Take(_network, _code)?.Refusal : null;

    /// <summary>What the room said, where it was not asked once too often.</summary>
    public object Opened(Place? place, object answer)
    {
        if (place is not null)
        {
            _codes.Right(_network, _code);
            return answer;
        }

        return answer is Reply reply && reply.Code == Refusal.SeatUnknown.Code && (_closed ?? _seats.Unknown(_network, _code)) is { } later
            ? Reply.Refused(later.Refusal)
            : answer;
    }
}
