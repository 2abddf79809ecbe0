using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>What of a row wants somebody, by the days it holds (AT1, AT2).</summary>
public static class Late
{
    /// <summary>What is overdue in it; none for a row that is retired, nor for a response that was done or dropped.</summary>
    public static IReadOnlySet<DueKind> Of(Risk risk, DateOnly today) =>
        DueDays.Of([risk], [], null).Where(due => Attention.IsOverdue(due, today)).Select(due => due.Kind).ToHashSet();

    /// <summary>Its early sign was seen, and nothing has come of it since.</summary>
    public static bool SignSeen(Risk risk) => risk.Signs.Count > 0 && DueDays.Of([risk], [], null).Any(due => due.Kind == DueKind.SignSeen);
}
