namespace PreMortem.Core.Sessions.Phases;

/// <summary>The plan, part by part; it ends when four of five could explain it, or the leader says why not (BR1 to BR4).</summary>
internal sealed class Brief : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        TickPlan tick => new PlanTicked(who.Id, tick.Ticked),
        AskQuestion ask => Questions.Ask(session, who, ask),
        ShowPart { Part: { } part } when session.Initiative.Theory.All(known => known.Id != part) => Refusal.NoSuchPart,
        ShowPart show => new PartShown(show.Part),
        _ => null,
    };

    public override Refusal? Gate(Session session)
    {
        var people = session.People.Count();
        var ticked = session.People.Count(seat => seat.Ticked);
        return ticked * 10 < people * 8 ? Refusal.PlanNotClear(ticked, people) : null;
    }
}
