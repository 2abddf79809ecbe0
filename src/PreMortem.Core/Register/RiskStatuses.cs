namespace PreMortem.Core.Register;

/// <summary>What moves together with a status (RG4, RG5).</summary>
internal static class RiskStatuses
{
    /// <summary>A tension that was set holds the risk, one that was cleared releases it, and a status that leaves takes its own words along: the history keeps them.</summary>
    public static Risk Settle(Risk before, Risk edited, RiskPatch patch)
    {
        var status = edited.Status;
        if (patch.Tension.IsSet && !patch.Status.IsSet)
        {
            status = patch.Tension.Value is not null ? RiskStatus.HeldTension
                : before.Status == RiskStatus.HeldTension ? RiskStatus.Open
                : before.Status;
        }

        return edited with
        {
            Status = status,
            Tension = status == RiskStatus.HeldTension ? edited.Tension : null,
            RetiredWhy = status == RiskStatus.Retired ? edited.RetiredWhy : null,
        };
    }
}
