namespace PreMortem.Core.Initiatives;

/// <summary>Organisations side by side and levels above each other, each site where it stands (SI3; LC, figure 2).</summary>
/// <param name="Organisations">In the order in which the sites name them; null for sites that name none.</param>
public sealed record Ladder(Seq<string?> Organisations, Seq<LadderRow> Rows)
{
    /// <summary>The three pairs of levels, and below them what is on none of them, where there is any. No column where there is no site.</summary>
    public static Ladder Of(Initiative plan)
    {
        var organisations = plan.Sites.Select(site => NameOf(site.Organisation)).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name is null).ToSeq();
        LadderRow Row(string name, int? rung) => new(
            name,
            organisations.Select(organisation => plan.Sites
                .Where(site => Levels.RungOf(site.Level) == rung && string.Equals(NameOf(site.Organisation), organisation, StringComparison.OrdinalIgnoreCase))
                .ToSeq()).ToSeq());
        var rows = Levels.Rungs.Select((rung, at) => Row($"{rung.School}, {rung.College}", at));
        return new(organisations, plan.Sites.Any(site => Levels.RungOf(site.Level) is null) ? [.. rows, Row("", null)] : rows.ToSeq());
    }

    private static string? NameOf(string? organisation) => string.IsNullOrWhiteSpace(organisation) ? null : organisation.Trim();
}

/// <param name="Name">The pair of levels; empty for sites that say none of them.</param>
/// <param name="Cells">The sites of each organisation.</param>
public sealed record LadderRow(string Name, Seq<Seq<Site>> Cells);
