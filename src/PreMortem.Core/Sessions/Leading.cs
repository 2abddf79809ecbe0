namespace PreMortem.Core.Sessions;

/// <summary>What leaders do for the meeting itself, in every phase (LD2 to LD9).</summary>
internal static class Leading
{
    public static Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        HoldReason hold => Holding.Hold(session, hold.Reason, hold.Note),
        HideReason hide => Holding.Hold(session, hide.Reason, hide.Why),
        ReleaseReason release => Holding.Release(session, release),
        RewordReason reword when Holding.IsHeld(session, who, reword.Reason) => Holding.Reword(reword),
        WriteFor write => EnteredFor.Write(session, who, write, stamp),
        NoteFor note => Note(session, note),
        ChangeAgenda change => AgendaChanges.Change(session, change),
        HandOver over => session.Seats.TryGetValue(over.Seat, out var seat) && seat is { Leader: true, Removed: false }
            ? seat.Id == session.Lead ? Decision.Nothing : new LeadHandedOver(seat.Id)
            : Refusal.NoSuchSeat,
        ReadmitSeat back => session.Seats.TryGetValue(back.Seat, out var seat) && seat.Removed ? new SeatReadmitted(seat.Id) : Refusal.NoSuchSeat,
        _ => null,
    };

    private static Decision Note(Session session, NoteFor note)
    {
        var text = note.Text.Trim();
        return Limits.Optional(text, Limits.Note) is { } tooLong ? tooLong
            : session.Notes.GetValueOrDefault(note.Kind, "") == text ? Decision.Nothing
            : new PhaseNoted(note.Kind, text);
    }
}
