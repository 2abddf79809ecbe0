using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Library;

/// <summary>A way in which plans like this one have failed, told in the past tense.</summary>
/// <param name="Slug">Stable name, <c>form-without-function</c>.</param>
/// <param name="Kind">What kind of failure it is (CL 5).</param>
/// <param name="Threatens">The kinds of part it goes for.</param>
/// <param name="Story">Markdown, past tense, no hedge.</param>
/// <param name="Source">Where the idea comes from.</param>
public sealed record FailureMode(
    string Slug,
    string Title,
    FailureKind Kind,
    Seq<PartKind> Threatens,
    string Story,
    Seq<string> Probes,
    Seq<string> EarlySigns,
    Seq<string> Responses,
    string Source,
    int Order = 100);

/// <summary>Failures of scaling are seldom failures of intention (CL 5).</summary>
public enum FailureKind { Interpretation, Architecture, Incentives, Adaptation }
