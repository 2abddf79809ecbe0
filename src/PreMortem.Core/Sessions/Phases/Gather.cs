namespace PreMortem.Core.Sessions.Phases;

/// <summary>People come in. Nothing to do yet but ask; it ends when the leader starts (GA1 to GA3).</summary>
internal sealed class Gather : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        AskQuestion ask => Questions.Ask(session, who, ask),
        _ => null,
    };
}
