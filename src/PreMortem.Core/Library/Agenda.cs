namespace PreMortem.Core.Library;

/// <summary>An ordered list of phases that a meeting walks through.</summary>
/// <param name="Slug">Stable name, <c>scaling</c>.</param>
public sealed record Agenda(string Slug, string Title, string About, Seq<AgendaPhase> Phases)
{
    /// <summary>Minutes of all phases together.</summary>
    public int Minutes => Phases.Sum(phase => phase.Minutes);
}

/// <summary>One phase of an agenda.</summary>
/// <param name="Minutes">0 where the phase has no timer.</param>
/// <param name="Script">Markdown for the leader to read aloud. <c>{date}</c>, <c>{initiative}</c>, <c>{aim}</c> and <c>{minutes}</c> are filled in.</param>
/// <param name="Prompt">The one sentence the room sees, same fields.</param>
/// <param name="Pods">Share: how many people sit in a pod; null where the whole room goes round (PD1).</param>
/// <param name="Lenses">Look again: the slugs of the lenses to use, in order; empty means all.</param>
public sealed record AgendaPhase(
    PhaseKind Kind,
    string Title,
    int Minutes,
    string Script,
    string Prompt,
    Seq<string> Lenses = default,
    int? Pods = null);

/// <summary>The phases of the method, in the order of method.md, “The phases”.</summary>
public enum PhaseKind { Gather, Brief, Confidence, Imagine, Write, LookAgain, Share, Sweep, Form, Concern, Treat, Own, Close, Review }
