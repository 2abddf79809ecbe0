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
            .Select(same => new GridFinding(same.Key.About, same.Key.Of(Joined([.. same]))));
        return
        [
            .. grid.Rows.Where(row => row.Divided is not null)
                .Select(row => new GridFinding(GridAbout.Ratings, FindingPhrases.Divides.With(("risk", row.Id), ("groups", row.Divided!.Words)))),
            .. told.OrderBy(finding => finding.About),
            .. NotOnRecord([.. grid.Sites.Where(site => !site.Heard).Select(FindingPhrases.Column)]),
        ];
    }

    private static GridFinding[] NotOnRecord(Phrase[] names) => names.Length == 0
        ? []
        : [new(GridAbout.Record, (names.Length == 1 ? FindingPhrases.NotOnRecord : FindingPhrases.NoneOnRecord).With(("sites", FindingPhrases.Joined(names, most: Listed))))];

    private static Phrase Joined(IEnumerable<string> risks) => FindingPhrases.Joined([.. risks.Select(risk => (Phrase)risk)], most: Listed);
}

public sealed record GridFinding(GridAbout About, Phrase Said)
{
    /// <summary>In English, as exports have it.</summary>
    public string Sentence => Said.ToString();
}

/// <summary>How sites rate; what differs between places of one level (LC, horizontal coherence); between levels (vertical); what nobody heard.</summary>
public enum GridAbout { Ratings, Sites, Levels, Record }
