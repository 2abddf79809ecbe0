using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>The last section: the method, each meeting, who was named and who was not, and what the register does not claim.</summary>
internal static class HowThisWasMade
{
    public static void Write(MarkdownPage page, RegisterDocument document)
    {
        page.Heading("How this was made");
        page.Paragraph("The method is Gary Klein's pre-mortem (Harvard Business Review, 2007): people were told that the plan had failed, wrote alone and in silence why it had, and then shared one reason at a time.");
        if (document.Initiative.Nature is { } nature)
        {
            page.Item($"The work was called {(nature == Nature.Mixed ? "partly technical, partly adaptive" : Say.Lower(nature))}.", 0);
        }

        foreach (var session in document.Sessions)
        {
            Meeting(page, session);
        }

        var pinned = RegisterOrder.Pinned(document.Risks) is null ? "" : " The gravest risk that one person alone saw is pinned above.";
        page.Item($"Order: by how many people picked a risk among their two or three greatest concerns.{pinned} Nothing is multiplied into a score.", 0);
        page.Item("Limits: a pre-mortem finds more reasons, not surer ones; no study shows better outcomes. The confidence shift is this room's own and proves nothing beyond it.", 0);
    }

    private static void Meeting(MarkdownPage page, SessionSummary session)
    {
        string?[] place = [session.Level, session.Site];
        var where = string.Join(", ", place.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => MarkdownText.OneLine(word!)));
        page.Item($"{Say.Date(session.Date)}: agenda {MarkdownText.OneLine(session.Agenda)}{(where.Length > 0 ? $", {where}" : "")}, {Say.Count(session.People, "person", "people")}, {(session.Anonymous ? "anonymous: no author is recorded" : "named")}.", 0);
        if (session.Sites.Count > 0)
        {
            page.Item($"People came from {string.Join(", ", session.Sites.Select(MarkdownText.OneLine))}.", 1);
        }

        var kept = session.Unshared > 0 ? $" {Say.Count(session.Unshared, "card", "cards")} stayed with {(session.Unshared == 1 ? "its author" : "their authors")} and {(session.Unshared == 1 ? "is" : "are")} in no register." : "";
        page.Item($"{Say.Reasons(session.Reasons)} given.{kept}", 1);
        foreach (var step in session.Overrides)
        {
            page.Item($"The leader went on from “{MarkdownText.OneLine(step.Phase)}” before it was complete, because: ", step.Why, depth: 1);
        }

        if (session.NextReview is { } review)
        {
            page.Item($"Next review: {Say.Date(review)}.", 1);
        }
    }
}
