using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>One phase of the method: what is legal in it, what ends it, what happens on the way in and out. One file each.</summary>
internal abstract class Phase
{
    /// <summary>Null where the command is not legal in this phase.</summary>
    public virtual Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => null;

    /// <summary>What stands in the way of moving on; null where nothing does.</summary>
    public virtual Refusal? Gate(Session session) => null;

    public virtual IEnumerable<Fact> Leaving(Session session) => [];

    public virtual IEnumerable<Fact> Entering(Session session, AgendaPhase phase, Stamp stamp) => [];

    public static Phase Of(PhaseKind kind) => All[kind];

    private static readonly Dictionary<PhaseKind, Phase> All = new()
    {
        [PhaseKind.Gather] = new Gather(),
        [PhaseKind.Brief] = new Brief(),
        [PhaseKind.Confidence] = new Confidence(),
        [PhaseKind.Imagine] = new Imagine(),
        [PhaseKind.Write] = new Write(),
        [PhaseKind.LookAgain] = new LookAgain(),
        [PhaseKind.Share] = new Share(),
        [PhaseKind.Sweep] = new Sweep(),
        [PhaseKind.Form] = new Form(),
        [PhaseKind.Concern] = new Concern(),
        [PhaseKind.Treat] = new Treat(),
        [PhaseKind.Own] = new Own(),
        [PhaseKind.Close] = new Close(),
        [PhaseKind.Review] = new Review(),
    };
}
