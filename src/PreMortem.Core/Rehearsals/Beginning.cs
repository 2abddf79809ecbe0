using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Brief and Confidence: most people could explain the plan after a while, one could not.</summary>
internal static class Beginning
{
    public static Wish? Brief(Me me) =>
        me.Person.Question is { } question && !me.Room.Questions.Exists(asked => asked.Seat == me.Seat.Id) ? new("question", new AskQuestion(question), 14, Writes: true)
        : !me.Seat.Ticked && !me.IsAmong(1, "not ticked") ? new("tick", new TickPlan(true), 10 + (30 * me.Chance("tick after")))
        : null;

    public static Wish? Confidence(Me me) =>
        me.Seat.Before is null && !me.Room.ShiftShown ? new("confidence", new GiveConfidence(Before(me)), 14) : null;

    public static int Before(Me me) => 50 + (int)(45 * me.Chance("confidence"));
}
