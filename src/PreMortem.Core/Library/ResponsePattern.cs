using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Library;

/// <summary>A way to answer a risk that has worked elsewhere, offered to start from (CL 1, 4 and 6).</summary>
/// <param name="Slug">Stable name, <c>make-a-team-the-owner</c>.</param>
/// <param name="Ask">The one question it asks a room.</param>
/// <param name="Starter">Words that a response starts from; “…” is left to the room.</param>
/// <param name="When">Markdown: when to use it.</param>
/// <param name="Source">Where the idea comes from.</param>
/// <param name="Threatened">The kinds of part it answers for.</param>
/// <param name="Failures">The kinds of failure it answers for.</param>
/// <param name="Owner">Who best owns such a response: “a team”.</param>
/// <param name="Coupling">What it does to the plan.</param>
/// <param name="Leverage">Where it takes hold.</param>
/// <param name="Scale">The dimensions of scale it serves.</param>
/// <param name="Es">The same in Spanish; null where nobody has translated it.</param>
public sealed record ResponsePattern(
    string Slug,
    string Title,
    string Ask,
    string Starter,
    string When,
    string Source,
    Seq<PartKind> Threatened = default,
    Seq<FailureKind> Failures = default,
    string? Owner = null,
    ResponseCoupling? Coupling = null,
    Leverage? Leverage = null,
    Seq<ScaleDimension> Scale = default,
    int Order = 100,
    PatternWords? Es = null)
{
    /// <summary>The same pattern in a language, or as it is where nobody has translated it (LT3).</summary>
    public ResponsePattern In(string? language) => Es is { } es && TemplateLanguage.IsSpanish(language)
        ? this with { Title = es.Title, Ask = es.Ask, Starter = es.Starter, When = es.When, Source = es.Source, Owner = es.Owner }
        : this;

    /// <summary>Whether a response says no more than what this pattern gave it, in any language.</summary>
    public bool Gave(string? action) => action == Starter || (Es is { } es && action == es.Starter);
}

/// <summary>What a pattern says, in another language.</summary>
public sealed record PatternWords(string Title, string Ask, string Starter, string When, string Source, string? Owner = null);
