using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>Who may come in, and as whom (GA1, GA2, GA4).</summary>
internal static class Door
{
    public static Decision Take(Session session, TakeSeat take)
    {
        if (session.Closed)
        {
            return Refusal.RoomClosed;
        }

        // Somebody who was given it, and did not hear so, asks again (PQ17).
        if (session.Seats.Values.Any(seat => seat.TokenHash == take.Token))
        {
            return new Decision.Already(session.Version);
        }

        if (session.DoorLocked && !take.Leader)
        {
            return Refusal.DoorLocked;
        }

        if (session.Seats.Count >= Limits.People)
        {
            return Refusal.RoomFull;
        }

        if (Refuse(take.Name, take.Site, take.Role) is { } refusal)
        {
            return refusal;
        }

        var taken = new SeatTaken(
            NextSeat(session), take.Token, Said(take.Name) ?? (take.Leader ? Seat.NamelessLeader : null), Said(take.Site), Said(take.Role), take.Leader,
            Late: session.Reached(PhaseKind.Write), take.Simulated);
        return Decision.Of([taken, .. Pods.Join(session, taken)]);
    }

    /// <summary>Seats are numbered as people come (GA1).</summary>
    public static string NextSeat(Session session) => $"s{session.Seats.Count + 1}";

    /// <summary>One's own, or any for a leader. What is not named stays as it is; an empty text clears it.</summary>
    public static Decision Change(Session session, Seat who, ChangeSeat change)
    {
        var id = change.Seat ?? who.Id;
        if (id != who.Id && !who.Leader)
        {
            return Refusal.LeadersOnly;
        }

        if (!session.Seats.TryGetValue(id, out var seat))
        {
            return Refusal.NoSuchSeat;
        }

        return Refuse(change.Name, change.Site, change.Role) is { } refusal
            ? refusal
            : new SeatChanged(id, Changed(change.Name, seat.Name), Changed(change.Site, seat.Site), Changed(change.Role, seat.Role));
    }

    private static Refusal? Refuse(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (Limits.Optional(text, Limits.Name) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static string? Changed(string? said, string? before) => said is null ? before : Said(said);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
