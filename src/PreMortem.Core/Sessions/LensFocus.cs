using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>What a question is about in this plan, and how much of the wall answers it (LA3 to LA5; CL 5).</summary>
internal static class LensFocus
{
    /// <summary>The plan's own parts that the question asks about; of practices the core ones, where any is core.</summary>
    public static IEnumerable<Part> Parts(Session session, Lens lens)
    {
        var parts = session.Initiative.Standing().Where(part => lens.About.Contains(part.Kind)).ToList();
        var anyCore = parts.Exists(part => part.Core);
        return parts.Where(part => part.Kind != PartKind.Practice || part.Core || !anyCore);
    }

    /// <summary>“Looks done, isn't”: what a core practice looked like, and what did not come of it (CL 2). Null without its form or its function.</summary>
    /// <param name="language">Of the words around them; the plan's own stay as they are.</param>
    public static string? Probe(Session session, Part part, string? language = null) =>
        part is not { Kind: PartKind.Practice, Core: true } || string.IsNullOrWhiteSpace(part.Form) || string.IsNullOrWhiteSpace(part.Function) ? null
            : TemplateLanguage.IsSpanish(language) ? $"Se veía así: {InSentence(session, part.Form)}. No llegó a esto: {InSentence(session, part.Function)}."
            : $"It looked like {InSentence(session, part.Form)}. It did not come to this: {InSentence(session, part.Function)}.";

    /// <summary>Cards on the wall that answer it: written under it, or about a part, from a story or in a risk that goes for what it asks about. That a practice is attacked does not say that it only looked done.</summary>
    public static int Shared(Session session, Lens lens)
    {
        var kinds = lens.About.Where(kind => kind != PartKind.Practice).ToHashSet();
        return session.OnTheWall.Count(reason => WasAsked(session, reason, lens) || GoesFor(session, reason, kinds));
    }

    private static bool WasAsked(Session session, Reason reason, Lens lens) =>
        reason.Lens == lens.Slug || (reason.Folded ?? []).Exists(id => session.Reasons[id].Lens == lens.Slug);

    private static bool GoesFor(Session session, Reason reason, HashSet<PartKind> kinds)
    {
        var place = session.Forming.PlaceOf(reason.Id);
        if (kinds.Count == 0 || (reason.Part ?? reason.Mode ?? place.Risk) is null)
        {
            return false;
        }

        var risk = place.Risk is { } id ? session.Forming.Risks.GetValueOrDefault(id) : null;
        var parts = (risk?.Parts ?? []).Append(reason.Part).OfType<string>();
        return parts.Any(part => session.FindPart(part) is { } known && kinds.Contains(known.Kind))
            || (reason.Mode is { } slug && session.Modes.FirstOrDefault(mode => mode.Slug == slug) is { } story && story.Threatens.Any(kinds.Contains));
    }

    /// <summary>Without its full stop, and small at the beginning where it does not begin with a place or a short form.</summary>
    private static string InSentence(Session session, string typed)
    {
        var text = typed.Trim().TrimEnd('.', ';', ',');
        var plain = text.Length > 1 && (char.IsLower(text[1]) || text[1] == ' ') && !session.Initiative.Sites.Any(site => text.StartsWith(site.Name, StringComparison.Ordinal));
        return plain ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
