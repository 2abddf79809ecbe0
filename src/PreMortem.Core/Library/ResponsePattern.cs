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
    int Order = 100);
