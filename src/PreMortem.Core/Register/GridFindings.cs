namespace PreMortem.Core.Register;

/// <summary>What a grid of sites by risks shows, in sentences (SG5, SG8).</summary>
public static class GridFindings
{
    /// <summary>More than this in one sentence are counted, not listed.</summary>
    private const int Listed = 12;

    /// <summary>All of them: divided ratings first, then what differs between sites, then between levels, then what is not on record. Empty where there is nothing to compare.</summary>
    public static Seq<string> Of(SitesGrid grid) => Told(grid).Select(finding => finding.Sentence).ToSeq();

    public static Seq<GridFinding> Told(SitesGrid grid)
    {
        if (!grid.Compares)
        {
            return [];
        }

        var told = grid.Rows.OrderBy(row => row.Number).Select(row => (row.Id, Where: RowFinding.Of(grid, row))).Where(pair => pair.Where is not null)
            .GroupBy(pair => pair.Where!, pair => pair.Id)
            .Select(same => new GridFinding(same.Key.About, same.Key.Sentence(Joined([.. same]))));
        return
        [
            .. grid.Rows.Where(row => row.Divided is not null).Select(row => new GridFinding(GridAbout.Ratings, $"{row.Id} divides the sites: {row.Divided!.Words}.")),
            .. told.OrderBy(finding => finding.About),
            .. NotOnRecord([.. grid.Sites.Where(site => !site.Heard).Select(site => site.Name)]),
        ];
    }

    private static GridFinding[] NotOnRecord(string[] names) => names.Length == 0
        ? []
        : [new(GridAbout.Record, $"What {Joined(names)} {(names.Length == 1 ? "sees" : "see")} is not on record.")];

    private static string Joined(IReadOnlyList<string> named) => named.Count switch
    {
        1 => named[0],
        > Listed => $"{string.Join(", ", named.Take(Listed))} and {named.Count - Listed} more",
        _ => $"{string.Join(", ", named.Take(named.Count - 1))} and {named[^1]}",
    };
}

public sealed record GridFinding(GridAbout About, string Sentence);

/// <summary>How sites rate; what differs between places of one level (LC, horizontal coherence); between levels (vertical); what nobody heard.</summary>
public enum GridAbout { Ratings, Sites, Levels, Record }
