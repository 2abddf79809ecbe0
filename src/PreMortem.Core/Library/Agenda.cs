namespace PreMortem.Core.Library;

/// <summary>An ordered list of phases that a meeting walks through.</summary>
/// <param name="Slug">Stable name, <c>scaling</c>.</param>
/// <param name="Es">Title and about in Spanish; its phases hold their own words.</param>
public sealed record Agenda(string Slug, string Title, string About, Seq<AgendaPhase> Phases, AgendaWords? Es = null)
{
    /// <summary>Minutes of all phases together.</summary>
    public int Minutes => Phases.Sum(phase => phase.Minutes);

    /// <summary>The same agenda in a language, or as it is where nobody has translated it (LT3).</summary>
    public Agenda In(string? language) => this with
    {
        Title = TemplateLanguage.IsSpanish(language) && Es is { } es ? es.Title : Title,
        About = TemplateLanguage.IsSpanish(language) && Es is { } words ? words.About : About,
        Phases = Phases.Select(phase => phase.In(language)).ToSeq(),
    };
}

/// <summary>What an agenda says of itself, in another language.</summary>
public sealed record AgendaWords(string Title, string About);

/// <summary>One phase of an agenda.</summary>
/// <param name="Minutes">0 where the phase has no timer.</param>
/// <param name="Script">Markdown for the leader to read aloud. <c>{date}</c>, <c>{initiative}</c>, <c>{aim}</c> and <c>{minutes}</c> are filled in.</param>
/// <param name="Prompt">The one sentence the room sees, same fields.</param>
/// <param name="Pods">Share: how many people sit in a pod; null where the whole room goes round (PD1).</param>
/// <param name="Lenses">Look again: the slugs of the lenses to use, in order; empty means all.</param>
/// <param name="Es">The same in Spanish; null where nobody has translated it.</param>
public sealed record AgendaPhase(
    PhaseKind Kind,
    string Title,
    int Minutes,
    string Script,
    string Prompt,
    Seq<string> Lenses = default,
    int? Pods = null,
    PhaseWords? Es = null)
{
    /// <summary>The same phase in a language, or as it is where nobody has translated it (LT3).</summary>
    public AgendaPhase In(string? language) => Es is { } es && TemplateLanguage.IsSpanish(language)
        ? this with { Title = es.Title, Script = es.Script, Prompt = es.Prompt }
        : this;
}

/// <summary>What a phase says, in another language, with the same fields to fill in (LT2).</summary>
public sealed record PhaseWords(string Title, string Script, string Prompt);

/// <summary>The phases of the method, in the order of method.md, “The phases”.</summary>
public enum PhaseKind { Gather, Brief, Confidence, Imagine, Write, LookAgain, Share, Sweep, Form, Concern, Treat, Own, Close, Review }
