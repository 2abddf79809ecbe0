using PreMortem.Core.Library;

namespace PreMortem.Core.Views;

/// <summary><c>lens/{slug}</c>: Look again only.</summary>
/// <param name="Parts">What of the plan it asks about, in the plan's order (LA3).</param>
/// <param name="Es">What stands in its place for who reads Spanish (LT6); so it is with every record of a template.</param>
public sealed record LensRecord(string Slug, string Title, string Question, string Help, int Order, bool Now, int? Count, Seq<LensPart> Parts, LensTold? Es = null) : ViewRecord;

/// <param name="Part">The id of a part.</param>
/// <param name="Probe">“Looks done, isn't”, of a core practice with form and function (LA4).</param>
public sealed record LensPart(string Part, string? Probe, ProbeTold? Es = null);

public sealed record LensTold(string Title, string Question, string Help);

public sealed record ProbeTold(string Probe);

/// <summary><c>coverage/{slug}</c>: once the round is over, how many shared cards answer a question (LA5). For leaders until the risks are formed, for screens until the first story.</summary>
/// <param name="Unsaid">In words, where none does.</param>
public sealed record CoverageRecord(string Slug, string Title, int Cards, string? Unsaid, int Order, CoverageTold? Es = null) : ViewRecord;

public sealed record CoverageTold(string Title, string? Unsaid);

/// <summary><c>mode/{slug}</c>: Sweep. Participants and screens get the ones that were shown; leaders get all, ranked.</summary>
/// <param name="Rank">From 1: what fits this plan and nobody said first (SW5).</param>
/// <param name="Resembles">Leaders only: the shared reason it resembles most, if one does.</param>
/// <param name="Said">Leaders only: somebody has plainly said it.</param>
/// <param name="Suggested">Leaders only: one of the few worth telling first.</param>
/// <param name="Why">Leaders only: why it is offered, in words.</param>
public sealed record ModeRecord(
    string Slug,
    string Title,
    FailureKind Kind,
    string Story,
    Seq<string> Probes,
    int Rank,
    bool Shown,
    bool Now,
    int Happened,
    int AlreadySaid,
    int NotHere,
    string? Resembles = null,
    bool? Said = null,
    bool? Suggested = null,
    string? Why = null,
    ModeTold? Es = null) : ViewRecord;

/// <param name="Story">Once it was shown, with its probes; until then a leader reads no more than its title.</param>
/// <param name="Why">Leaders only.</param>
public sealed record ModeTold(string Title, string? Story, Seq<string>? Probes, string? Why);
