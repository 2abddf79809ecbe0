namespace PreMortem.Core.Sessions.Phases;

/// <summary>How sure the room is of its plan, 0 to 100, each alone (CF1). Also the second asking, in Close.</summary>
internal sealed class Confidence : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        GiveConfidence when session.ShiftShown => Refusal.ShiftIsShown,
        GiveConfidence give => Give(who, give, ConfidenceStage.Before),
        _ => null,
    };

    public static Decision Give(Seat who, GiveConfidence give, ConfidenceStage stage) =>
        give.Value is < 0 or > 100 ? Refusal.NotANumber : new ConfidenceGiven(who.Id, stage, give.Value);
}
