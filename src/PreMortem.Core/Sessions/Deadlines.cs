using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>The moments at which a room changes by itself (TM4). The shell waits for them; after a restart it asks again.</summary>
public static class Deadlines
{
    /// <summary>The next such moment, or null.</summary>
    public static DateTimeOffset? Next(Session session)
    {
        if (session.Closed)
        {
            return null;
        }

        DateTimeOffset?[] moments = [TimeOut(session), Lock(session), Additions(session)];
        return moments.Min();
    }

    /// <summary>When writing locks: 30 s after its time (WR4). Null where it does not.</summary>
    public static DateTimeOffset? GraceEnds(Session session) =>
        session.Kind is PhaseKind.Write or PhaseKind.LookAgain ? session.Clock.EndsAt + Clock.Grace : null;

    internal static bool WritingIsLocked(Session session, DateTimeOffset now) => GraceEnds(session) is { } end && now >= end;

    internal static Decision Tick(Session session, DateTimeOffset now) => Decision.Of(Due(session, now));

    private static IEnumerable<Fact> Due(Session session, DateTimeOffset now)
    {
        if (session.Closed)
        {
            yield break;
        }

        if (TimeOut(session) <= now)
        {
            yield return new TimeRanOut();
        }

        if (Lock(session) <= now)
        {
            yield return new WritingLocked();
        }

        if (Additions(session) <= now)
        {
            yield return new AdditionsEnded();
        }
    }

    private static DateTimeOffset? TimeOut(Session session) => session.Clock.RanOut ? null : session.Clock.EndsAt;

    private static DateTimeOffset? Lock(Session session) => session.Clock.Locked ? null : GraceEnds(session);

    private static DateTimeOffset? Additions(Session session) =>
        session.Kind == PhaseKind.Share && !session.Sharing.AdditionsEnded ? session.Sharing.AdditionsEndAt : null;
}
