using System.Globalization;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>The last section: the method, each meeting, who was named and who was not, and what the register does not claim (MF9).</summary>
internal static class HowThisWasMade
{
    public static void Write(MarkdownPage page, RegisterDocument document)
    {
        page.Heading("How this was made");
        page.Paragraph("The method is Gary Klein's pre-mortem (Harvard Business Review, 2007): people were told that the plan had failed, wrote alone and in silence why it had, and then shared one reason at a time.");
        if (document.Initiative.Nature is { } nature)
        {
            page.Item($"The work was called {Say.Nature(nature)}.", 0);
        }

        foreach (var session in document.Sessions)
        {
            Meeting(page, session);
        }

        var pinned = RegisterOrder.Pinned(document.Risks) is null ? "" : " The gravest risk that one person alone saw is pinned above.";
        page.Item($"Order: by how many people picked a risk among their two or three greatest concerns.{pinned} Nothing is multiplied into a score.", 0);
        page.Item("Limits: a pre-mortem finds more reasons, not surer ones; no study shows better outcomes. The confidence shift is this room's own and proves nothing beyond it.", 0);
        MarkdownKeys.Write(page, document);
    }

    /// <summary>The line that says whose the next lines are, where there were several meetings.</summary>
    public static void Named(MarkdownPage page, RegisterDocument document, SessionSummary session)
    {
        if (document.Sessions.Count > 1)
        {
            page.Paragraph($"Session {MarkdownText.Word(session.Code, ",")}, {Say.Date(session.Date)}:");
        }
    }

    private static void Meeting(MarkdownPage page, SessionSummary session)
    {
        string?[] traits =
        [
            $"**Session {MarkdownText.Word(session.Code, "·")}** {Say.Date(session.Date)}",
            Labelled("agenda", session.Agenda),
            Labelled("level", session.Level),
            Labelled("site", session.Site),
            Say.Count(session.People, "person", "people"),
            session.Anonymous ? "anonymous: no author is recorded" : "named",
            session.Closed ? "closed" : "still open",
        ];
        page.Item(string.Join(" · ", traits.OfType<string>()), 0);
        if (session.PlanVersion is { } version)
        {
            page.Item($"Examined version {Number(version)} of the plan", 1);
        }

        if (session.Sites.Count > 0)
        {
            page.Item($"People came from {MarkdownText.List(session.Sites)}", 1);
        }

        page.Item($"Reasons given: {Number(session.Reasons)}", 1);
        if (session.Unshared > 0)
        {
            page.Item($"Cards that stayed with their authors and are in no register: {Number(session.Unshared)}", 1);
        }

        Confidence(page, "before", session.Confidence.Before);
        Confidence(page, "after", session.Confidence.After);
        foreach (var step in session.Overrides)
        {
            page.Item($"The leader went on from “{MarkdownText.Word(step.Phase, "”")}” before it was complete, because: {MarkdownText.Block(step.Why, 4)}", 1);
        }

        if (session.PutBack.Count > 0)
        {
            page.Item($"Parts put back to the room: {MarkdownText.List(session.PutBack)}", 1);
        }

        if (session.NextReview is { } review)
        {
            page.Item($"Next review: {Say.Date(review)}", 1);
        }
    }

    private static void Confidence(MarkdownPage page, string when, Distribution? values)
    {
        if (values is not null)
        {
            var bins = values.Bins.Count > 0 ? $" · in tens from 0 to 100: {string.Join(' ', values.Bins.Select(Number))}" : "";
            page.Item($"Confidence {when}: {Say.Middle(values)} · {Say.Count(values.Count, "answer", "answers")}{bins}", 1);
        }
    }

    private static string? Labelled(string label, string? typed) => string.IsNullOrWhiteSpace(typed) ? null : $"{label} {MarkdownText.Word(typed, "·")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
