using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Library;

/// <summary>A question through which the room looks at the failed plan again (CL 5).</summary>
/// <param name="Slug">Stable name, <c>conditions</c>.</param>
/// <param name="Question">Past tense, no hedge.</param>
/// <param name="Help">One or two sentences that make the question concrete.</param>
/// <param name="About">The kinds of part it asks about; none where it asks about the plan as a whole (LA3).</param>
/// <param name="Unsaid">What is true where nobody answered it, “Nobody named an incentive.” (LA5)</param>
/// <param name="Es">The same in Spanish; null where nobody has translated it.</param>
public sealed record Lens(
    string Slug,
    string Title,
    string Question,
    string Help,
    string Source,
    int Order = 100,
    Seq<PartKind> About = default,
    string? Unsaid = null,
    LensWords? Es = null)
{
    /// <summary>The same lens in a language, or as it is where nobody has translated it (LT3).</summary>
    public Lens In(string? language) => Es is { } es && TemplateLanguage.IsSpanish(language)
        ? this with { Title = es.Title, Question = es.Question, Help = es.Help, Source = es.Source, Unsaid = es.Unsaid }
        : this;
}

/// <summary>What a lens says, in another language.</summary>
public sealed record LensWords(string Title, string Question, string Help, string Source, string? Unsaid = null);
