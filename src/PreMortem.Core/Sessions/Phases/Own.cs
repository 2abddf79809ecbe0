namespace PreMortem.Core.Sessions.Phases;

/// <summary>“What will you do differently tomorrow?”, one line each; it ends when a change to the plan is recorded (OW1, OW2).</summary>
internal sealed class Own : Phase
{
    public override Refusal? Gate(Session session) => PlanChange.Missing(session);

    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        Commit commit => Limits.Text(commit.Text) is { } refusal ? refusal : new CommitmentMade(who.Id, commit.Text.Trim()),
        _ => PlanChange.Decide(session, command),
    };
}
