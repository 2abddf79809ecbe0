using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>Why a story is offered, in words (SW5): “goes for C2 and I1; nobody has said it; fits adaptive work”.</summary>
internal static class WhyOffered
{
    public static string In(Session session, RankedMode story, string? language) => TemplateLanguage.IsSpanish(language)
        ? Joined(
            story.Quiet.Count > 0 ? $"va contra {Listed(story.Quiet, "y", "más")}"
                : story.Parts.Count > 0 ? $"va contra {Listed(story.Parts, "y", "más")}, que ya tienen tarjetas" : null,
            story.Said ? "alguien ya lo dijo" : story.Resembles is null ? "nadie lo ha dicho" : "alguien se acercó",
            story.FitsWork ? IsAdaptive(session, story) ? "es propia del trabajo adaptativo" : "es propia del trabajo técnico" : null)
        : Joined(
            story.Quiet.Count > 0 ? $"goes for {Listed(story.Quiet, "and", "more")}"
                : story.Parts.Count > 0 ? $"goes for {Listed(story.Parts, "and", "more")}, which cards have touched" : null,
            story.Said ? "somebody has said it" : story.Resembles is null ? "nobody has said it" : "somebody came near it",
            story.FitsWork ? IsAdaptive(session, story) ? "fits adaptive work" : "fits technical work" : null);

    private static string Joined(params string?[] said) => string.Join("; ", said.OfType<string>());

    private static bool IsAdaptive(Session session, RankedMode story) =>
        session.Modes.First(mode => mode.Slug == story.Mode).Kind is FailureKind.Interpretation or FailureKind.Adaptation;

    /// <summary>One of each kind first: “P2, M1 and 2 more”. Spanish says “C2 e I1”.</summary>
    private static string Listed(Seq<string> parts, string and, string more)
    {
        var named = parts.Select((part, at) => (part, before: parts.Take(at).Count(other => other[0] == part[0]))).OrderBy(pair => pair.before).Select(pair => pair.part).ToList();
        and = and == "y" && named[^1][0] == 'I' ? "e" : and;
        return named.Count > 3 ? $"{named[0]}, {named[1]} {and} {named.Count - 2} {more}"
            : named.Count == 1 ? named[0]
            : $"{string.Join(", ", named.SkipLast(1))} {and} {named[^1]}";
    }
}
