using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>
/// What a simulated person does next: a function of the room and of the rehearsal's seed, without a memory of its own (RH3). Whatever happened
/// meanwhile, a go-back or a restart, the wish follows from what is and what is not in the room.
/// </summary>
public static class Simulation
{
    /// <summary>How much faster a hurried room is (RH6).</summary>
    public const double Hurry = 8;

    /// <summary>Nobody types longer at one thing than this.</summary>
    private static readonly TimeSpan LongestTyping = TimeSpan.FromSeconds(20);

    /// <summary>The next thing this person does; null while there is nothing: the clock is paused, the phase asks nothing more, the seat was taken out.</summary>
    public static Act? Next(Session room, Seat seat)
    {
        if (room is not { Closed: false, Rehearsal: { } rehearsal, Clock.Paused: false } || seat is not { Removed: false, Simulated: { } person } || person >= rehearsal.People.Count)
        {
            return null;
        }

        var me = new Me(room, seat, rehearsal.People[person], person);
        if (Wanted(me) is not { } wish)
        {
            return null;
        }

        var after = TimeSpan.FromSeconds(wish.Seconds * Lasting(me, wish.About));
        return new(
            $"{wish.About}{(room.Hurried ? " in a hurry" : "")}",
            wish.Command with { Id = Draw.Id(rehearsal.Seed, person, $"{wish.About} at {room.Version}"), Phase = room.Kind },
            after,
            wish.Writes ? Shorter(after * 0.8, LongestTyping) : TimeSpan.Zero);
    }

    private static Wish? Wanted(Me me) => me.Room.Kind switch
    {
        PhaseKind.Brief => Beginning.Brief(me),
        PhaseKind.Confidence => Beginning.Confidence(me),
        PhaseKind.Write or PhaseKind.LookAgain => Writing.Of(me),
        PhaseKind.Share when me.Room.InPods => InAPod.Of(me),
        PhaseKind.Share => InTheRound.Of(me),
        PhaseKind.Sweep => Sweeping.Of(me),
        PhaseKind.Form => TakingShape.Of(me),
        PhaseKind.Concern => Choosing.Of(me),
        PhaseKind.Treat => Offering.Of(me),
        PhaseKind.Own => Ending.Own(me),
        PhaseKind.Close => Ending.Close(me),
        PhaseKind.Review => LookingBack.Of(me),
        _ => null,
    };

    /// <summary>How this person's time for this compares with a steady one's.</summary>
    internal static double Lasting(Me me, string about)
    {
        var pace = me.Person.Pace switch { Pace.Quick => 0.7, Pace.Slow => 1.4, _ => 1 };
        return pace * (0.6 + (0.8 * me.Chance($"time for {about}"))) / (me.Room.Hurried ? Hurry : 1);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
