using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>Who is connected to a room and who is typing. Only the room's mailbox touches it.</summary>
internal sealed class Presences
{
    /// <summary>Somebody who has not said so again within this time has stopped typing.</summary>
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4);

    private readonly Dictionary<string, Place> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<Audience, int> _audiences = [];
    private readonly Dictionary<string, int> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _typing = new(StringComparer.Ordinal);

    private IReadOnlyList<Presence> _beside = [];
    private Presence _own = Presence.Nobody;

    /// <summary>Who is here at this server.</summary>
    public Presence Own
    {
        get => _own;
        private set
        {
            _own = value;
            Now = value.With(_beside);
        }
    }

    /// <summary>Who is here at any server.</summary>
    public Presence Now { get; private set; } = Presence.Nobody;

    /// <summary>Who is here at other servers.</summary>
    public void Beside(IReadOnlyList<Presence> elsewhere)
    {
        _beside = elsewhere;
        Now = _own.With(elsewhere);
    }

    public bool Nobody => _connections.Count == 0;

    /// <summary>The next moment at which somebody stops typing by silence.</summary>
    public DateTimeOffset? NextPause => _typing.Count == 0 ? null : _typing.Values.Min() + TypingLasts;

    public void Come(Place place)
    {
        if (_connections.TryGetValue(place.Connection, out var was))
        {
            _audiences[was.Audience]--;
        }

        _connections[place.Connection] = place;
        _audiences[place.Audience] = _audiences.GetValueOrDefault(place.Audience) + 1;
        if (place.Seat is { } seat)
        {
            _seats[seat] = _seats.GetValueOrDefault(seat) + 1;
            Own = Own with { Here = Own.Here.Add(seat), AwaySince = Own.AwaySince.Remove(seat) };
        }
    }

    /// <summary>The place that is empty now; null where it was empty before.</summary>
    public Place? Go(string connection, DateTimeOffset now)
    {
        if (!_connections.Remove(connection, out var place))
        {
            return null;
        }

        _audiences[place.Audience]--;
        if (place.Seat is { } seat && --_seats[seat] == 0)
        {
            _seats.Remove(seat);
            Type(seat, isTyping: false, now);
            WorkOn(seat, null);
            Own = Own with { Here = Own.Here.Remove(seat), AwaySince = Own.AwaySince.SetItem(seat, now) };
        }

        return place;
    }

    /// <param name="what">The id of a risk or a card, or null.</param>
    public void WorkOn(string seat, string? what) =>
        Own = Own with { WorkingOn = what is null ? Own.WorkingOn.Remove(seat) : Own.WorkingOn.SetItem(seat, what) };

    public void Type(string seat, bool isTyping, DateTimeOffset now)
    {
        if (isTyping)
        {
            _typing[seat] = now;
            Own = Own with { Typing = Own.Typing.Add(seat) };
        }
        else if (_typing.Remove(seat))
        {
            Own = Own with { Typing = Own.Typing.Remove(seat) };
        }
    }

    /// <summary>Whether anybody has stopped typing by silence.</summary>
    public bool Pause(DateTimeOffset now)
    {
        var silent = _typing.Where(pair => pair.Value + TypingLasts <= now).Select(pair => pair.Key).ToList();
        silent.ForEach(seat => Type(seat, isTyping: false, now));
        return silent.Count > 0;
    }

    public bool Has(string seat) => _seats.ContainsKey(seat);

    public bool Has(Audience audience) => _audiences.GetValueOrDefault(audience) > 0;

    public IReadOnlyList<Place> All => [.. _connections.Values];

    public IReadOnlyList<Place> Of(string seat) => [.. _connections.Values.Where(place => place.Seat == seat)];
}
