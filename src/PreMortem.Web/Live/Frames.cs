using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>
/// When a room tells its people: the first change at once, what follows it at most once in 25 ms, in a large room in 33, or sooner where much
/// has gathered; what is only counted, who is here and who types at most once in 200 ms, to leaders in 150, in a large room to all others
/// once in a second; what is one seat's own goes to it as the rest does (LV3).
/// </summary>
internal sealed class Frames(Publisher publisher)
{
    /// <summary>From here on a frame costs more than the wait for it is worth.</summary>
    private const int LargeRoom = 400;

    /// <summary>So many entries are a frame of their own, however soon.</summary>
    private const int Many = 16;

    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ApartInLargeRoom = TimeSpan.FromMilliseconds(33);
    private static readonly TimeSpan CountsApart = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan CountsApartForLeaders = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan CountsApartInLargeRoom = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _seats = new(StringComparer.Ordinal);
    private int _changes;
    private bool _counts;
    private bool _countsForLeaders;
    private bool _isLarge;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset _lastForLeaders = DateTimeOffset.MinValue;
    private DateTimeOffset _lastOwn = DateTimeOffset.MinValue;

    /// <summary>When the next frame may go; null where nothing waits.</summary>
    public DateTimeOffset? Due => Earliest(DueForAll, DueForLeaders, DueForSeats);

    private DateTimeOffset? DueForAll => _changes >= Many ? DateTimeOffset.MinValue
        : _changes > 0 ? _last + (_isLarge ? ApartInLargeRoom : Apart)
        : _counts ? _last + (_isLarge ? CountsApartInLargeRoom : CountsApart)
        : null;

    /// <summary>Never ahead of a change that the groups wait for: a card that was shared would be gone from its author's view for that long.</summary>
    private DateTimeOffset? DueForSeats => _seats.Count > 0 && _changes == 0 ? _lastOwn + Apart : null;

    private DateTimeOffset? DueForLeaders => _countsForLeaders ? _lastForLeaders + CountsApartForLeaders : null;

    /// <summary>Something that is not in the log has changed: who is here, who is typing.</summary>
    public void Note() => _counts = _countsForLeaders = true;

    /// <param name="before">The room before these entries.</param>
    public void Note(IReadOnlyList<Entry> stored, Session before, Session after)
    {
        foreach (var entry in stored)
        {
            Note();
            _changes += Reach.IsCounted(entry) ? 0 : 1;
            _seats.UnionWith(Reach.SeatsOf(entry, before, after) ?? publisher.Watching);
        }
    }

    /// <summary>It is not known what anybody was told last: all are told all.</summary>
    public void NoteEverybody()
    {
        publisher.StartOver();
        _changes++;
        _seats.UnionWith(publisher.Watching);
    }

    /// <summary>Sends what waits, if its time has come.</summary>
    public async Task Publish(Session session, Presence presence, DateTimeOffset now)
    {
        if (DueForAll <= now)
        {
            await Send(session, presence, now);
        }
        else
        {
            if (DueForSeats <= now)
            {
                await SendOwn(session, now);
            }

            if (DueForLeaders <= now)
            {
                await publisher.Publish(session, presence, Audience.Leaders);
                (_countsForLeaders, _lastForLeaders) = (false, now);
            }
        }
    }

    /// <summary>Sends what waits of the log, at once: whoever comes in sees all that was acknowledged before (LV7). What is only counted can wait.</summary>
    public Task Flush(Session session, Presence presence, DateTimeOffset now) =>
        _changes > 0 ? Send(session, presence, now) : SendOwn(session, now);

    private async Task Send(Session session, Presence presence, DateTimeOffset now)
    {
        await publisher.Publish(session, presence, _seats);
        _seats.Clear();
        (_changes, _counts, _countsForLeaders) = (0, false, false);
        (_last, _lastForLeaders, _lastOwn) = (now, now, now);
        _isLarge = presence.Here.Count >= LargeRoom;
    }

    private async Task SendOwn(Session session, DateTimeOffset now)
    {
        if (_seats.Count > 0)
        {
            await publisher.PublishOwn(session, _seats);
            _seats.Clear();
            _lastOwn = now;
        }
    }

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> moments)
    {
        DateTimeOffset? earliest = null;
        foreach (var moment in moments)
        {
            earliest = earliest is null || moment < earliest ? moment ?? earliest : earliest;
        }

        return earliest;
    }
}
