namespace PreMortem.Core.Sessions.Phases;

/// <summary>A risk of an earlier meeting becomes this room's as soon as a leader works on it, in the same step (CA3).</summary>
internal static class TakingUp
{
    /// <param name="risk">What the command works on; null where it works on none.</param>
    /// <param name="decide">Decides it in the room that has taken the risk up.</param>
    public static Decision? First(Session session, string? risk, Func<Session, Decision?> decide)
    {
        if (session.FindCarried(risk) is not { } carried || session.Forming.Risks.ContainsKey(carried.Id))
        {
            return decide(session);
        }

        Fact taken = new RiskTakenUp(carried.Id);
        var decision = decide(session.Assuming([taken]));
        return decision is Decision.Accepted accepted ? Decision.Of([taken, .. accepted.Facts]) : decision;
    }
}
