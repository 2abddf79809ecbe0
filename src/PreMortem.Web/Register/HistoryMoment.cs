using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>What happened to a row at one moment, by one hand.</summary>
internal sealed record HistoryMoment(DateTimeOffset At, string? Who, string? Session, IReadOnlyList<RiskChange> Changes)
{
    private const string Cards = "reasons";

    /// <summary>Newest first. A meeting moves cards one by one: where nothing else happened in between, that is told once, at the last of them.</summary>
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
            else if (moments is [.., { Changes: [{ Field: Cards } first] } run] && change.Field == Cards && run.Who == change.Who && run.Session == change.Session)
            {
                moments[^1] = run with { At = change.At, Changes = [change with { Before = first.Before }] };
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
