namespace PreMortem.Core.Sessions.Phases;

/// <summary>Several leaders place cards side by side: what one of them moved is not moved on by another who has not seen it (PD11).</summary>
internal static class SeenElsewhere
{
    public static Refusal? Refuse(Session session, Command command) =>
        Named(command) is ({ } reason, { } from) && session.Reasons.ContainsKey(reason) && PlaceOf(session, reason) != from ? Refusal.CardMoved : null;

    private static (string? Reason, string? From) Named(Command command) => command switch
    {
        PlaceReason place => (place.Reason, place.From),
        FormRisk form => (form.Reason, form.From),
        UnplaceReason unplace => (unplace.Reason, unplace.From),
        ParkReason park => (park.Reason, park.From),
        _ => (null, null),
    };

    private static string PlaceOf(Session session, string reason) => session.Forming.PlaceOf(reason) switch
    {
        { Risk: { } risk } => risk,
        { Place: Place.Parked } => "parked",
        { Place: Place.NotPinnedDown } => "notPinnedDown",
        _ => "unplaced",
    };
}
