namespace PreMortem.Core.Sessions.Phases;

/// <summary>What changes in the plan, or why nothing does (OW2). Legal in Treat, Own, Close and Review.</summary>
internal static class PlanChange
{
    public static Decision? Decide(Session session, Command command) => command switch
    {
        RecordPlanChange change => Limits.Text(change.Text) is { } refusal ? refusal : new PlanChanged(change.Text.Trim()),
        NothingChanged nothing => Limits.Text(nothing.Why) is { } refusal ? refusal : new PlanKept(nothing.Why.Trim()),
        TakeBackChange { Text: { } text } => session.PlanChanges.Contains(text) ? new PlanChangeTakenBack(text) : Refusal.NoSuchChange,
        TakeBackChange => session.NothingChanged is null ? Decision.Nothing : new PlanChangeTakenBack(null),
        _ => null,
    };

    public static Refusal? Missing(Session session) =>
        session.PlanChanges.IsEmpty && session.NothingChanged is null ? Refusal.NoPlanChange : null;
}
