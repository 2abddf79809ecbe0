using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>The balance of design factors, which repeats what the risks say and is skipped when the file is read (MF14; DB3).</summary>
internal static class MarkdownDesignFactors
{
    public const string Heading = "Design factors";

    public static void Write(MarkdownPage page, RegisterDocument document)
    {
        var balance = DesignBalance.Of(document);
        if (!balance.Shows)
        {
            return;
        }

        page.Heading(Heading);
        page.Paragraph(string.Join(' ', balance.Findings));
        foreach (var share in balance.Factors)
        {
            var word = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(share.Factor.Word());
            page.Item($"**{word}** {(share.Risks.Count == 0 ? "nobody tagged this" : string.Join(", ", share.Risks))}. {share.Factor.Meaning()}", 0);
        }
    }
}
