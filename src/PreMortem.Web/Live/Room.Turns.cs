using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>The room's one loop over its mailbox.</summary>
public sealed partial class Room
{
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
                // Nothing of it is stored, so whoever comes in again sends it again.
                batch.ForEach(work => work.Fail(Refusal.NotSaved));
                IsLetGo = true;
                _mailbox.Writer.TryComplete();
                await _door.SendAway();
            }
            catch (Exception problem)
            {
                // A defect in one batch must not end the room: nobody is told "done", and the log says what is true.
                _log.StartOver(problem);
                _door.LearnAll(_log.Session);
                _frames.NoteEverybody();
                batch.ForEach(work => work.Fail(Refusal.Failed));
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

        var grown = await _log.Grow(_log.IsShared && batch.Exists(work => work is RoomWork.Come or RoomWork.Grown or RoomWork.Ask), from => Decide(batch, from, now));
        _door.Learn(grown.New);
        _frames.Note(grown.New, grown.Before, _log.Session);
        grown.Turn.Answer(grown.IsStored, grown.IsKnown);
        if (batch.Exists(work => work is RoomWork.Come))
        {
            await _frames.Flush(_log.Session, _door.Presences.Now, now);
        }

        foreach (var come in batch.OfType<RoomWork.Come>())
        {
            var answer = grown.Turn.RefusedToLetIn(come, grown.IsStored) is { } refusal
                ? Reply.Refused(refusal)
                : await _door.LetIn(come, come.Request.Seat ?? grown.Turn.TokenOf(come), _log.Session, now);

            // Whose seat is not known here may have taken it at another server.
            come.Answer.TrySetResult(answer is Reply && !grown.IsKnown ? Reply.Refused(Refusal.NotSaved) : answer);
            _frames.Note();
        }

        await _door.TurnOut(grown.New, Version, now);
        foreach (var ask in batch.OfType<RoomWork.Ask>())
        {
            ask.Looked.TrySetResult();
        }

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
        }
    }
}
