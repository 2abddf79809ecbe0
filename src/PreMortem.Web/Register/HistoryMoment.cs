using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>What happened to a row at one moment, by one hand.</summary>
internal sealed record HistoryMoment(DateTimeOffset At, string? Who, string? Session, IReadOnlyList<RiskChange> Changes)
{
    /// <summary>Newest first.</summary>
    /// <param name="history">Oldest first.</param>
    public static IReadOnlyList<HistoryMoment> Of(IEnumerable<RiskChange> history)
    {
        List<HistoryMoment> moments = [];
        foreach (var change in history)
        {
            if (moments is [.., var last] && last.At == change.At && last.Who == change.Who && last.Session == change.Session)
            {
                moments[^1] = last with { Changes = [.. last.Changes, change] };
            }
            else
            {
                moments.Add(new(change.At, change.Who, change.Session, [change]));
            }
        }

        moments.Reverse();
        return moments;
    }
}
