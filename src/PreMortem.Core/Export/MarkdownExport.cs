using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The register as Markdown (EX1; method.md, “The register”): reads as plain text, renders on GitHub and in Markdig, and loses nothing that a
/// person typed, whatever they typed. The same document always gives the same bytes.
/// </summary>
public static class MarkdownExport
{
    public static string Write(RegisterDocument document)
    {
        var page = new MarkdownPage();
        var live = RegisterOrder.Live(document.Risks);
        Title(page, document);
        TheoryOfAction(page, document.Initiative, live);
        WhatWeChanged(page, document.Sessions);

        var pinned = RegisterOrder.Pinned(live);
        var nameless = Nameless.Of(document);
        foreach (var risk in live)
        {
            page.Heading($"{risk.Id} ", risk.Title);
            new MarkdownRisk(page, nameless).Write(risk, risk == pinned);
        }

        new MarkdownLists(page, document, live, nameless).Write();
        HowThisWasMade.Write(page, document);
        return page.ToString();
    }

    private static void Title(MarkdownPage page, RegisterDocument document)
    {
        var plan = document.Initiative;
        page.Title("Risk register: ", plan.Name);
        foreach (var session in document.Sessions)
        {
            page.Paragraph($"Session {Say.Date(session.Date)} · horizon {Say.Date(plan.Horizon)} · {Say.Count(session.People, "person", "people")}, {Say.Count(session.Sites.Count, "site", "sites")} · {Confidence(session.Confidence)}{(session.Closed ? "" : " · still open")}");
        }

        if (document.Sessions.Count == 0)
        {
            page.Paragraph($"No session yet · horizon {Say.Date(plan.Horizon)}");
        }

        page.Typed("Aim: ", plan.Aim);
    }

    private static string Confidence(ConfidenceShift shift) =>
        shift is { Before: null, After: null } ? "confidence not told" : $"confidence {Say.Middle(shift.Before)} → {Say.Middle(shift.After)} (median, middle half)";

    private static void TheoryOfAction(MarkdownPage page, Initiative plan, IReadOnlyList<Risk> live)
    {
        page.Heading("Theory of action");
        foreach (var part in plan.Theory)
        {
            page.Item($"**{MarkdownText.OneLine(part.Id)}, {part.Kind.Word().ToLowerInvariant()}:** ", part.Text, $"{Traits(part)} — {Against(part, live)}");
            page.Item("Looks like: ", part.Form, depth: 1);
            page.Item("Does: ", part.Function, depth: 1);
        }

        page.OrElse(plan.Theory.Count == 0, "No part is written down yet.");
        if (plan.Sites.Count > 0)
        {
            page.Paragraph("Where it lives:");
        }

        foreach (var site in plan.Sites)
        {
            var place = string.Join(", ", new[] { site.Level, site.Organisation }.Where(word => !string.IsNullOrWhiteSpace(word)).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => MarkdownText.OneLine(word!)));
            page.Item("Site ", site.Name, place.Length > 0 ? $" ({place})" : "");
            page.Item("Note: ", site.Note, depth: 1);
        }
    }

    private static string Traits(Part part)
    {
        string?[] traits =
        [
            part.Core ? "core" : null,
            part.Coupling is { } coupling ? Say.Lower(coupling) : null,
            string.IsNullOrWhiteSpace(part.For) ? null : $"for {MarkdownText.OneLine(part.For)}",
            part.Retired ? "retired" : null,
        ];
        var said = string.Join(", ", traits.OfType<string>());
        return said.Length > 0 ? $" ({said})" : "";
    }

    private static string Against(Part part, IReadOnlyList<Risk> live)
    {
        var risks = live.Where(risk => risk.Parts.Contains(part.Id)).OrderBy(risk => risk.Number).Select(risk => risk.Id).ToList();
        return risks.Count > 0 ? string.Join(", ", risks) : part.Retired ? "no longer part of the plan" : "nobody attacked this";
    }

    private static void WhatWeChanged(MarkdownPage page, Seq<SessionSummary> sessions)
    {
        page.Heading("What we changed");
        var said = false;
        foreach (var session in sessions)
        {
            var when = sessions.Count > 1 ? $" ({Say.Date(session.Date)})" : "";
            foreach (var change in session.PlanChanges)
            {
                said |= page.Item("Changed: ", change, when);
            }

            said |= page.Item("Nothing changed, because: ", session.NothingChanged, when);
        }

        page.OrElse(!said, "No change to the plan is recorded yet.");
    }
}
