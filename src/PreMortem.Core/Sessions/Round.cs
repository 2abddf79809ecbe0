using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions;

/// <summary>The sharing round: one card a turn, until a full round adds nothing (SH1 to SH5).</summary>
internal static class Round
{
    /// <summary>Time for silent additions when the round is over (SH5).</summary>
    public static readonly TimeSpan Additions = TimeSpan.FromSeconds(60);

    /// <summary>A round begins with the leaders' turns, the rest in a drawn order (SH1).</summary>
    public static IEnumerable<Fact> Begin(Session session, Stamp stamp)
    {
        var seats = session.Seats.Values.Where(seat => !seat.Removed).ToList();
        var turns = seats.Where(seat => seat.Leader).Select(seat => seat.Id)
            .Concat(stamp.Shuffle(seats.Where(seat => !seat.Leader).Select(seat => seat.Id)))
            .ToSeq();
        return [new TurnsDrawn(turns), .. NextRound(session, turns, stamp.Now)];
    }

    /// <summary>Shares one card and passes the turn on.</summary>
    public static IEnumerable<Fact> Share(Session session, Reason reason, DateTimeOffset now)
    {
        Fact shared = new ReasonShared(reason.Id, Alike(session, reason.Text));
        if (session.Sharing.Over)
        {
            return [shared];
        }

        var seat = session.Seats[reason.Seat];
        return [shared, .. GoOn(session, seat, session.UnsharedOf(seat).Any(other => other.Id != reason.Id), addedNow: true, now)];
    }

    public static IEnumerable<Fact> Pass(Session session, Seat seat, DateTimeOffset now) =>
        [new TurnPassed(seat.Id), .. GoOn(session, seat, session.UnsharedOf(seat).Any(), addedNow: false, now)];

    /// <summary>The turn goes on when a person is taken out of the room.</summary>
    public static IEnumerable<Fact> After(Session session, Seat seat) =>
        InThisRound(session, seat).Take(1).Select(next => new TurnGiven(next.Id));

    /// <summary>Who still has a turn in this round after one seat: those that follow it, with something to share.</summary>
    public static IEnumerable<Seat> InThisRound(Session session, Seat after) =>
        InTurn(session, session.Sharing.Turns).Where(seat => seat.Id != after.Id && seat.LastRound < session.Sharing.Round && session.UnsharedOf(seat).Any());

    public static Seq<string> Alike(Session session, string text) =>
        LooksAlike.Among(text, session.OnTheWall.Select(reason => (reason.Id, reason.Text))).ToSeq();

    private static IEnumerable<Fact> GoOn(Session session, Seat seat, bool seatHasMore, bool addedNow, DateTimeOffset now)
    {
        var next = InThisRound(session, seat).FirstOrDefault();
        if (next is not null)
        {
            return session.Anonymous ? [] : [new TurnGiven(next.Id)];
        }

        var more = seatHasMore || session.Seats.Values.Any(other => other.Id != seat.Id && !other.Removed && session.UnsharedOf(other).Any());
        return more && (addedNow || session.Sharing.SharedThisRound)
            ? NextRound(session, session.Sharing.Turns, now, seatHasMore ? null : seat.Id)
            : [new AdditionsOpened(now + Additions)];
    }

    private static IEnumerable<Fact> NextRound(Session session, Seq<string> turns, DateTimeOffset now, string? exhausted = null)
    {
        var first = InTurn(session, turns).FirstOrDefault(seat => seat.Id != exhausted && session.UnsharedOf(seat).Any());
        if (first is null)
        {
            return [new RoundBegan(session.Sharing.Round + 1), new AdditionsOpened(now + Additions)];
        }

        Fact began = new RoundBegan(session.Sharing.Round + 1);
        return session.Anonymous ? [began] : [began, new TurnGiven(first.Id)];
    }

    /// <summary>The drawn order; who came later follows.</summary>
    private static IEnumerable<Seat> InTurn(Session session, Seq<string> turns) =>
        turns.Concat(session.Seats.Keys.Except(turns)).Select(id => session.Seats[id]).Where(seat => !seat.Removed);
}
