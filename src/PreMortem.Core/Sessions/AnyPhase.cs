namespace PreMortem.Core.Sessions;

/// <summary>What is legal in every phase of an open room.</summary>
internal static class AnyPhase
{
    public static Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        ImDone done => new DoneSaid(who.Id, done.Done),
        ChangeSeat change => Door.Change(session, who, change),
        RemoveReason remove => Cards.Remove(session, who, remove, stamp),
        RestoreReason restore => Cards.Restore(session, who, restore, stamp),
        Advance advance => Moves.Advance(session, advance, stamp),
        GoBack => Moves.Back(session, stamp),
        ExtendTimer extend => Timers.Extend(session, extend, stamp.Now),
        PauseTimer => Timers.Pause(session, stamp.Now),
        ResumeTimer => Timers.Resume(session, stamp.Now),
        LockDoor door => new DoorLocked(door.Locked),
        HurryRoom hurry => session.Rehearsal is null ? Refusal.NotARehearsal : new RoomHurried(hurry.Hurried),
        RemoveSeat remove => Remove(session, who, remove, stamp),
        SetReview review => review.Date <= stamp.Today ? Refusal.ReviewInPast : new ReviewSet(review.Date),
        _ => Leading.Decide(session, who, command, stamp),
    };

    private static Decision Remove(Session session, Seat who, RemoveSeat remove, Stamp stamp) =>
        session.Seats.TryGetValue(remove.Seat, out var seat) && !seat.Removed && seat.Id != who.Id
            ? Round.After(session, [new SeatRemoved(seat.Id, session.Anonymous && session.Counted.Contains(seat.Id) ? true : null)], stamp.Now)
            : Refusal.NoSuchSeat;
}
