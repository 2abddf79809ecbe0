using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>What the register says of one risk, in the order of method.md, “The register” (MF5). Fields nobody filled are left out.</summary>
internal sealed class MarkdownRisk(MarkdownPage page, Nameless nameless)
{
    /// <summary>What begins a derived line, which says nothing that is not said elsewhere.</summary>
    public const string Asking = "Worth asking";

    /// <summary>For what one would ask of a response (RQ1); without it, nothing is asked.</summary>
    public Initiative? Plan { get; init; }

    public void Write(Risk risk, bool pinned)
    {
        page.Paragraph(Traits(risk, pinned));
        Body(risk, 0);
    }

    /// <summary>A retired risk, below the line that names it: nothing of it is dropped.</summary>
    public void WriteRetired(Risk risk)
    {
        page.Item(Traits(risk, pinned: false), 1);
        Body(risk, 1);
    }

    /// <summary>The list of what is known: wording, votes, response, reasons.</summary>
    private void Body(Risk risk, int depth)
    {
        page.Item("**Retired because** ", risk.RetiredWhy, depth: depth);
        page.Item("**Because** ", risk.Cause, depth: depth);
        page.Item("**This happened:** ", risk.Event, depth: depth);
        page.Item("**Which led to** ", risk.Consequence, depth: depth);
        page.Item("**Already in place** ", risk.Safeguards, depth: depth);
        MarkdownVote.Write(page, risk, nameless, depth);
        new MarkdownResponse(page, nameless, depth).Write(risk);
        foreach (var question in Plan is null ? [] : ResponseQuestions.Of(Plan, risk))
        {
            page.Item($"{Asking}: {MarkdownText.OneLine(question.Text)}", depth);
        }

        if (risk.Tension is { } tension)
        {
            page.Item($"**Held tension** look again on {Say.Date(tension.Revisit)}", depth);
            page.Item("One pole: ", tension.PoleA, depth: depth + 1);
            page.Item("The other: ", tension.PoleB, depth: depth + 1);
        }

        if (risk.NextReview is { } review)
        {
            page.Item($"**Next review** {Say.Date(review)}", depth);
        }

        if (risk.Reasons.Count > 0 || risk.LoneVoice)
        {
            page.Item($"**{Say.Reasons(risk.Reasons.Count)}**{(risk.LoneVoice ? ", from one person alone" : "")}", depth);
        }

        foreach (var reason in risk.Reasons)
        {
            nameless.Write(page, reason, risk.Session, depth + 1);
        }
    }

    private static string Traits(Risk risk, bool pinned)
    {
        string?[] traits =
        [
            $"**{Say.Status(risk.Status)}**",
            pinned ? "pinned: one person alone saw this" : null,
            risk.Parts.Count > 0 ? $"threatens {MarkdownText.List(risk.Parts)}" : "threatens no part yet",
            risk.Kind is { } kind ? $"a failure of {Say.Lower(kind)}" : null,
            risk.Nature is { } nature ? $"{Say.Nature(nature)} work" : null,
            risk.Scale.Count > 0 ? $"goes for {Say.Words(risk.Scale)}" : null,
            risk.Factors.Count > 0 ? $"comes from {Say.Words(risk.Factors)}" : null,
            risk.Sites.Count > 0 ? $"at {MarkdownText.List(risk.Sites)}" : null,
            string.IsNullOrWhiteSpace(risk.Mode) ? null : $"from the library: {MarkdownText.Word(risk.Mode, "·")}",
            risk.Concern is null ? "no vote yet" : null,
        ];
        return string.Join(" · ", traits.OfType<string>());
    }
}
