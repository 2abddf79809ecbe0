using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Import;

/// <summary>The plan out of the first sections (MF4).</summary>
/// <param name="lines">Where the parts and sites stand, by path.</param>
internal sealed class MarkdownPlan(Faults faults, Dictionary<string, int> lines)
{
    private const string Title = "Risk register:";

    public Initiative Read(MarkdownSection title, MarkdownSection? theory)
    {
        if (MarkdownWords.After(title.Heading, Title) is not { } name)
        {
            faults.Add(title.Line, $"A register begins with “# {Title}” and the name of the plan.");
            return new Initiative("", "", default);
        }

        lines["initiative.name"] = title.Line;
        var aim = "";
        DateOnly? horizon = null;
        foreach (var block in title.Blocks)
        {
            if (MarkdownWords.After(block.Text, "Aim:") is { } said)
            {
                aim = MarkdownWords.Text(said);
                lines["initiative.aim"] = block.Line;
            }
            else if (MarkdownWords.Split(block.Text, '·').Select(piece => MarkdownWords.After(piece, "horizon ")).FirstOrDefault(piece => piece is not null) is { } day)
            {
                horizon ??= faults.Date(block.Line, "horizon", day);
            }
        }

        if (horizon is null)
        {
            faults.Add(title.Line, "The line below the title says the horizon, such as “horizon 12 June 2028”.");
        }

        var (parts, sites, asides) = theory is null ? ([], [], []) : Theory(theory);
        return new Initiative(MarkdownWords.Text(name), aim, horizon ?? default, null, sites.ToSeq(), parts.ToSeq(), SetAside: asides.ToSeq());
    }

    private (List<Part> Parts, List<Site> Sites, List<AdviceSetAside> SetAside) Theory(MarkdownSection theory)
    {
        List<Part> parts = [];
        List<Site> sites = [];
        List<AdviceSetAside> asides = [];
        foreach (var item in theory.Items)
        {
            if (MarkdownWords.After(item.Text, "**Site**") is { } site)
            {
                lines[$"initiative.sites[{sites.Count}]"] = item.Line;
                sites.Add(MarkdownPartnerLines.Site(item, MarkdownWords.Text(site)));
            }
            else if (MarkdownAdviceLines.Read(item.Text) is { } aside)
            {
                lines[$"initiative.setAside[{asides.Count}]"] = item.Line;
                asides.Add(aside);
            }
            else if (item.Text.StartsWith("**", StringComparison.Ordinal) && item.Text.IndexOf(":**", StringComparison.Ordinal) is > 2 and var end && Part(item.Text[2..end]) is { } part)
            {
                var text = item.Text[(end + 3)..];
                var against = text.LastIndexOf(" — ", StringComparison.Ordinal);
                lines[$"initiative.theory[{parts.Count}]"] = item.Line;
                parts.Add(part with { Text = MarkdownWords.Text(against < 0 ? text : text[..against]), Form = Below(item, "Looks like:"), Function = Below(item, "Does:"), MayDiffer = Below(item, "May differ:"), Strand = Below(item, "Strand:") });
            }
            else
            {
                faults.Add(item.Line, "A part begins like “**P1, if:**”, a site like “**Site**”.");
            }
        }

        return (parts, sites, asides);
    }

    /// <summary><c>P1, if (core, tight, for M1, retired)</c></summary>
    private static Part? Part(string said)
    {
        var comma = said.IndexOf(',', StringComparison.Ordinal);
        var bracket = said.IndexOf('(', StringComparison.Ordinal);
        var word = said[(comma + 1)..(bracket < 0 ? said.Length : bracket)].Trim();
        var kinds = Enum.GetValues<PartKind>().Where(kind => string.Equals(kind.Word(), word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (comma < 0 || kinds is not [var kind])
        {
            return null;
        }

        var traits = bracket < 0 ? [] : MarkdownWords.Split(said[(bracket + 1)..^(said.EndsWith(')') ? 1 : 0)], ',');
        return new Part(MarkdownWords.Text(said[..comma]), kind, "")
        {
            Core = traits.Contains("core", StringComparer.OrdinalIgnoreCase),
            Retired = traits.Contains("retired", StringComparer.OrdinalIgnoreCase),
            Coupling = traits.Select(MarkdownWords.Word<Coupling>).FirstOrDefault(coupling => coupling is not null),
            For = traits.Select(trait => MarkdownWords.After(trait, "for ")).OfType<string>().Select(MarkdownWords.Text).FirstOrDefault(),
        };
    }

    private static string? Below(MarkdownBlock item, string label) =>
        item.Below.Select(below => MarkdownWords.After(below.Text, label)).OfType<string>().Select(MarkdownWords.TextOrNull).FirstOrDefault();
}
