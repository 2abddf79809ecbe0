namespace PreMortem.Core.Sessions;

/// <summary>The days that a command carries (LM8).</summary>
internal static class CommandDays
{
    public static Refusal? Refuse(Command command) => Of(command).All(PlanningDays.CanHold) ? null : Refusal.DayOutOfRange;

    private static IEnumerable<DateOnly?> Of(Command command) => command switch
    {
        Respond respond => [respond.TryBy, respond.HowBy],
        ParkReason park => [park.Revisit],
        HoldTension hold => [hold.Revisit],
        SettleResponse settle => [settle.TryBy],
        SettleParked settle => [settle.Revisit],
        SetReview review => [review.Date],
        _ => [],
    };
}
