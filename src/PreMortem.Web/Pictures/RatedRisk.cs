using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Core.Views;

namespace PreMortem.Web.Pictures;

/// <summary>A risk as the likelihood-by-impact picture needs it, from a register or from what a room may see.</summary>
/// <param name="Top">One of the greatest concerns, or the pinned lone voice.</param>
public sealed record RatedRisk(int Number, string Title, Concern Concern, bool Top, bool LoneVoice)
{
    /// <summary><c>R7</c></summary>
    public string Id => $"R{Number}";

    public bool IsRated => Concern is { Low: not null, High: not null, MedianImpact: not null };

    /// <summary>The standing risks that were voted on; the greatest are those the room would call so (CO5).</summary>
    public static IReadOnlyList<RatedRisk> Of(IEnumerable<Risk> register)
    {
        var voted = register.Where(risk => risk is { Status: not RiskStatus.Retired, Concern: not null }).ToList();
        var top = voted.Where(risk => risk.Concern!.Picks > 0 || risk.Concern.LeaderPicked)
            .OrderByDescending(risk => risk.Concern!.Picks)
            .ThenByDescending(risk => risk.Concern!.LeaderPicked)
            .ThenByDescending(risk => risk.Concern!.MedianImpact)
            .ThenBy(risk => risk.Number)
            .Take(3)
            .Append(RegisterOrder.Pinned(voted))
            .ToHashSet();
        return voted.ConvertAll(risk => new RatedRisk(risk.Number, risk.Title, risk.Concern!, top.Contains(risk), risk.LoneVoice));
    }

    /// <summary>What these records show; none before the vote is closed, for then they hold no concern (CO2).</summary>
    public static IReadOnlyList<RatedRisk> Of(IReadOnlyDictionary<string, ViewRecord> view) =>
    [
        .. view.Values.OfType<ConcernRecord>()
            .Where(record => view.ContainsKey($"risk/{record.Risk}"))
            .Select(record => (record.Concern, Risk: (RiskRecord)view[$"risk/{record.Risk}"]))
            .OrderBy(pair => pair.Risk.Number)
            .Select(pair => new RatedRisk(pair.Risk.Number, pair.Risk.Title, pair.Concern, pair.Risk.Top, pair.Risk.LoneVoice)),
    ];
}
