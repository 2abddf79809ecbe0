namespace PreMortem.Core.Register;

/// <summary>What a grid of sites by risks shows, in sentences (SG5).</summary>
public static class GridFindings
{
    /// <summary>More risks than this in one sentence are counted, not listed.</summary>
    private const int Listed = 12;

    /// <summary>Divided sites first, then what came up on one side only, then what is not on record. Empty where there is nothing to compare.</summary>
    public static Seq<string> Of(SitesGrid grid)
    {
        if (!grid.Compares)
        {
            return [];
        }

        var sides = grid.Rows.Select(row => (row.Id, Side: SideOf(grid, row))).Where(pair => pair.Side is not null);
        return
        [
            .. grid.Rows.Where(row => row.Divided is not null).Select(row => $"{row.Id} divides the sites: {row.Divided!.Words}."),
            .. sides.GroupBy(pair => pair.Side, pair => pair.Id, StringComparer.Ordinal).Select(side => $"{Joined([.. side])} came up {side.Key}."),
            .. grid.Sites.Where(site => !site.Heard).Select(site => $"What {site.Name} sees is not on record."),
        ];
    }

    /// <summary>“at Walker only”, “at district level only”, “everywhere but at Walker”; null where a risk came up on several sides, or nobody knows.</summary>
    private static string? SideOf(SitesGrid grid, GridRow row)
    {
        var here = Where(grid, row, CameUp.Here);
        var silent = Where(grid, row, CameUp.NotHere);
        if (here.Count == 0 || silent.Count == 0)
        {
            return null;
        }

        var level = here[0].Level;
        var isOneLevel = level is not null && here.TrueForAll(site => site.Level == level) && silent.TrueForAll(site => site.Level is not null && site.Level != level);
        return (isOneLevel, here.Count, silent.Count) switch
        {
            (true, _, _) => $"at {level} level only",
            (_, 1, _) => $"at {here[0].Name} only",
            (_, _, 1) => $"everywhere but at {silent[0].Name}",
            _ => null,
        };
    }

    private static List<GridSite> Where(SitesGrid grid, GridRow row, CameUp cameUp) =>
        [.. row.Cells.Zip(grid.Sites).Where(pair => pair.First.CameUp == cameUp).Select(pair => pair.Second)];

    private static string Joined(IReadOnlyList<string> ids) => ids.Count switch
    {
        1 => ids[0],
        > Listed => $"{string.Join(", ", ids.Take(Listed))} and {ids.Count - Listed} more",
        _ => $"{string.Join(", ", ids.Take(ids.Count - 1))} and {ids[^1]}",
    };
}
