using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>Still alone: the same box under one question at a time (LA1, LA2).</summary>
internal sealed class LookAgain : Phase
{
    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        ShowLens show => InAgenda(session.Phase, session).Any(lens => lens.Slug == show.Lens) ? new LensShown(show.Lens) : Refusal.NoSuchLens,
        _ => Cards.Decide(session, who, command, stamp),
    };

    public override IEnumerable<Fact> Entering(Session session, AgendaPhase phase, Stamp stamp) =>
        InAgenda(phase, session).Take(1).Select(lens => new LensShown(lens.Slug));

    /// <summary>The lenses of this phase, in the agenda's order; all of the library where it names none.</summary>
    public static IEnumerable<Lens> InAgenda(AgendaPhase phase, Session session) => phase.Lenses.Count == 0
        ? session.Lenses
        : phase.Lenses.Select(slug => session.Lenses.FirstOrDefault(lens => lens.Slug == slug)).OfType<Lens>();
}
