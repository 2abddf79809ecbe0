using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>The order a register is read in (EX5): what most people picked first, and the gravest lone voice pinned above it, never a multiplied score.</summary>
public static class RegisterOrder
{
    /// <summary>Risks that are not retired: the gravest lone voice, then by picks, then by number.</summary>
    public static IReadOnlyList<Risk> Live(IEnumerable<Risk> risks)
    {
        Risk[] live = [.. risks.Where(risk => risk.Status != RiskStatus.Retired)];
        var pinned = Pinned(live);
        return [.. live.OrderByDescending(risk => risk == pinned).ThenByDescending(risk => risk.Concern?.Picks ?? -1).ThenBy(risk => risk.Number)];
    }

    /// <summary>The risk that one person alone saw and whose middle rating is major or worse; of several, the gravest.</summary>
    public static Risk? Pinned(IEnumerable<Risk> risks) =>
        risks.Where(risk => risk is { LoneVoice: true, Status: not RiskStatus.Retired, Concern.MedianImpact: >= Impact.Major })
            .OrderByDescending(risk => risk.Concern!.MedianImpact)
            .ThenByDescending(risk => risk.Concern!.Picks)
            .ThenBy(risk => risk.Number)
            .FirstOrDefault();
}
