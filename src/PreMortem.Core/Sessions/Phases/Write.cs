namespace PreMortem.Core.Sessions.Phases;

/// <summary>Alone and in silence: one cause a card, until the time and 30 s of grace are over (WR1 to WR6).</summary>
internal sealed class Write : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) =>
        Cards.Decide(session, who, command, stamp);
}
