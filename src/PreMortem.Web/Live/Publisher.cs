using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>
/// The only one who tells clients anything. Projects a room once for each audience, sends each group what differs from the last
/// frame, then each seat what is its own (VW6). SignalR serialises a frame once for a whole group.
/// </summary>
internal sealed class Publisher(string code, IHubContext<RoomHub, IRoomClient> hub)
{
    private static readonly Dictionary<string, ViewRecord> Nothing = [];

    private readonly Dictionary<Audience, Dictionary<string, ViewRecord>> _groups = [];
    private readonly Dictionary<string, Dictionary<string, ViewRecord>> _seats = new(StringComparer.Ordinal);

    /// <summary>
    /// What an audience and a seat were last told; made now where this is the first to look. What a frame still owes to another window
    /// of the same seat stays owed.
    /// </summary>
    public IReadOnlyDictionary<string, object> Snapshot(Session session, Presence presence, Audience audience, string? seat)
    {
        if (!_groups.TryGetValue(audience, out var group))
        {
            _groups[audience] = group = View.Of(session, presence, audience);
        }

        var records = group.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal);
        if (seat is not null)
        {
            if (!_seats.TryGetValue(seat, out var own))
            {
                _seats[seat] = own = View.OfSeat(session, seat);
            }

            foreach (var (key, record) in own)
            {
                records[key] = record;
            }
        }

        return records;
    }

    /// <summary>Brings everybody to the session as it is now.</summary>
    /// <param name="seats">Seats whose own records may have changed.</param>
    public async Task Publish(Session session, Presence presence, IEnumerable<string> seats)
    {
        foreach (var audience in _groups.Keys.ToList())
        {
            var now = View.Of(session, presence, audience);
            if (Between(session.Version, _groups[audience], now, Nothing) is { } changes)
            {
                await hub.Clients.Group(GroupOf(code, audience)).Changed(changes);
            }

            _groups[audience] = now;
        }

        foreach (var seat in seats)
        {
            if (_seats.TryGetValue(seat, out var before))
            {
                var now = View.OfSeat(session, seat);
                if (Between(session.Version, before, now, Shared(session, seat)) is { } changes)
                {
                    await hub.Clients.Group(SeatOf(code, seat)).Changed(changes);
                }

                _seats[seat] = now;
            }
        }
    }

    public IEnumerable<string> Watching => _seats.Keys;

    public void Forget(string seat) => _seats.Remove(seat);

    public void Forget(Audience audience) => _groups.Remove(audience);

    public static string GroupOf(string code, Audience audience) => $"{code}/{audience}";

    public static string SeatOf(string code, string seat) => $"{code}/seat/{seat}";

    private Dictionary<string, ViewRecord> Shared(Session session, string seat) =>
        _groups.GetValueOrDefault(session.Seats[seat].Leader ? Audience.Leaders : Audience.Participants) ?? Nothing;

    /// <param name="elsewhere">Keys the same client has from its group: not dropped when only the seat's own record of them is gone.</param>
    private static Changes? Between(long version, Dictionary<string, ViewRecord> before, Dictionary<string, ViewRecord> now, Dictionary<string, ViewRecord> elsewhere)
    {
        var put = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, record) in now)
        {
            if (!before.TryGetValue(key, out var known) || !known.Equals(record))
            {
                put[key] = record;
            }
        }

        var drop = before.Keys.Where(key => !now.ContainsKey(key) && !elsewhere.ContainsKey(key)).ToList();
        return put.Count == 0 && drop.Count == 0 ? null : new(version, put, drop);
    }
}
