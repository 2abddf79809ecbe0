using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>The four questions of scale with their answers, what the register holds of each, and what nobody asked (MF12, SC3).</summary>
internal static class MarkdownScale
{
    public const string Section = "Scale";
    public const string Answer = "Answer:";
    public const string Risks = "Risks that go for it:";
    public const string Served = "Responses that serve it:";

    public static void Write(MarkdownPage page, RegisterDocument document)
    {
        var lines = ScaleBalance.Of(document);
        var silent = ScaleBalance.IsSilent(lines);
        if (silent && document.Risks.Count == 0)
        {
            return;
        }

        page.Heading(Section);
        if (silent)
        {
            page.Paragraph($"Nobody asked {string.Join(", ", lines.SkipLast(1).Select(line => line.Unasked))}, or {lines[^1].Unasked}.");
            return;
        }

        foreach (var line in lines)
        {
            page.Item($"**{line.Question.Name}** {line.Missing?.ToString() ?? line.Question.Asks}", 0);
            page.Item($"{Answer} ", line.Answer, depth: 1);
            Rows(page, Risks, line.Risks);
            Rows(page, Served, line.Served);
        }
    }

    private static void Rows(MarkdownPage page, string label, Seq<Risk> risks)
    {
        if (risks.Count > 0)
        {
            page.Item($"{label} {string.Join(", ", risks.Select(risk => risk.Id))}", 1);
        }
    }
}
