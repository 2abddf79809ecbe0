namespace PreMortem.Core.Sessions.Phases;

/// <summary>Weeks later: what was seen, what is due, and the next date (RV1).</summary>
internal sealed class Review : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => PlanChange.Decide(command);
}
