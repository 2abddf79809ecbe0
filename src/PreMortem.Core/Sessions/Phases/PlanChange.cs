namespace PreMortem.Core.Sessions.Phases;

/// <summary>What changes in the plan, or why nothing does (OW2). Legal in Treat, Own, Close and Review.</summary>
internal static class PlanChange
{
    public static Decision? Decide(Command command) => command switch
    {
        RecordPlanChange change => Limits.Text(change.Text) is { } refusal ? refusal : new PlanChanged(change.Text.Trim()),
        NothingChanged nothing => Limits.Text(nothing.Why) is { } refusal ? refusal : new PlanKept(nothing.Why.Trim()),
        _ => null,
    };

    public static Refusal? Missing(Session session) =>
        session.PlanChanges.IsEmpty && session.NothingChanged is null ? Refusal.NoPlanChange : null;
}
