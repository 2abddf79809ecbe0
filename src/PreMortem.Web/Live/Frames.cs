using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>When a room tells its people: the first change at once, what follows it at most once in 25 ms; who is here and who types, which anybody at the door can change, at most once in 250 ms (LV3).</summary>
internal sealed class Frames(Publisher publisher)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan PresencesApart = TimeSpan.FromMilliseconds(250);

    private readonly HashSet<string> _seats = new(StringComparer.Ordinal);
    private bool _changed;
    private bool _presence;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>When the next frame may go; null where nothing waits.</summary>
    public DateTimeOffset? Due => _changed ? _last + Apart : _presence ? _last + PresencesApart : null;

    /// <summary>Something that is not in the log has changed: who is here, who is typing.</summary>
    public void Note() => _presence = true;

    /// <param name="after">The room with all of these entries.</param>
    public void Note(IReadOnlyList<Entry> stored, Session after)
    {
        foreach (var entry in stored)
        {
            _changed = true;
            _seats.UnionWith(SeatsTouched.By(entry, after) ?? publisher.Watching);
        }
    }

    /// <summary>It is not known what anybody was told last: all are looked at again.</summary>
    public void NoteEverybody()
    {
        _changed = true;
        _seats.UnionWith(publisher.Watching);
    }

    /// <summary>Sends what waits, if its time has come.</summary>
    public Task Publish(Session session, Presence presence, DateTimeOffset now) =>
        Due <= now ? Send(session, presence, now) : Task.CompletedTask;

    /// <summary>Sends what waits of the log, at once: whoever comes in sees all that was acknowledged before (LV7). Who is here can wait.</summary>
    public Task Flush(Session session, Presence presence, DateTimeOffset now) =>
        _changed ? Send(session, presence, now) : Task.CompletedTask;

    private async Task Send(Session session, Presence presence, DateTimeOffset now)
    {
        await publisher.Publish(session, presence, _seats);
        _seats.Clear();
        (_changed, _presence, _last) = (false, false, now);
    }
}
