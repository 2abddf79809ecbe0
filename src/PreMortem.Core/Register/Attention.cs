namespace PreMortem.Core.Register;

/// <summary>What of a register wants somebody today (AT2).</summary>
public static class Attention
{
    /// <summary>A response is told this many days ahead, so that there is still time to try it.</summary>
    public const int DaysAhead = 7;

    /// <summary>Signs that were seen first, then what is due, oldest day first.</summary>
    public static IReadOnlyList<Due> On(DateOnly today, IEnumerable<Due> days) =>
    [
        .. days.Where(due => due.On <= (due.Kind == DueKind.TryBy ? today.AddDays(DaysAhead) : today))
            .OrderBy(due => due.Kind == DueKind.SignSeen ? 0 : 1),
    ];

    /// <summary>The day is past and nothing came of it: a sign is seen, not overdue, and a day that is today is not past.</summary>
    public static bool IsOverdue(Due due, DateOnly today) => due.Kind != DueKind.SignSeen && due.On < today;
}
