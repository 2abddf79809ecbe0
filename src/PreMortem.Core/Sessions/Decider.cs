namespace PreMortem.Core.Sessions;

/// <summary>Decides a command against a session: pure, total, and the only way a fact is made.</summary>
public static class Decider
{
    public static Decision Decide(Session session, Command command, Stamp stamp)
    {
        switch (command)
        {
            case TakeSeat take:
                return Door.Take(session, take);
            case Tick:
                return Deadlines.Tick(session, stamp.Now);
        }

        if (stamp.Seat is null || !session.Seats.TryGetValue(stamp.Seat, out var who))
        {
            return Refusal.SeatUnknown;
        }

        if (session.Answered.TryGetValue(new(who.Id, command.Id), out var version))
        {
            return new Decision.Already(version);
        }

        return Refuse(session, who, command) is { } refusal
            ? refusal
            : AnyPhase.Decide(session, who, command, stamp)
                ?? Phases.Phase.Of(session.Kind).Decide(session, who, command, stamp)
                ?? Refusal.WrongPhase;
    }

    private static Refusal? Refuse(Session session, Seat who, Command command) => command switch
    {
        { Id: var id } when id == Guid.Empty => Refusal.NoCommandId,
        _ when who.Entered => Refusal.SeatUnknown,
        _ when who.Removed => Refusal.SeatRemoved,
        _ when session.Closed => Refusal.RoomClosed,
        LeaderCommand when !who.Leader => Refusal.LeadersOnly,
        { Phase: { } phase } when phase != session.Kind => Refusal.PhaseMoved,
        _ => CommandDays.Refuse(command),
    };
}
