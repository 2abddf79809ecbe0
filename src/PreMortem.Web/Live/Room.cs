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
public sealed partial class Room
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

    /// <summary>The room in numbers, after a look at what others have stored (PQ14).</summary>
    public async Task<SessionStatus> Status() => SessionStatus.Of(await Newest(), _door.Presences.Now);

    /// <summary>The room with all that was stored at any server before it was asked (PQ14); as it is known here, where that cannot be read.</summary>
    internal async Task<Session> Newest()
    {
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_mailbox.Writer.TryWrite(new RoomWork.Ask(looked)))
        {
            await looked.Task;
        }

        return Now;
    }

    /// <summary>Stops taking work, finishes what waits.</summary>
    internal Task Stop()
    {
        _mailbox.Writer.TryComplete();
        return _running;
    }
}
