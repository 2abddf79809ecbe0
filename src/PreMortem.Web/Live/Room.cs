using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <summary>
/// One live session: a mailbox that takes all that waits, decides it, stores it as one append, then answers, then publishes.
/// Nothing is answered that a power cut would lose; nothing is published that was not stored (LV1).
/// </summary>
public sealed class Room
{
    /// <summary>After one frame, the next waits this long for company (LV3).</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(25);

    private readonly Channel<RoomWork> _mailbox = Channel.CreateUnbounded<RoomWork>(new() { SingleReader = true });
    private readonly IHubContext<RoomHub, IRoomClient> _hub;
    private readonly TimeProvider _clock;
    private readonly RoomLog _log;
    private readonly Publisher _publisher;
    private readonly Presences _presences = new();
    private readonly Dictionary<string, string> _seatOfToken;
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly ITimer _alarm;
    private bool _changed;
    private DateTimeOffset _published = DateTimeOffset.MinValue;

    internal Room(RoomLog log, IHubContext<RoomHub, IRoomClient> hub, TimeProvider clock)
    {
        (_log, _hub, _clock) = (log, hub, clock);
        _publisher = new(log.Session.Code, hub);
        _seatOfToken = log.Session.Seats.Values.ToDictionary(seat => seat.TokenHash, seat => seat.Id, StringComparer.Ordinal);
        EmptySince = clock.GetUtcNow();
        _alarm = clock.CreateTimer(_ => _mailbox.Writer.TryWrite(new RoomWork.Wake()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _mailbox.Writer.TryWrite(new RoomWork.Wake());
        Running = Task.Run(Run);
    }

    private Task Running { get; }

    /// <summary>Since when nobody has been in the room; null while somebody is.</summary>
    internal DateTimeOffset? EmptySince { get; private set; }

    public string Code => _log.Session.Code;

    public long Version => _log.Session.Version;

    /// <summary>The session as it is stored now.</summary>
    internal Session Session => _log.Session;

    internal async Task<(Place? Place, object Answer)> Come(string connection, EnterRequest request)
    {
        var answer = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_mailbox.Writer.TryWrite(new RoomWork.Come(connection, request, answer)))
        {
            return (null, Reply.Refused(Refusal.NotSaved));
        }

        return await answer.Task is Came came ? (came.Place, came.Entered) : (null, await answer.Task);
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
            : Task.FromResult(Reply.Refused(Refusal.NotSaved));
    }

    internal void Typing(Place place, bool typing)
    {
        if (place.Seat is not null)
        {
            _mailbox.Writer.TryWrite(new RoomWork.Typing(place.Seat, typing));
        }
    }

    internal async Task Go(Place place)
    {
        await LeaveGroups(place);
        _mailbox.Writer.TryWrite(new RoomWork.Gone(place.Connection));
    }

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
        return Running;
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
                await Handle(batch);
            }
            catch (Exception problem)
            {
                // A defect in one batch must not end the room: nobody is told "done", and the log says what is true.
                _log.StartOver(problem);
                batch.ForEach(Fail);
            }
        }

        await _alarm.DisposeAsync();
    }

    private async Task Handle(List<RoomWork> batch)
    {
        var now = _clock.GetUtcNow();
        var turn = _log.Begin(now);
        turn.Tick();
        foreach (var work in batch)
        {
            Take(work, turn, now);
        }

        _presences.Pause(now);
        var stored = await turn.Store();
        Learn(stored);
        foreach (var work in batch.OfType<RoomWork.Come>())
        {
            await LetIn(work, turn, now);
        }

        turn.Answer();
        await TurnOut(stored);
        await Publish(now);
    }

    private static void Fail(RoomWork work)
    {
        switch (work)
        {
            case RoomWork.Do act:
                act.Answer.TrySetResult(Reply.Refused(Refusal.Failed));
                break;
            case RoomWork.Come come:
                come.Answer.TrySetResult(Reply.Refused(Refusal.Failed));
                break;
        }
    }

    private void Take(RoomWork work, RoomTurn turn, DateTimeOffset now)
    {
        switch (work)
        {
            case RoomWork.Do act:
                turn.Do(act.Seat, act.Command, act.Answer);
                _presences.Type(act.Seat, isTyping: false, now);
                break;
            case RoomWork.Come come when come.Request.Seat is null && come.Request.As != EnterAs.Screen:
                turn.Take(come, Secret());
                break;
            case RoomWork.Typing typing:
                _presences.Type(typing.Seat, typing.IsTyping, now);
                _changed = true;
                break;
            case RoomWork.Gone gone:
                Empty(gone, now);
                break;
            case RoomWork.Ask ask:
                ask.Answer.TrySetResult(StatusNow());
                break;
        }
    }

    private void Empty(RoomWork.Gone gone, DateTimeOffset now)
    {
        if (_presences.Go(gone.Connection, now) is not { } place)
        {
            return;
        }

        _changed = true;
        if (place.Seat is { } seat && !_presences.Has(seat))
        {
            _publisher.Forget(seat);
        }

        if (!_presences.Has(place.Audience))
        {
            _publisher.Forget(place.Audience);
        }
    }

    /// <summary>What the stored entries mean for whom to tell.</summary>
    private void Learn(IReadOnlyList<Entry> stored)
    {
        foreach (var entry in stored)
        {
            _changed = true;
            foreach (var taken in entry.Facts.OfType<SeatTaken>())
            {
                _seatOfToken[taken.TokenHash] = taken.Seat;
            }

            _touched.UnionWith(SeatsTouched.By(entry) ?? _publisher.Watching);
        }
    }

    private async Task LetIn(RoomWork.Come come, RoomTurn turn, DateTimeOffset now)
    {
        if (turn.RefusedToLetIn(come) is { } refusal)
        {
            come.Answer.TrySetResult(Reply.Refused(refusal));
            return;
        }

        var token = come.Request.Seat ?? turn.TokenOf(come);
        var audience = Wire.AudienceOf(come.Request.As);
        string? seat = null;
        if (audience != Audience.Screens)
        {
            if (token is null || !_seatOfToken.TryGetValue(Hash(token), out seat) || Session.Seats[seat].Leader != (audience == Audience.Leaders))
            {
                come.Answer.TrySetResult(Reply.Refused(Refusal.SeatUnknown));
                return;
            }

            if (Session.Seats[seat].Removed)
            {
                come.Answer.TrySetResult(Reply.Refused(Refusal.SeatRemoved));
                return;
            }
        }

        var place = new Place(this, come.Connection, audience, seat);
        _presences.Come(place);
        await _hub.Groups.AddToGroupAsync(come.Connection, Publisher.GroupOf(Code, audience));
        if (seat is not null)
        {
            await _hub.Groups.AddToGroupAsync(come.Connection, Publisher.SeatOf(Code, seat));
        }

        var records = _publisher.Snapshot(Session, _presences.Now, audience, seat);
        _changed = true;
        come.Answer.TrySetResult(new Came(place, new Entered(seat is null ? null : token, Version, now, records)));
    }

    /// <summary>Who was taken out of the room sees nothing more of it.</summary>
    private async Task TurnOut(IReadOnlyList<Entry> stored)
    {
        foreach (var place in stored.SelectMany(entry => entry.Facts).OfType<SeatRemoved>().SelectMany(removed => _presences.Of(removed.Seat)))
        {
            await LeaveGroups(place);
            await _hub.Clients.Client(place.Connection).Changed(new(Version, new Dictionary<string, object>(StringComparer.Ordinal), ["me"]));
            Empty(new(place.Connection), _clock.GetUtcNow());
        }
    }

    private async Task Publish(DateTimeOffset now)
    {
        EmptySince = _presences.Nobody ? EmptySince ?? now : null;
        var due = _published + Frame;
        if (_changed && now >= due)
        {
            await _publisher.Publish(Session, _presences.Now, _touched);
            _touched.Clear();
            (_changed, _published) = (false, now);
        }

        WakeAt(Earliest(Deadlines.Next(Session), _presences.NextPause, _changed ? due : null));
    }

    private void WakeAt(DateTimeOffset? moment)
    {
        var wait = moment - _clock.GetUtcNow();
        var longest = TimeSpan.FromDays(20);
        _alarm.Change(wait is not { } span ? Timeout.InfiniteTimeSpan : span < TimeSpan.Zero ? TimeSpan.Zero : span > longest ? longest : span, Timeout.InfiniteTimeSpan);
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

    private async Task LeaveGroups(Place place)
    {
        await _hub.Groups.RemoveFromGroupAsync(place.Connection, Publisher.GroupOf(Code, place.Audience));
        if (place.Seat is not null)
        {
            await _hub.Groups.RemoveFromGroupAsync(place.Connection, Publisher.SeatOf(Code, place.Seat));
        }
    }

    private SessionStatus StatusNow()
    {
        var people = Session.People.ToList();
        return new(
            Code, Session.Kind, Session.Closed, Version, people.Count, people.Count(seat => _presences.Has(seat.Id)),
            Session.Reasons.Values.Count(reason => !reason.Removed), Session.Shared.Count, Session.Forming.Live.Count());
    }

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed record Came(Place Place, Entered Entered);
}
