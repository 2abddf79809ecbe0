using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Library;

/// <summary>A way in which plans like this one have failed, told in the past tense.</summary>
/// <param name="Slug">Stable name, <c>form-without-function</c>.</param>
/// <param name="Kind">What kind of failure it is (CL 5).</param>
/// <param name="Threatens">The kinds of part it goes for.</param>
/// <param name="Story">Markdown, past tense, no hedge.</param>
/// <param name="Source">Where the idea comes from.</param>
/// <param name="Es">The same in Spanish; null where nobody has translated it.</param>
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
    int Order = 100,
    ModeWords? Es = null)
{
    /// <summary>The same mode in a language, or as it is where nobody has translated it (LT3).</summary>
    public FailureMode In(string? language) => Es is { } es && TemplateLanguage.IsSpanish(language)
        ? this with { Title = es.Title, Story = es.Story, Probes = es.Probes, EarlySigns = es.EarlySigns, Responses = es.Responses, Source = es.Source }
        : this;
}

/// <summary>What a failure mode says, in another language: as many probes, early signs and responses as the original (LT2).</summary>
public sealed record ModeWords(string Title, string Story, Seq<string> Probes, Seq<string> EarlySigns, Seq<string> Responses, string Source);

/// <summary>Failures of scaling are seldom failures of intention (CL 5).</summary>
public enum FailureKind { Interpretation, Architecture, Incentives, Adaptation }
