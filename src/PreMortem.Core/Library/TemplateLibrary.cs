using PreMortem.Core.Initiatives;
using PreMortem.Core.Rehearsals;

namespace PreMortem.Core.Library;

/// <summary>All templates that are in force: the shipped ones, overridden and added to by a leader's own (LB2). Lists are in the order to show them (LB3).</summary>
public sealed record TemplateLibrary(
    Seq<FailureMode> FailureModes,
    Seq<Lens> Lenses,
    Seq<Agenda> Agendas,
    Seq<InitiativeTemplate> Initiatives,
    Seq<ResponsePattern> Patterns = default,
    Seq<RehearsalTemplate> Rehearsals = default)
{
    /// <summary>The slug of the agenda a meeting has when its leader chose none.</summary>
    public const string DefaultAgenda = "scaling";

    public static TemplateLibrary Empty { get; } = new([], [], [], []);

    /// <summary>How many templates there are, of all kinds together.</summary>
    public int Count => FailureModes.Count + Lenses.Count + Agendas.Count + Initiatives.Count + Patterns.Count + Rehearsals.Count;

    /// <returns>Null where no agenda has that slug.</returns>
    public Agenda? Agenda(string slug) => Agendas.FirstOrDefault(agenda => agenda.Slug == slug);

    /// <returns>Null where no failure mode has that slug.</returns>
    public FailureMode? FailureMode(string slug) => FailureModes.FirstOrDefault(mode => mode.Slug == slug);

    /// <returns>Null where no pattern has that slug.</returns>
    public ResponsePattern? Pattern(string? slug) => Patterns.FirstOrDefault(pattern => pattern.Slug == slug);

    /// <param name="language">The leader's; English where it is left out or nobody has translated the plan (LT3).</param>
    /// <returns>Null where no initiative has that slug.</returns>
    public Initiative? Initiative(string slug, string? language = null) => Initiatives.FirstOrDefault(template => template.Slug == slug)?.In(language);

    /// <summary>The lenses a phase looks through: those it names, in its order; all of them where it names none (LB9).</summary>
    public Seq<Lens> LensesOf(AgendaPhase phase) => phase.Lenses.Count == 0
        ? Lenses
        : phase.Lenses.SelectMany(slug => Lenses.Where(lens => lens.Slug == slug)).ToSeq();

    /// <summary>Phases that an agenda lacks and that fit into a meeting that has begun, one of each kind, as the first agenda has it (LD7).</summary>
    public Seq<AgendaPhase> SpareOf(Agenda agenda) => Agendas.SelectMany(other => other.Phases)
        .Where(phase => phase.Kind is not (PhaseKind.Gather or PhaseKind.Close or PhaseKind.Review) && agenda.Phases.All(own => own.Kind != phase.Kind))
        .DistinctBy(phase => phase.Kind).OrderBy(phase => phase.Kind).ToSeq();

    /// <summary>This library with a leader's own templates on top: the same kind and slug overrides, anything else adds (LB2).</summary>
    public TemplateLibrary With(TemplateLibrary own) => new(
        Over(FailureModes, own.FailureModes, mode => mode.Slug)
            .OrderBy(mode => mode.Order).ThenBy(mode => mode.Title, StringComparer.Ordinal).ToSeq(),
        Over(Lenses, own.Lenses, lens => lens.Slug)
            .OrderBy(lens => lens.Order).ThenBy(lens => lens.Title, StringComparer.Ordinal).ToSeq(),
        Over(Agendas, own.Agendas, agenda => agenda.Slug)
            .OrderBy(agenda => agenda.Slug == DefaultAgenda ? 0 : 1).ThenBy(agenda => agenda.Title, StringComparer.Ordinal).ToSeq(),
        Over(Initiatives, own.Initiatives, template => template.Slug)
            .OrderBy(template => template.Initiative.Name, StringComparer.Ordinal).ToSeq(),
        Over(Patterns, own.Patterns, pattern => pattern.Slug)
            .OrderBy(pattern => pattern.Order).ThenBy(pattern => pattern.Title, StringComparer.Ordinal).ToSeq(),
        Over(Rehearsals, own.Rehearsals, template => template.Slug)
            .OrderBy(template => template.Slug, StringComparer.Ordinal).ToSeq());

    private static IEnumerable<T> Over<T>(Seq<T> shipped, Seq<T> own, Func<T, string> slug)
    {
        var overridden = own.Select(slug).ToHashSet(StringComparer.Ordinal);
        return shipped.Where(item => !overridden.Contains(slug(item))).Concat(own);
    }
}

/// <summary>An initiative to start from or to learn on.</summary>
/// <param name="Slug">Stable name, <c>soar</c>.</param>
/// <param name="Es">The whole plan in Spanish: the same parts, sites and days; null where nobody has translated it.</param>
public sealed record InitiativeTemplate(string Slug, Initiative Initiative, Initiative? Es = null)
{
    /// <summary>The plan in a language, or as it is where nobody has translated it (LT3).</summary>
    public Initiative In(string? language) => Es is { } es && TemplateLanguage.IsSpanish(language) ? es : Initiative;
}

/// <summary>The people of a rehearsal on an initiative that is among the templates, with what they say (RH7).</summary>
/// <param name="Slug">Stable name, <c>soar</c>.</param>
/// <param name="Initiative">The slug of the initiative.</param>
public sealed record RehearsalTemplate(string Slug, string Initiative, Seq<SimulatedPerson> People);
