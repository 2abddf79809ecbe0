using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>The sharing round: one card a turn, until a full round adds nothing (SH1 to SH5).</summary>
internal static class Round
{
    /// <summary>Time for silent additions when the round is over (SH5).</summary>
    public static readonly TimeSpan Additions = TimeSpan.FromSeconds(60);

    /// <summary>A round begins with the leaders' turns, the rest in a drawn order (SH1), or in pods (PD1).</summary>
    public static IEnumerable<Fact> Begin(Session session, AgendaPhase phase, Stamp stamp)
    {
        if (Pods.Draw(session, phase, stamp) is { } pods)
        {
            return [new RoundBegan(session.Sharing.Round + 1), pods];
        }

        var seats = session.Seats.Values.Where(seat => !seat.Removed).ToList();
        var turns = seats.Where(seat => seat.Leader).Select(seat => seat.Id)
            .Concat(stamp.Shuffle(seats.Where(seat => !seat.Leader).Select(seat => seat.Id)))
            .ToSeq();
        Fact[] began = [new TurnsDrawn(turns), new RoundBegan(session.Sharing.Round + 1)];
        return [.. began, .. GoOn(session.Assuming(began), stamp.Now)];
    }

    public static Decision Share(Session session, Reason reason, DateTimeOffset now) =>
        After(session, [new ReasonShared(reason.Id, Alike(session, reason.Text))], now);

    public static Decision Pass(Session session, Seat seat, DateTimeOffset now) =>
        After(session, [new TurnPassed(seat.Id)], now);

    /// <summary>These facts, and what they mean for the round: a turn that became empty goes on (SH7).</summary>
    public static Decision After(Session session, IReadOnlyList<Fact> facts, DateTimeOffset now) => session.Kind == PhaseKind.Share
        ? Decision.Of([.. facts, .. GoOn(session.Assuming(facts), now)])
        : Decision.Of(facts);

    /// <summary>Who still has a turn in this round: those with something to share who have neither shared nor passed, in the drawn order.</summary>
    public static IEnumerable<Seat> Waiting(Session session) =>
        InTurn(session).Where(seat => seat.LastRound < session.Sharing.Round && seat.Unshared > 0);

    public static Seq<string> Alike(Session session, string text) =>
        session.Said.LookingLike(text, id => session.Reasons[id] is { FoldedInto: null, Hidden: null }).Distinct().ToSeq();

    private static IEnumerable<Fact> GoOn(Session session, DateTimeOffset now)
    {
        if (session.Sharing.Over || session.InPods)
        {
            return [];
        }

        var waiting = Waiting(session).Select(seat => seat.Id).ToList();
        if (waiting.Count > 0)
        {
            return session.Anonymous || (session.Sharing.Turn is { } turn && waiting.Contains(turn, StringComparer.Ordinal)) ? [] : [new TurnGiven(waiting[0])];
        }

        if (!session.Sharing.SharedThisRound || !InTurn(session).Any(seat => seat.Unshared > 0))
        {
            return [new AdditionsOpened(now + Additions)];
        }

        Fact began = new RoundBegan(session.Sharing.Round + 1);
        return [began, .. GoOn(session.Assuming([began]), now)];
    }

    /// <summary>The drawn order; who came later follows.</summary>
    private static IEnumerable<Seat> InTurn(Session session) =>
        session.Sharing.Turns.Concat(session.Seats.Keys.Except(session.Sharing.Turns)).Select(id => session.Seats[id]).Where(seat => !seat.Removed);
}
