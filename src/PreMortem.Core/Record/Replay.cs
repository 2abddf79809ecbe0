using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Record;

/// <summary>Reads a log once, entry by entry, beside the room it makes.</summary>
internal sealed class Replay
{
    private readonly List<Stretch> _stretches = [];
    private readonly List<Sketch> _sketches = [];

    /// <summary>What each change came to that can still be taken back, the last on top.</summary>
    private readonly Stack<List<Sketch>> _undoable = [];

    /// <summary>Cards that people of an anonymous room put on the wall themselves: when they did would say who (MR3).</summary>
    private readonly List<string> _untimed = [];

    private DateTimeOffset? _closedAt;

    public static MeetingRecord Of(IEnumerable<Entry> log, string? language)
    {
        var replay = new Replay();
        Session? room = null;
        foreach (var entry in log)
        {
            var before = room;
            room = In(before is null ? Evolution.Open(entry) : before.After(entry), language);
            replay.Read(before, room, entry);
        }

        return Standing.Record(
            room ?? throw new ArgumentException("The log is empty.", nameof(log)), replay._stretches, replay._sketches, replay._closedAt);
    }

    /// <summary>With the words of the templates in this language; an agenda that was changed comes in English again.</summary>
    private static Session In(Session room, string? language) => TemplateLanguage.IsSpanish(language)
        ? room with
        {
            Agenda = room.Agenda.In(language),
            Lenses = room.Lenses.Select(lens => lens.In(language)).ToSeq(),
            Modes = room.Modes.Select(mode => mode.In(language)).ToSeq(),
        }
        : room;

    private void Read(Session? before, Session after, Entry entry)
    {
        if (before is null)
        {
            Enter(after, 0, entry.At);
            return;
        }

        var first = _sketches.Count;
        Wall(before, after, entry);
        foreach (var fact in entry.Facts.Where(fact => !IsPlacedByItself(fact, entry)))
        {
            Take(fact, before, after, entry.At);
        }

        if (!after.Past.IsEmpty && ReferenceEquals(after.Past.Pop(), before.Past))
        {
            _undoable.Push(_sketches[first..]);
        }
    }

    /// <summary>Where a card went as it was written: its author's doing, whose time would say who it was (MR3).</summary>
    private static bool IsPlacedByItself(Fact fact, Entry entry) =>
        fact is ReasonPlaced placed && entry.Facts.Any(other => other is ReasonWritten written && written.Reason == placed.Reason);

    private void Take(Fact fact, Session before, Session after, DateTimeOffset at)
    {
        switch (fact)
        {
            case PhaseEntered entered:
                Leave(after, at);
                Enter(after, entered.Index, at);
                return;
            case Undone:
                _undoable.Pop().ForEach(taken => _sketches.Remove(taken));
                return;
            case SessionClosed:
                Leave(after, at);
                _closedAt = at;
                break;
        }

        if (Sketches.Of(fact, before, after, at, _stretches.Count - 1) is { } sketch)
        {
            _sketches.Add(sketch);
        }
    }

    private void Enter(Session room, int index, DateTimeOffset at)
    {
        var phase = room.Agenda.Phases[index];
        _stretches.Add(new(phase.Kind, phase.Title, phase.Minutes, at, null));
        _undoable.Clear();
    }

    /// <summary>What was added without a time is told at the end of its phase, in the order of the texts.</summary>
    private void Leave(Session room, DateTimeOffset at)
    {
        _stretches[^1] = _stretches[^1] with { Until = at };
        if (_untimed.Count > 0)
        {
            _sketches.Add(new(at, _stretches.Count - 1, MomentKind.CardsShared, Reasons: _untimed.OrderBy(id => room.Reasons[id].Text, StringComparer.Ordinal).ToSeq()));
            _untimed.Clear();
        }
    }

    private void Wall(Session before, Session after, Entry entry)
    {
        for (var next = before.Shared.Count; next < after.Shared.Count; next++)
        {
            var reason = after.Shared[next];
            if (!after.Anonymous || ShownByALeader(before, entry))
            {
                _sketches.Add(new(entry.At, _stretches.Count - 1, MomentKind.CardsShared, Reasons: [reason]));
            }
            else
            {
                _untimed.Add(reason);
            }
        }
    }

    /// <summary>The draw of an anonymous round, or a card that stepped forward in a hidden one's place (SH3, FO8). Anything else is its author's own doing.</summary>
    private static bool ShownByALeader(Session before, Entry entry) =>
        entry.Facts.Any(fact => fact is ReasonHidden or ReasonReleased)
        || (before is { Kind: PhaseKind.Share, Sharing: { Over: false, InPods: false } } && !entry.Facts.Any(fact => fact is ReasonWritten));
}
