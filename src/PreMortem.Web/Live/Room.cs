using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Rehearsals;

namespace PreMortem.Web.Live;

/// <summary>
/// One live session: a mailbox that takes all that waits, decides it, stores it as one append, then answers, then publishes.
/// Nothing is answered that a power cut would lose; nothing is published that was not stored (LV1).
/// </summary>
public sealed class Room
{
    /// <summary>A clock that was due in a batch that failed is looked at again.</summary>
    private static readonly TimeSpan AfterADefect = TimeSpan.FromSeconds(1);

    private readonly Channel<RoomWork> _mailbox = Channel.CreateUnbounded<RoomWork>(new() { SingleReader = true });
    private readonly TimeProvider _clock;
    private readonly RoomLog _log;
    private readonly Doorway _door;
    private readonly Frames _frames;
    private readonly Alarm _alarm;
    private readonly INeighbours? _others;
    private readonly Task _running;
    private readonly Lock _emptiness = new();
    private DateTimeOffset? _emptySince;

    /// <param name="end">Ends a connection, so that its client comes back.</param>
    /// <param name="others">The servers that serve the same rooms; null where there are none.</param>
    internal Room(RoomLog log, IHubContext<RoomHub, IRoomClient> hub, TimeProvider clock, Action<string> end, INeighbours? others = null)
    {
        var publisher = new Publisher(log.Session.Code, log.Session.Version, others is not null, hub);
        (_log, _clock, _frames, _others) = (log, clock, new(publisher), others);
        _door = new(this, log.Session, hub, publisher, end);
        _emptySince = clock.GetUtcNow();
        _alarm = new(clock, () => _mailbox.Writer.TryWrite(new RoomWork.Wake()));
        _running = Task.Run(Run);
    }

    public string Code => _log.Session.Code;

    public long Version => _log.Session.Version;

    /// <summary>The room as it was last stored.</summary>
    internal Session Now => _log.Session;

    internal RoomPictures Pictures { get; } = new();

    /// <summary>Who is connected now.</summary>
    internal Presence Here => _door.Presences.Now;

    /// <summary>Told whenever the room has stored something, or somebody came or went.</summary>
    internal Action? Moved { get; set; }

    /// <summary>Stopped because nobody was in it; its log makes another one.</summary>
    internal bool IsLetGo { get; private set; }

    /// <summary>Stops a room that nobody has been in since a moment. Whoever is at the door counts as in it.</summary>
    /// <returns>Whether it stopped.</returns>
    internal bool LetGo(DateTimeOffset since)
    {
        lock (_emptiness)
        {
            if (!(_emptySince <= since))
            {
                return false;
            }

            IsLetGo = true;
            return _mailbox.Writer.TryComplete();
        }
    }

    /// <summary>Stops the room although people may be in it: what they ask next sends them through the door again.</summary>
    internal Task PutOut()
    {
        lock (_emptiness)
        {
            IsLetGo = true;
            _mailbox.Writer.TryComplete();
        }

        return _running;
    }

    /// <param name="simulated">One of a rehearsal's people, who brings the secret of the seat.</param>
    internal async Task<(Place? Place, object Answer)> Come(string connection, EnterRequest request, Simulated? simulated = null)
    {
        var answer = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_emptiness)
        {
            if (!_mailbox.Writer.TryWrite(new RoomWork.Come(connection, request, answer, simulated)))
            {
                return (null, Reply.Refused(Refusal.NotSaved));
            }

            _emptySince = null;
        }

        var answered = await answer.Task;
        return answered is Doorway.Came came ? (came.Place, came.Entered) : (null, answered);
    }

    internal Task<Reply> Do(Place place, Command command)
    {
        if (place.Seat is null)
        {
            return Task.FromResult(Reply.Refused(Refusal.LeadersOnly));
        }

        var answer = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _mailbox.Writer.TryWrite(new RoomWork.Do(place.Seat, command, answer))
            ? answer.Task
            : Task.FromResult(Reply.Refused(IsLetGo ? Refusal.NotEntered : Refusal.NotSaved));
    }

    internal void Typing(Place place, bool typing)
    {
        if (place.Seat is not null)
        {
            _mailbox.Writer.TryWrite(new RoomWork.Typing(place.Seat, typing));
        }
    }

    /// <summary>Presence too, for the other leaders (LD9).</summary>
    internal void WorkingOn(Place place, string? what)
    {
        if (place is { Seat: not null, Audience: Core.Views.Audience.Leaders })
        {
            _mailbox.Writer.TryWrite(new RoomWork.WorkingOn(place.Seat, what));
        }
    }

    internal async Task Go(Place place)
    {
        await _door.LeaveGroups(place);
        _mailbox.Writer.TryWrite(new RoomWork.Gone(place.Connection));
    }

    /// <summary>Another server has stored something.</summary>
    internal void Look() => _mailbox.Writer.TryWrite(new RoomWork.Grown());

    /// <summary>Who is in the room at other servers.</summary>
    internal void Beside(IReadOnlyList<Presence> elsewhere) => _mailbox.Writer.TryWrite(new RoomWork.Elsewhere(elsewhere));

    /// <summary>The room in numbers.</summary>
    public Task<SessionStatus> Status()
    {
        var answer = new TaskCompletionSource<SessionStatus>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _mailbox.Writer.TryWrite(new RoomWork.Ask(answer)) ? answer.Task : Task.FromResult(StatusNow());
    }

    /// <summary>Stops taking work, finishes what waits.</summary>
    internal Task Stop()
    {
        _mailbox.Writer.TryComplete();
        return _running;
    }

    private async Task Run()
    {
        var batch = new List<RoomWork>();
        while (await _mailbox.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (_mailbox.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }

            try
            {
                await Handle(batch, _clock.GetUtcNow());
            }
            catch (Rewritten)
            {
                batch.ForEach(work => work.Fail());
                IsLetGo = true;
                _mailbox.Writer.TryComplete();
                await _door.SendAway();
            }
            catch (Exception problem)
            {
                // A defect in one batch must not end the room: nobody is told "done", and the log says what is true.
                _log.StartOver(problem);
                _frames.NoteEverybody();
                batch.ForEach(work => work.Fail());
                _alarm.RingIn(AfterADefect);
            }
        }

        await _alarm.DisposeAsync();
    }

    private async Task Handle(List<RoomWork> batch, DateTimeOffset now)
    {
        var here = _door.Presences.Now.Here;
        batch.ForEach(work => Notice(work, now));
        if (_door.Presences.Pause(now))
        {
            _frames.Note();
        }

        var grown = await _log.Grow(_log.IsShared && batch.Exists(work => work is RoomWork.Come or RoomWork.Grown), from => Decide(batch, from, now));
        _door.Learn(grown.New);
        _frames.Note(grown.New, grown.Before, _log.Session);
        grown.Turn.Answer(grown.IsStored);
        if (batch.Exists(work => work is RoomWork.Come))
        {
            await _frames.Flush(_log.Session, _door.Presences.Now, now);
        }

        foreach (var come in batch.OfType<RoomWork.Come>())
        {
            come.Answer.TrySetResult(grown.Turn.RefusedToLetIn(come, grown.IsStored) is { } refusal
                ? Reply.Refused(refusal)
                : await _door.LetIn(come, come.Request.Seat ?? grown.Turn.TokenOf(come), _log.Session, now));
            _frames.Note();
        }

        await _door.TurnOut(grown.New, Version, now);
        if (grown.New.Count > 0 || !ReferenceEquals(here, _door.Presences.Now.Here))
        {
            Moved?.Invoke();
        }

        _others?.Hear(this, grown.IsStored ? grown.Turn.Entries.Count : 0, _door.Presences.Own);
        await _frames.Publish(_log.Session, _door.Presences.Now, now);
        lock (_emptiness)
        {
            _emptySince = _door.Presences.Nobody ? _emptySince ?? now : null;
        }

        _alarm.RingAt([Deadlines.Next(_log.Session), _door.Presences.NextPause, _frames.Due]);
    }

    private RoomTurn Decide(List<RoomWork> batch, Session from, DateTimeOffset now)
    {
        var turn = new RoomTurn(_log, from, now);
        turn.Tick();
        batch.ForEach(turn.Decide);
        return turn;
    }

    /// <summary>What is in no log: who types, who went, who is at other servers.</summary>
    private void Notice(RoomWork work, DateTimeOffset now)
    {
        switch (work)
        {
            case RoomWork.Do act:
                _door.Presences.Type(act.Seat, isTyping: false, now);
                break;
            case RoomWork.Typing typing:
                _door.Presences.Type(typing.Seat, typing.IsTyping, now);
                _frames.Note();
                break;
            case RoomWork.WorkingOn open:
                _door.Presences.WorkOn(open.Seat, open.What);
                _frames.Note();
                break;
            case RoomWork.Elsewhere elsewhere:
                _door.Presences.Beside(elsewhere.Presences);
                _frames.Note();
                break;
            case RoomWork.Gone gone when _door.Empty(gone.Connection, now):
                _frames.Note();
                break;
            case RoomWork.Ask ask:
                ask.Answer.TrySetResult(StatusNow());
                break;
        }
    }

    private SessionStatus StatusNow() => SessionStatus.Of(_log.Session, _door.Presences.Now);
}
