namespace PreMortem.Core.Sessions.Phases;

/// <summary>Share while people are in pods: a pod hears its own cards and sends up a few (PD3 to PD8).</summary>
internal static class InPods
{
    /// <returns>Null where the pods change nothing about a command.</returns>
    public static Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        Sessions.EndPods => new AdditionsOpened(stamp.Now + Round.Additions),
        Sessions.ShowNext or ShareReason => Refusal.InPods,
        TellPod or TellNext or PassTurn or Sessions.SendUp => Pods.Of(session, who) is { } pod ? In(pod, session, who, command, stamp) : Refusal.NoPod,
        HadThisToo had when Heard(session, who, had.Reason) is { } told => HadThisToo(who, had, told),
        RewordReason reword when Heard(session, who, reword.Reason) is { } told && told.Seat == who.Id => Refusal.ToldAlready,
        _ => null,
    };

    private static Decision In(Pod pod, Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        TellPod tell => TellOwn(session, pod, who, tell.Reason),
        TellNext { After: { } seen } when seen != pod.Told.Count => Refusal.PhaseMoved,
        TellNext => TellDrawn(session, pod, stamp),
        SendUp up => SendUp(session, pod, up),
        PassTurn pass => Pass(session, pod, who, pass),
        _ => Refusal.WrongPhase,
    };

    private static Reason? Heard(Session session, Seat who, string reason) =>
        Pods.Of(session, who) is { } pod ? Pods.Heard(session, pod).FirstOrDefault(told => told.Id == reason) : null;

    private static Decision TellOwn(Session session, Pod pod, Seat who, string id)
    {
        if (!session.Reasons.TryGetValue(id, out var reason) || reason.Seat != who.Id || reason.Removed)
        {
            return Refusal.NoSuchReason;
        }

        return reason.IsShared || pod.Told.Contains(id, StringComparer.Ordinal) ? Refusal.AlreadyShared
            : Pods.Turn(session, pod)?.Id == who.Id ? new ReasonToldToPod(id)
            : Refusal.NotYourTurn;
    }

    /// <summary>In an anonymous room one card of each, the weightiest, in an order that tells nothing.</summary>
    private static Decision TellDrawn(Session session, Pod pod, Stamp stamp)
    {
        if (!session.Anonymous)
        {
            return Refusal.NotYourTurn;
        }

        var next = Pods.Next(session, pod);
        return next.Count == 0
            ? Refusal.NothingLeft
            : new ReasonToldToPod(Pods.Untold(session, pod, next[(int)(stamp.Chance % (ulong)next.Count)]).First().Id);
    }

    /// <summary>One's own turn, or that of a pod-mate who is named: whoever sits beside an empty chair sees it, the program does not.</summary>
    private static Decision Pass(Session session, Pod pod, Seat who, PassTurn pass)
    {
        if (session.Anonymous)
        {
            return Pods.Next(session, pod).Contains(who) ? new PodTurnPassed(who.Id) : Decision.Nothing;
        }

        var turn = Pods.Turn(session, pod);
        return (pass.Turn is { } named && named != turn?.Id) || (pass.Round is { } turns && turns != Pods.Turns(session, pod)) ? Refusal.PhaseMoved
            : turn is not null && (turn.Id == who.Id || pass.Turn is not null) ? new PodTurnPassed(turn.Id)
            : Refusal.NotYourTurn;
    }

    private static Decision HadThisToo(Seat who, HadThisToo had, Reason told) =>
        told.Seat == who.Id ? Refusal.OwnReason
        : had.Mine is not null ? Refusal.NotSentUp
        : new HadToo(who.Id, had.Reason, had.Had);

    private static Decision SendUp(Session session, Pod pod, SendUp up)
    {
        if (Pods.Heard(session, pod).FirstOrDefault(told => told.Id == up.Reason) is not { } reason)
        {
            return pod.Told.Contains(up.Reason, StringComparer.Ordinal) && session.Reasons[up.Reason].IsShared ? Refusal.AlreadyShared : Refusal.NoSuchReason;
        }

        return up.Lone && reason.HadBy is { Count: > 0 } ? Refusal.NotAlone
            : up.Lone && pod.Lone is not null ? Refusal.LoneSentUp
            : !up.Lone && pod.SentUp.Count >= Pod.MostUp ? Refusal.ThreeSentUp
            : Decision.Of(new ReasonSentUp(reason.Id, up.Lone), new ReasonShared(reason.Id, Round.Alike(session, reason.Text)));
    }
}
