using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>
/// One pass over a room's mailbox: each command is decided against the session as the ones before it left it, all are stored in one
/// append, and only then is anybody answered. Where nothing could be stored, nothing happened (LV2). A pass can be made again on a session
/// that others moved on meanwhile (PQ3).
/// </summary>
/// <param name="from">The session as it is before the pass.</param>
internal sealed class RoomTurn(RoomLog log, Session from, DateTimeOffset now)
{
    private readonly List<Entry> _entries = [];
    private readonly List<(TaskCompletionSource<Reply> Answer, Reply Reply)> _answers = [];
    private readonly Dictionary<RoomWork.Come, (string Token, Refusal? Refusal)> _came = [];

    public Session From { get; } = from;

    /// <summary>The session as the pass leaves it.</summary>
    public Session After { get; private set; } = from;

    /// <summary>What was accepted.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Whether anybody is told no.</summary>
    public bool Refuses => _answers.Exists(answer => answer.Reply.Why is not null) || _came.Values.Any(came => came.Refusal is not null);

    /// <summary>Time passes before anything else happens.</summary>
    public void Tick()
    {
        if (Deadlines.Next(After) <= now)
        {
            Accept(Decider.Decide(After, new Tick(), log.StampFor(null, now)), null, Guid.Empty);
        }
    }

    /// <summary>A command, or somebody at the door who needs a seat; nothing else is decided.</summary>
    public void Decide(RoomWork work)
    {
        switch (work)
        {
            case RoomWork.Do act:
                Do(act.Seat, act.Command, act.Answer);
                break;
            case RoomWork.Come { Request: { Seat: null, As: EnterAs.Participant or EnterAs.Leader } } come:
                Take(come, come.Simulated?.Token ?? (come.Request.Secret is { Length: >= 32 and <= 100 } own ? own : Doorway.Secret()));
                break;
        }
    }

    /// <param name="stored">Whether what was accepted is stored.</param>
    public Refusal? RefusedToLetIn(RoomWork.Come come, bool stored) =>
        !_came.TryGetValue(come, out var came) ? null : came.Refusal ?? (stored ? null : Refusal.NotSaved);

    public string? TokenOf(RoomWork.Come come) => _came.TryGetValue(come, out var came) ? came.Token : null;

    /// <param name="stored">Whether what was accepted is stored.</param>
    /// <param name="known">Whether what others stored was read: nobody is told no without (PQ24).</param>
    public void Answer(bool stored, bool known)
    {
        foreach (var (answer, reply) in _answers)
        {
            answer.TrySetResult((reply.Why is null ? stored : known) ? reply : Reply.Refused(Refusal.NotSaved));
        }
    }

    private void Do(string seat, Command command, TaskCompletionSource<Reply> answer)
    {
        var decision = Decider.Decide(After, command, log.StampFor(seat, now));
        _answers.Add(decision switch
        {
            Decision.Refused refused => (answer, Reply.Refused(refused.Why)),
            Decision.Already already => (answer, Reply.Done(already.Version)),
            _ => (answer, Reply.Done(Accept(decision, seat, command.Id))),
        });
    }

    /// <summary>A new seat for somebody at the door; the one they were given before, where they did not hear of it (PQ17).</summary>
    private void Take(RoomWork.Come come, string token)
    {
        var request = come.Request;
        var take = new TakeSeat(Doorway.Hash(token), request.Name, request.Site, request.Role, request.As == EnterAs.Leader, come.Simulated?.Person);
        var decision = Decider.Decide(After, take, log.StampFor(null, now));
        _came[come] = (token, (decision as Decision.Refused)?.Why);
        if (decision is Decision.Accepted)
        {
            Accept(decision, null, Guid.Empty);
        }
    }

    private long Accept(Decision decision, string? seat, Guid command)
    {
        var entry = new Entry(After.Version + 1, now, seat, command, ((Decision.Accepted)decision).Facts);
        _entries.Add(entry);
        After = After.After(entry);
        return entry.Version;
    }
}
