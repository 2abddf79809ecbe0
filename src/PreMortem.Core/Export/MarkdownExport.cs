using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The register as Markdown (EX1; method.md, “The register”): reads as plain text, renders on GitHub and in Markdig, and loses nothing that a
/// person typed, whatever they typed. The same document always gives the same bytes.
/// </summary>
public static class MarkdownExport
{
    public static string Write(RegisterDocument document) => string.Concat(Pieces(document));

    /// <summary>The text piece by piece, a risk at a time, so that the whole never has to stand in memory.</summary>
    public static IEnumerable<string> Pieces(RegisterDocument document)
    {
        var page = new MarkdownPage();
        var live = RegisterOrder.Live(document.Risks);
        Title(page, document);
        TheoryOfAction(page, document.Initiative, live);
        MarkdownKindOfWork.Write(page, document.Initiative);
        MarkdownScale.Write(page, document);
        MarkdownPartners.Write(page, document.Initiative);
        WhatWeChanged(page, document);

        var pinned = RegisterOrder.Pinned(live);
        var nameless = Nameless.Of(document);
        foreach (var risk in live)
        {
            page.Heading($"{risk.Id} ", risk.Title);
            new MarkdownRisk(page, nameless) { Plan = document.Initiative }.Write(risk, ReferenceEquals(risk, pinned));
            yield return page.Taken();
        }

        MarkdownSites.Write(page, document);
        new MarkdownLists(page, document, live, nameless).Write();
        MarkdownProblems.Write(page, document.Initiative);
        MarkdownDesignFactors.Write(page, document);
        HowThisWasMade.Write(page, document);
        yield return page.Taken();
    }

    /// <summary>One risk by itself, as the whole tells it, to be put into a document or a mail (EX14).</summary>
    public static string Write(RegisterDocument document, Risk risk)
    {
        var page = new MarkdownPage();
        page.Heading($"{risk.Id} ", risk.Title);
        new MarkdownRisk(page, Nameless.Of(document)) { Plan = document.Initiative }.Write(risk, ReferenceEquals(risk, RegisterOrder.Pinned(RegisterOrder.Live(document.Risks))));
        return page.Taken();
    }

    private static void Title(MarkdownPage page, RegisterDocument document)
    {
        var plan = document.Initiative;
        page.Title("Risk register: ", plan.Name);
        if (document.Rehearsal is true)
        {
            page.Paragraph(Rehearsals.Rehearsal.Mark);
        }

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
            page.Item($"**{MarkdownText.OneLine(part.Id)}, {part.Kind.Word().ToLowerInvariant()}{Traits(part)}:** {MarkdownText.Block(part.Text, 2)} — {Against(part, live)}", 0);
            page.Item("Looks like: ", part.Form, depth: 1);
            page.Item("Does: ", part.Function, depth: 1);
            page.Item("May differ: ", part.MayDiffer, depth: 1);
            if (!string.IsNullOrWhiteSpace(part.Strand))
            {
                page.Item($"Strand: {MarkdownText.OneLine(part.Strand)}", 1);
            }
        }

        page.OrElse(plan.Theory.Count == 0, "No part is written down yet.");
        if (TheoryMap.Lines(plan, live).ToList() is { Count: > 0 } map)
        {
            page.Fence("mermaid", map);
        }

        MarkdownAdvice.Write(page, plan);
        if (plan.Sites.Count > 0)
        {
            page.Paragraph("Where it lives:");
        }

        foreach (var site in plan.Sites)
        {
            MarkdownPartners.Site(page, site);
        }
    }

    private static string Traits(Part part)
    {
        string?[] traits =
        [
            part.Core ? "core" : null,
            part.Coupling is { } coupling ? Say.Lower(coupling) : null,
            string.IsNullOrWhiteSpace(part.For) ? null : $"for {MarkdownText.Word(part.For, ",)")}",
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

    private static void WhatWeChanged(MarkdownPage page, RegisterDocument document)
    {
        page.Heading("What we changed");
        var told = document.Sessions.Where(session => session.PlanChanges.Count > 0 || !string.IsNullOrWhiteSpace(session.NothingChanged)).ToList();
        foreach (var session in told)
        {
            HowThisWasMade.Named(page, document, session);
            foreach (var change in session.PlanChanges)
            {
                page.Item("Changed: ", change);
            }

            page.Item("Nothing changed, because: ", session.NothingChanged);
        }

        page.OrElse(told.Count == 0, "No change to the plan is recorded yet.");
    }
}
