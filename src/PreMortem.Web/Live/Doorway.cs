using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>Who comes in, by which token, and who goes. Only the room's mailbox touches it.</summary>
internal sealed class Doorway
{
    private readonly Room _room;
    private readonly IHubContext<RoomHub, IRoomClient> _hub;
    private readonly Publisher _publisher;
    private readonly Action<string> _end;
    private readonly Presences _presences = new();
    private readonly Dictionary<string, string> _seatOfToken = new(StringComparer.Ordinal);

    /// <param name="end">Ends a connection, so that its client comes back.</param>
    public Doorway(Room room, Session session, IHubContext<RoomHub, IRoomClient> hub, Publisher publisher, Action<string> end)
    {
        (_room, _hub, _publisher, _end) = (room, hub, publisher, end);
        LearnAll(session);
    }

    public Presences Presences => _presences;

    /// <summary>A new seat's secret.</summary>
    public static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Where it is not known what was learnt last.</summary>
    public void LearnAll(Session session)
    {
        foreach (var seat in session.Seats.Values.Where(seat => seat.TokenHash.Length > 0))
        {
            _seatOfToken[seat.TokenHash] = seat.Id;
        }
    }

    public void Learn(IReadOnlyList<Entry> stored)
    {
        foreach (var taken in stored.SelectMany(entry => entry.Facts).OfType<SeatTaken>().Where(taken => taken.Entered is not true))
        {
            _seatOfToken[taken.TokenHash] = taken.Seat;
        }
    }

    /// <param name="token">The secret of a seat taken before, or just now.</param>
    /// <returns>A <see cref="Came"/>, or a refused <see cref="Reply"/>.</returns>
    public async Task<object> LetIn(RoomWork.Come come, string? token, Session session, DateTimeOffset now)
    {
        var audience = Wire.AudienceOf(come.Request.As);
        Seat? seat = null;
        if (come.Request.As is EnterAs.Participant or EnterAs.Leader)
        {
            seat = token is not null && _seatOfToken.TryGetValue(Hash(token), out var id) ? session.Seats[id] : null;
            if (seat is null || seat.Leader != (audience == Audience.Leaders))
            {
                return Reply.Refused(Refusal.SeatUnknown);
            }

            if (seat.Removed)
            {
                return Reply.Refused(Refusal.SeatRemoved);
            }
        }

        var place = new Place(_room, come.Connection, audience, seat?.Id);
        _presences.Come(place);
        await _hub.Groups.AddToGroupAsync(place.Connection, Publisher.GroupOf(session.Code, audience));
        if (seat is not null)
        {
            await _hub.Groups.AddToGroupAsync(place.Connection, Publisher.SeatOf(session.Code, seat.Id));
        }

        var known = come.Request.Seat is null && seat is not null ? null : come.Request.Since;
        return new Came(place, _publisher.Snapshot(session, _presences.Now, place, seat is null ? null : token, now, known, come.Request.Room));
    }

    /// <summary>Who was taken out of the room sees nothing more of it.</summary>
    public async Task TurnOut(IReadOnlyList<Entry> stored, long version, DateTimeOffset now)
    {
        foreach (var place in stored.SelectMany(entry => entry.Facts).OfType<SeatRemoved>().SelectMany(removed => _presences.Of(removed.Seat)))
        {
            await LeaveGroups(place);
            await _hub.Clients.Client(place.Connection).Changed(new(version, new Dictionary<string, object>(StringComparer.Ordinal), ["me"]));
            Empty(place.Connection, now);
        }
    }

    /// <summary>Everybody has to come in again.</summary>
    public async Task SendAway()
    {
        foreach (var place in _presences.All)
        {
            await LeaveGroups(place);
            _end(place.Connection);
        }
    }

    /// <summary>Whether anybody was there.</summary>
    public bool Empty(string connection, DateTimeOffset now)
    {
        if (_presences.Go(connection, now) is not { } place)
        {
            return false;
        }

        if (place.Seat is { } seat && !_presences.Has(seat))
        {
            _publisher.Forget(seat);
        }

        if (!_presences.Has(place.Audience))
        {
            _publisher.Rest(place.Audience);
        }

        return true;
    }

    public async Task LeaveGroups(Place place)
    {
        await _hub.Groups.RemoveFromGroupAsync(place.Connection, Publisher.GroupOf(_room.Code, place.Audience));
        if (place.Seat is not null)
        {
            await _hub.Groups.RemoveFromGroupAsync(place.Connection, Publisher.SeatOf(_room.Code, place.Seat));
        }
    }

    /// <summary>Somebody is in.</summary>
    public sealed record Came(Place Place, Entered Entered);
}
