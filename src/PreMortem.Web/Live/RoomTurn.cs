using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>
/// One pass over a room's mailbox: each command is decided against the session as the ones before it left it, all are stored in one
/// append, and only then is anybody answered. Where nothing could be stored, nothing happened (LV2).
/// </summary>
internal sealed class RoomTurn(RoomLog log, DateTimeOffset now)
{
    private readonly List<Entry> _entries = [];
    private readonly List<(TaskCompletionSource<Reply> Answer, Reply Reply, bool NeedsStore)> _answers = [];
    private readonly Dictionary<RoomWork.Come, (string Token, Refusal? Refusal)> _came = [];
    private Session _session = log.Session;
    private bool _stored;

    /// <summary>Time passes before anything else happens.</summary>
    public void Tick()
    {
        if (Deadlines.Next(_session) <= now)
        {
            Accept(Decider.Decide(_session, new Tick(), log.StampFor(null, now)), null, Guid.Empty);
        }
    }

    public void Do(string seat, Command command, TaskCompletionSource<Reply> answer)
    {
        var decision = Decider.Decide(_session, command, log.StampFor(seat, now));
        _answers.Add(decision switch
        {
            Decision.Refused refused => (answer, Reply.Refused(refused.Why), false),
            Decision.Already already => (answer, Reply.Done(already.Version), true),
            _ => (answer, Reply.Done(Accept(decision, seat, command.Id)), true),
        });
    }

    /// <summary>A new seat for somebody at the door.</summary>
    public void Take(RoomWork.Come come, string token)
    {
        var request = come.Request;
        var take = new TakeSeat(Doorway.Hash(token), request.Name, request.Site, request.Role, request.As == EnterAs.Leader, come.Simulated?.Person);
        var decision = Decider.Decide(_session, take, log.StampFor(null, now));
        _came[come] = (token, (decision as Decision.Refused)?.Why);
        if (decision is Decision.Accepted)
        {
            Accept(decision, null, Guid.Empty);
        }
    }

    /// <summary>Stores what was accepted; gives what is stored now.</summary>
    public async Task<IReadOnlyList<Entry>> Store()
    {
        _stored = _entries.Count == 0 || await log.Append(_entries, _session);
        return _stored ? _entries : [];
    }

    public Refusal? RefusedToLetIn(RoomWork.Come come) =>
        !_came.TryGetValue(come, out var came) ? null : came.Refusal ?? (_stored ? null : Refusal.NotSaved);

    public string? TokenOf(RoomWork.Come come) => _came.TryGetValue(come, out var came) ? came.Token : null;

    public void Answer()
    {
        foreach (var (answer, reply, needsStore) in _answers)
        {
            answer.TrySetResult(needsStore && !_stored ? Reply.Refused(Refusal.NotSaved) : reply);
        }
    }

    private long Accept(Decision decision, string? seat, Guid command)
    {
        var entry = new Entry(_session.Version + 1, now, seat, command, ((Decision.Accepted)decision).Facts);
        _entries.Add(entry);
        _session = _session.After(entry);
        return entry.Version;
    }
}
