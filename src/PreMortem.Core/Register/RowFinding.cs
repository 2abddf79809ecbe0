using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>What one row of the grid says of where its risk came up: one sentence at most, and the nearest one (SG5, SG8).</summary>
/// <param name="Said">The sentence, but for the risks that it is said of.</param>
internal sealed record RowFinding(GridAbout About, Phrase Said)
{
    public Phrase Of(Phrase risks) => Said with { Values = Said.Values.Add(("risks", risks)) };

    /// <summary>Null where a risk came up on several sides, or nobody knows.</summary>
    public static RowFinding? Of(SitesGrid grid, GridRow row)
    {
        var here = Where(grid, row, CameUp.Here);
        var silent = Where(grid, row, CameUp.NotHere);
        return here.Count == 0
            ? null
            : (silent.Count == 0 ? null : OneLevel(here, silent) ?? OneSide(here, silent) ?? OneSite(here, silent) ?? MissingLevel(here, silent)) ?? EveryLevel(grid, here, silent);
    }

    private static RowFinding? OneLevel(List<GridSite> here, List<GridSite> silent)
    {
        var level = LevelOf(here[0]);
        return level is not null && here.TrueForAll(site => LevelOf(site) == level) && silent.TrueForAll(site => LevelOf(site) is { } other && other != level)
            ? new(GridAbout.Levels, FindingPhrases.LevelOnly.With(("levels", NameOf(here))))
            : null;
    }

    /// <summary>“Only the school side sees R3”, or the organisation that does.</summary>
    private static RowFinding? OneSide(List<GridSite> here, List<GridSite> silent)
    {
        if (Alone(here, silent, site => Levels.SideOf(site.Level)?.ToString()) is { } side)
        {
            return new(GridAbout.Sites, side == nameof(Side.School) ? FindingPhrases.SchoolSide : FindingPhrases.CollegeSide);
        }

        return Alone(here, silent, site => site.Organisation) is { } organisation
            ? new(GridAbout.Sites, FindingPhrases.OrganisationOnly.With(("organisation", organisation)))
            : null;
    }

    /// <summary>The one group that sees it while all others are silent; a single site that sees it among silent ones of its group is named itself.</summary>
    private static string? Alone(List<GridSite> here, List<GridSite> silent, Func<GridSite, string?> group)
    {
        var own = group(here[0]);
        var others = silent.Where(site => group(site) != own).ToList();
        return own is not null && here.TrueForAll(site => group(site) == own) && others.Count > 0 && silent.TrueForAll(site => group(site) is not null)
            && (here.Count > 1 || others.Count == silent.Count) ? own : null;
    }

    private static RowFinding? OneSite(List<GridSite> here, List<GridSite> silent) => (here.Count, silent.Count) switch
    {
        (1, _) => new(GridAbout.Sites, FindingPhrases.SiteOnly.With(("site", FindingPhrases.Column(here[0])))),
        (_, 1) => new(GridAbout.Sites, FindingPhrases.EverywhereBut.With(("site", FindingPhrases.Column(silent[0])))),
        _ => null,
    };

    private static RowFinding? MissingLevel(List<GridSite> here, List<GridSite> silent)
    {
        var missing = silent.Where(site => LevelOf(site) is not null).GroupBy(LevelOf).FirstOrDefault(level => here.TrueForAll(site => LevelOf(site) is { } other && other != level.Key));
        return missing is null ? null : new(GridAbout.Levels, FindingPhrases.LevelSilent.With(("levels", NameOf([.. missing]))));
    }

    private static RowFinding? EveryLevel(SitesGrid grid, List<GridSite> here, List<GridSite> silent)
    {
        var seen = here.Select(LevelOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        bool Saw(GridSite site) => LevelOf(site) is not { } level || seen.Contains(level);
        return seen.Count > 1 && silent.TrueForAll(Saw) ? new(GridAbout.Levels, grid.Sites.All(Saw) ? FindingPhrases.EveryLevel : FindingPhrases.EveryLevelHeard) : null;
    }

    /// <summary>Levels that face each other are one: school and program (LC).</summary>
    private static string? LevelOf(GridSite site) => Levels.RungOf(site.Level) is { } rung ? Levels.Rungs[rung].School : site.Level;

    private static Phrase NameOf(List<GridSite> sites) => FindingPhrases.Joined([.. sites.Select(site => site.Level!).Distinct(StringComparer.Ordinal).Select(FindingPhrases.Level)]);

    private static List<GridSite> Where(SitesGrid grid, GridRow row, CameUp cameUp) =>
        [.. row.Cells.Zip(grid.Sites).Where(pair => pair.First.CameUp == cameUp).Select(pair => pair.Second)];
}
