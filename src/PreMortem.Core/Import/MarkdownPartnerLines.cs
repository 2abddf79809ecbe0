using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Import;

/// <summary>Sites, variations and scorecards out of their lines (SI8).</summary>
/// <param name="lines">Where they stand, by path.</param>
internal sealed class MarkdownPartnerLines(Faults faults, Dictionary<string, int> lines)
{
    public static Site Site(MarkdownBlock item, string name) => new(
        name, Below(item, "Level:"), Below(item, "Organisation:"), Below(item, "Note:"),
        Below(item, "Earlier initiatives:"), Below(item, "Trust:"), Below(item, "Leadership:"), Below(item, "Team chosen by:"));

    public Initiative Read(Initiative plan, MarkdownSection? section)
    {
        foreach (var item in section?.Items ?? [])
        {
            if (Variation(item) is { } variation)
            {
                lines[$"initiative.variations[{plan.Variations.Count}]"] = item.Line;
                plan = plan with { Variations = plan.Variations.Add(variation) };
            }
            else if (MarkdownWords.After(item.Text, "**Scorecard**") is { } partner)
            {
                lines[$"initiative.scorecards[{plan.Scorecards.Count}]"] = item.Line;
                plan = plan with { Scorecards = plan.Scorecards.Add(new(MarkdownWords.Text(partner), Below(item, "Counts as success:") ?? "", Below(item, "Pulls against:"), Below(item, "How they collide:"))) };
            }
            else
            {
                faults.Add(item.Line, "Here stand lines like “**Variation (drift)**” and “**Scorecard**”.");
            }
        }

        return plan;
    }

    /// <summary><c>**Variation (drift)** T</c>; without a word in brackets nobody has decided.</summary>
    private SiteVariation? Variation(MarkdownBlock item)
    {
        if (MarkdownWords.After(item.Text, "**Variation") is not { } said || said.IndexOf("**", StringComparison.Ordinal) is not (>= 0 and var end))
        {
            return null;
        }

        var word = said[..end].Trim().Trim('(', ')');
        var kind = word.Length == 0 ? VariationKind.Undecided : faults.Choice<VariationKind>(item.Line, "Variation", word, "undecided, legitimate, drift");
        return new(Below(item, "Site:") ?? "", MarkdownWords.Text(said[(end + 2)..]), kind, Below(item, "Part:"));
    }

    private static string? Below(MarkdownBlock item, string label) =>
        item.Below.Select(below => MarkdownWords.After(below.Text, label)).OfType<string>().Select(MarkdownWords.TextOrNull).FirstOrDefault();
}
