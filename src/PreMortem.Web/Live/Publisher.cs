using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>
/// The only one who tells clients anything. Moves the view of each audience once, sends each seat what is its own, then each group what
/// differs from the last frame (VW6). A frame is serialised once for a whole group, a whole view once for all who come in.
/// </summary>
/// <param name="born">The version the room was made from: what a client knows up to there it may have from elsewhere.</param>
/// <param name="isShared">Whether other servers tell clients of this room, too.</param>
internal sealed class Publisher(string code, long born, bool isShared, IHubContext<RoomHub, IRoomClient> hub)
{
    private static readonly Dictionary<string, ViewRecord> Nothing = [];

    /// <summary>This room, among all that are made of the same log.</summary>
    private static string NewTeller() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    private string Teller { get; } = NewTeller();

    private readonly Dictionary<Audience, Told> _groups = [];
    private readonly Dictionary<string, Dictionary<string, ViewRecord>> _seats = new(StringComparer.Ordinal);

    /// <summary>
    /// What an audience and a seat were last told; made now where this is the first to look. What a frame still owes to another window
    /// of the same seat stays owed.
    /// </summary>
    /// <param name="since">A version that the client knows; it is given what differs where this room told it of that version (LV15).</param>
    /// <param name="teller">The room that told it, as the client says.</param>
    public Entered Snapshot(Session session, Presence presence, Place place, string? token, DateTimeOffset now, long? since, string? teller)
    {
        if (!_groups.TryGetValue(place.Audience, out var group))
        {
            _groups[place.Audience] = group = new(new(place.Audience));
        }

        group.Wake(session, presence);

        var own = Nothing;
        if (place.Seat is { } seat && !_seats.TryGetValue(seat, out own))
        {
            _seats[seat] = own = View.OfSeat(session, seat);
        }

        // Two servers tell of one version in frames of their own.
        return since > born && since <= session.Version && (teller ?? (isShared ? null : Teller)) == Teller
            ? new(token, session.Version, now, Changes: Difference(group.View, since.Value, session, place.Seat, own!), Room: Teller)
            : new(token, session.Version, now, new Records(group.Whole(), Bytes(own!)), Room: Teller);
    }

    /// <summary>Brings everybody to the session as it is now.</summary>
    /// <param name="seats">Seats whose own records may have changed.</param>
    public async Task Publish(Session session, Presence presence, IEnumerable<string> seats)
    {
        var frames = _groups.Where(group => group.Value.IsAwake).Select(group => (Audience: group.Key, Changes: group.Value.Move(session, presence))).ToList();
        await PublishOwn(session, seats);
        foreach (var (audience, changes) in frames)
        {
            if (changes is not null)
            {
                await hub.Clients.Group(GroupOf(code, audience)).Changed(changes);
                await PutBack(session, audience, changes);
            }
        }
    }

    /// <summary>A card that left the wall may be its author's own again: the frame that took it from everybody took it from there too (LD5).</summary>
    private async Task PutBack(Session session, Audience audience, Changes changes)
    {
        foreach (var key in audience == Audience.Screens ? [] : changes.Drop.Where(key => key.StartsWith("reason/", StringComparison.Ordinal)))
        {
            if (session.Reasons.TryGetValue(key["reason/".Length..], out var reason) && _seats.TryGetValue(reason.Seat, out var own) && own.TryGetValue(key, out var record))
            {
                await hub.Clients.Group(SeatOf(code, reason.Seat)).Changed(new(session.Version, new Dictionary<string, object>(StringComparer.Ordinal) { [key] = record }, []));
            }
        }
    }

    /// <summary>Brings one audience to the session as it is now.</summary>
    public async Task Publish(Session session, Presence presence, Audience audience)
    {
        if (_groups.TryGetValue(audience, out var group) && group.IsAwake && group.Move(session, presence) is { } changes)
        {
            await hub.Clients.Group(GroupOf(code, audience)).Changed(changes);
            await PutBack(session, audience, changes);
        }
    }

    /// <summary>Brings seats to what is their own as it is now; nothing that a group sees.</summary>
    public async Task PublishOwn(Session session, IEnumerable<string> seats)
    {
        foreach (var seat in seats)
        {
            if (_seats.TryGetValue(seat, out var before))
            {
                var now = View.OfSeat(session, seat);
                if (Between(session.Version, before, now, GroupOfSeat(session, seat)) is { } changes)
                {
                    await hub.Clients.Group(SeatOf(code, seat)).Changed(changes);
                }

                _seats[seat] = now;
            }
        }
    }

    /// <summary>It is not known what arrived.</summary>
    public void StartOver()
    {
        foreach (var group in _groups.Values)
        {
            group.View.StartOver();
        }
    }

    public IEnumerable<string> Watching => _seats.Keys;

    public void Forget(string seat) => _seats.Remove(seat);

    /// <summary>Nobody of them is here: they are told nothing until somebody is, who may come back for what differs.</summary>
    public void Rest(Audience audience) => _groups.GetValueOrDefault(audience)?.Rest();

    public static string GroupOf(string code, Audience audience) => $"{code}/{audience}";

    public static string SeatOf(string code, string seat) => $"{code}/seat/{seat}";

    private Projection? GroupOfSeat(Session session, string seat) =>
        _groups.GetValueOrDefault(session.Seats[seat].Leader ? Audience.Leaders : Audience.Participants)?.View;

    /// <summary>A seat's own records are few and go whole; of those it may have held, the ones that nobody tells it now are dropped.</summary>
    private static Changes Difference(Projection group, long since, Session session, string? seat, Dictionary<string, ViewRecord> own)
    {
        var changes = group.Since(since, session.Version);
        if (seat is null)
        {
            return changes;
        }

        var put = new Dictionary<string, object>(changes.Put, StringComparer.Ordinal);
        foreach (var (key, record) in own)
        {
            put[key] = record;
        }

        var gone = View.KeysOfSeat(session, seat).Where(key => !own.ContainsKey(key) && !group.Holds(key));
        return changes with { Put = put, Drop = [.. changes.Drop.Where(key => !own.ContainsKey(key)).Union(gone)] };
    }

    /// <param name="elsewhere">What the same client has from its group: not dropped when only the seat's own record of it is gone.</param>
    private static Changes? Between(long version, Dictionary<string, ViewRecord> before, Dictionary<string, ViewRecord> now, Projection? elsewhere)
    {
        var put = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, record) in now)
        {
            if (!before.TryGetValue(key, out var known) || !known.Equals(record))
            {
                put[key] = record;
            }
        }

        var drop = before.Keys.Where(key => !now.ContainsKey(key) && elsewhere?.Holds(key) != true).ToList();
        return put.Count == 0 && drop.Count == 0 ? null : new(version, put, drop);
    }

    private static byte[] Bytes(Dictionary<string, ViewRecord> records) =>
        JsonSerializer.SerializeToUtf8Bytes(records.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal), EachLanguage.Options);

    /// <summary>An audience, and its whole view as bytes for as long as nobody was told anything new.</summary>
    private sealed class Told(Projection view)
    {
        private byte[]? _whole;

        public Projection View => view;

        /// <summary>Somebody hears it.</summary>
        public bool IsAwake { get; private set; }

        public void Rest() => IsAwake = false;

        public void Wake(Session session, Presence presence)
        {
            if (!IsAwake)
            {
                Move(session, presence);
                IsAwake = true;
            }
        }

        public Changes? Move(Session session, Presence presence)
        {
            var changes = view.Move(session, presence);
            _whole = changes is null ? _whole : null;
            return changes;
        }

        public byte[] Whole() => _whole ??= JsonSerializer.SerializeToUtf8Bytes(view.Records(), EachLanguage.Options);
    }
}
