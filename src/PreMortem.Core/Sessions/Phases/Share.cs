using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>One card a turn, until a full round adds nothing; then a minute of silent additions (SH1 to SH7).</summary>
internal sealed class Share : Phase
{
    public override IEnumerable<Fact> Entering(Session session, AgendaPhase phase, Stamp stamp) => Round.Begin(session, phase, stamp);

    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) =>
        (session.InPods ? InPods.Decide(session, who, command, stamp) : null) ?? InTheRound(session, who, command, stamp);

    private static Decision? InTheRound(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        Sessions.EndPods => Decision.Nothing,
        TellPod or TellNext or SendUp => Refusal.PodsEnded,
        ShareReason share => ShareOwn(session, who, share, stamp.Now),
        Sessions.ShowNext { After: { } seen } when seen != session.Shared.Count => Refusal.PhaseMoved,
        Sessions.ShowNext => NextCard(session, stamp),
        PassTurn pass when HasGoneOn(session.Sharing, pass) => Refusal.PhaseMoved,
        PassTurn => Pass(session, who, stamp.Now),
        HadThisToo had => HadThisToo(session, who, had, stamp),
        ParkReason or UnplaceReason => Of(PhaseKind.Form).Decide(session, who, command, stamp),
        _ => Cards.Decide(session, who, command, stamp),
    };

    private static Decision ShareOwn(Session session, Seat who, ShareReason share, DateTimeOffset now)
    {
        if (!session.Reasons.TryGetValue(share.Reason, out var reason) || !EnteredFor.IsOf(reason, who) || reason.Removed)
        {
            return Refusal.NoSuchReason;
        }

        return reason.IsShared ? Refusal.AlreadyShared
            : session.Sharing.Over || session.Sharing.Turn == reason.Seat ? Round.Share(session, reason, now)
            : Refusal.NotYourTurn;
    }

    /// <summary>SH2 in a named room, SH3 in an anonymous one.</summary>
    private static Decision NextCard(Session session, Stamp stamp)
    {
        if (session.Sharing.Over)
        {
            return Refusal.NothingLeft;
        }

        var seat = session.Anonymous ? Drawn(session, stamp) : session.Sharing.Turn is { } turn ? session.Seats[turn] : null;
        var reason = seat is null ? null : session.UnsharedOf(seat).FirstOrDefault();
        return reason is null ? Refusal.NothingLeft : Round.Share(session, reason, stamp.Now);
    }

    private static Seat? Drawn(Session session, Stamp stamp)
    {
        var waiting = Round.Waiting(session).ToList();
        return waiting.Count == 0 ? null : waiting[(int)(stamp.Chance % (ulong)waiting.Count)];
    }

    private static bool HasGoneOn(Sharing sharing, PassTurn pass) =>
        (pass.Turn is { } turn && turn != sharing.Turn) || (pass.Round is { } round && round != sharing.Round);

    private static Decision Pass(Session session, Seat who, DateTimeOffset now)
    {
        if (session.Sharing.Over)
        {
            return Decision.Nothing;
        }

        if (session.Anonymous)
        {
            return who.LastRound < session.Sharing.Round ? Round.Pass(session, who, now) : Decision.Nothing;
        }

        return session.Sharing.Turn is { } turn && (turn == who.Id || who.Leader)
            ? Round.Pass(session, session.Seats[turn], now)
            : Refusal.NotYourTurn;
    }

    private static Decision HadThisToo(Session session, Seat who, HadThisToo had, Stamp stamp)
    {
        if (!session.Reasons.TryGetValue(had.Reason, out var reason) || reason is not { Order: > 0, Hidden: null })
        {
            return Refusal.NoSuchReason;
        }

        if (reason.Seat == who.Id)
        {
            return Refusal.OwnReason;
        }

        if (had.Mine is null)
        {
            return new HadToo(who.Id, had.Reason, had.Had);
        }

        if (!session.Reasons.TryGetValue(had.Mine, out var mine) || mine.Seat != who.Id || mine.Removed)
        {
            return Refusal.NoSuchReason;
        }

        return mine.IsShared
            ? Refusal.AlreadyShared
            : Round.After(session, [new HadToo(who.Id, had.Reason, true), new ReasonFolded(had.Mine, had.Reason)], stamp.Now);
    }
}
