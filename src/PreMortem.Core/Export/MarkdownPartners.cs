using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Export;

/// <summary>Sites with how ready they are, what they do their own way, and what each partner is held to (SI8; CN; LC).</summary>
internal static class MarkdownPartners
{
    public static void Site(MarkdownPage page, Site site)
    {
        page.Item($"**Site** {MarkdownText.OneLine(site.Name)}", 0);
        page.Item("Level: ", site.Level, depth: 1);
        page.Item("Organisation: ", site.Organisation, depth: 1);
        page.Item("Note: ", site.Note, depth: 1);
        page.Item("Earlier initiatives: ", site.Earlier, depth: 1);
        page.Item("Trust: ", site.Trust, depth: 1);
        page.Item("Leadership: ", site.Leadership, depth: 1);
        page.Item("Team chosen by: ", site.ChosenBy, depth: 1);
    }

    /// <summary>Left out where nobody said anything of either.</summary>
    public static void Write(MarkdownPage page, Initiative plan)
    {
        if (plan.Variations.Count == 0 && plan.Scorecards.Count == 0)
        {
            return;
        }

        page.Heading("Sites and partners");
        foreach (var variation in plan.Variations)
        {
            page.Item($"**Variation ({Say.Lower(variation.Kind)})** ", variation.Text);
            page.Item("Site: ", MarkdownName(variation.Site), depth: 1);
            page.Item("Part: ", MarkdownName(variation.Part), depth: 1);
        }

        foreach (var card in plan.Scorecards)
        {
            page.Item($"**Scorecard** {MarkdownText.OneLine(card.Partner)}", 0);
            page.Item("Counts as success: ", card.Measures, depth: 1);
            page.Item("Pulls against: ", MarkdownName(card.Against), depth: 1);
            page.Item("How they collide: ", card.Collision, depth: 1);
        }
    }

    /// <summary>A name stands on one line, so that it stays the name that it points to.</summary>
    private static string? MarkdownName(string? name) => name is null ? null : string.Join(' ', VisibleText.Lines(name));
}
