using System.Globalization;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>Which risks surfaced where, which only one side sees, and which ratings are apart: told from what stands elsewhere in the file (SG9; LC, coherence).</summary>
internal static class MarkdownSites
{
    /// <summary>Left out where there is nothing to compare.</summary>
    public static void Write(MarkdownPage page, RegisterDocument document)
    {
        var grid = SitesGrid.Of(AsSaid.Of(document));
        if (!grid.Compares)
        {
            return;
        }

        page.Heading("Sites and levels");
        foreach (var finding in GridFindings.Told(grid))
        {
            page.Item($"{About(finding.About)}{MarkdownText.OneLine(finding.Sentence)}", 0);
        }

        foreach (var (index, site) in grid.Sites.Index().Where(column => column.Item.Heard))
        {
            var risks = grid.Rows.Where(row => row.Cells[index].CameUp == CameUp.Here).Select(row => row.Id).ToList();
            page.Item($"**{MarkdownText.OneLine(site.Name)}**{Place(site)}: {(risks.Count == 0 ? "none of these risks came up" : string.Join(", ", risks))}", 0);
        }

        foreach (var row in grid.Rows.Where(row => row.Divided is not null))
        {
            page.Item($"{row.Id}, how likely: {string.Join(", ", row.Cells.Select(cell => cell.Rating).OfType<RatingGroup>().Select(Rated))}", 0);
        }
    }

    private static string About(GridAbout about) => about switch
    {
        GridAbout.Ratings => "Ratings: ",
        GridAbout.Sites => "Between sites: ",
        GridAbout.Levels => "Between levels: ",
        _ => "",
    };

    private static string Place(GridSite site)
    {
        string?[] said = [site.IsLevel ? null : site.Level, site.Organisation];
        var place = string.Join(", ", said.OfType<string>().Distinct(StringComparer.Ordinal).Select(MarkdownText.OneLine));
        return place.Length > 0 ? $" ({place})" : "";
    }

    private static string Rated(RatingGroup group) =>
        string.Create(CultureInfo.InvariantCulture, $"{MarkdownText.OneLine(group.Name)} {group.Low}–{group.High}% (rated by {group.Raters})");
}
