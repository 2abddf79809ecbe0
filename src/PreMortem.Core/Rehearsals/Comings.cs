using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>When simulated people come in, and when one of them steps out for a while (RH4).</summary>
public static class Comings
{
    /// <summary>How long after the room opened, or after the phase that he or she is late for began, somebody comes in; null while it is too early.</summary>
    public static TimeSpan? Arrives(Session room, int person)
    {
        var rehearsal = room.Rehearsal!;
        var late = rehearsal.People[person].Late;
        if (late && !room.Reached(Busy(room)))
        {
            return null;
        }

        var seconds = late ? 25 : person == 0 ? 0.4 : 0.6 + (1.3 * person) + (1.5 * Draw.Share(rehearsal.Seed, person, "arrives"));
        return TimeSpan.FromSeconds(seconds / (room.Hurried ? Simulation.Hurry : 1));
    }

    /// <summary>Whether this person steps out in the phase the room is in, how long after it began, and for how long.</summary>
    public static (TimeSpan After, TimeSpan For)? StepsOut(Session room, int person)
    {
        var rehearsal = room.Rehearsal!;
        return rehearsal.People[person].StepsOut && room.Kind == Busy(room)
            ? (TimeSpan.FromSeconds(40 / (room.Hurried ? Simulation.Hurry : 1)), TimeSpan.FromSeconds(45 / (room.Hurried ? Simulation.Hurry : 1)))
            : null;
    }

    /// <summary>The phase in which a meeting is under way.</summary>
    private static PhaseKind Busy(Session room) => room.Agenda.Phases.Any(phase => phase.Kind == PhaseKind.Write) ? PhaseKind.Write : PhaseKind.Review;
}
