using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>
/// Sites by risks: where each risk came up, and how each site rated it (CN; LC, coherence between levels). From named meetings and from
/// meetings held for one site or one level; what an anonymous meeting said belongs to no site (VW3).
/// </summary>
/// <param name="Sites">The columns: organisation by organisation, from the top level down, else in the plan's order; then those that only a meeting named.</param>
/// <param name="Rows">Standing risks, in the order a register is read in.</param>
public sealed record SitesGrid(Seq<GridSite> Sites, Seq<GridRow> Rows)
{
    /// <summary>There is something to compare: two columns, and some risk that is known to have come up in one.</summary>
    public bool Compares => Sites.Count > 1 && Rows.Any(row => row.Cells.Any(cell => cell.CameUp == CameUp.Here || cell.Rating is not null));

    public static SitesGrid Of(RegisterDocument document)
    {
        var risks = RegisterOrder.Live(document.Risks);
        var places = new GridPlaces(document);
        var counted = risks.ToDictionary(risk => risk.Number, places.Counted);
        var columns = Grouped(places.Columns(counted.Values.SelectMany(counts => counts.Keys)));
        return new(
            columns,
            risks.Select(risk => new GridRow(risk.Number, risk.Title, columns.Select(column => CellOf(risk, column, counted[risk.Number])).ToSeq())).ToSeq());
    }

    /// <summary>Organisation by organisation, as they come; what belongs to none stands last. Within one, from the top level down.</summary>
    private static Seq<GridSite> Grouped(IReadOnlyList<GridSite> columns)
    {
        var organisations = columns.Select(column => column.Organisation).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return columns
            .OrderBy(column => column.Organisation is { } name ? organisations.IndexOf(name) : organisations.Count)
            .ThenBy(column => Levels.RungOf(column.Level) ?? Levels.Rungs.Count)
            .ToSeq();
    }

    private static GridCell CellOf(Risk risk, GridSite column, Dictionary<GridPlace, int> counted)
    {
        var rating = RatingOf(risk, column);
        return counted.TryGetValue(column.Place, out var reasons)
            ? new(CameUp.Here, reasons, rating)
            : new(counted.Count > 0 && column.Heard ? CameUp.NotHere : CameUp.Unknown, 0, rating);
    }

    /// <summary>The last rating of a column: its group in a vote, or a vote of three people or more that was held for it (SG3).</summary>
    private static RatingGroup? RatingOf(Risk risk, GridSite column) => risk.Votes
        .Append(new(risk.Session ?? "", default, null, null, risk.Concern ?? None))
        .Reverse()
        .Select(vote => column.IsLevel
            ? Whole(vote, column, vote.Site is null && vote.Level == column.Level)
            : vote.Concern.BySite.FirstOrDefault(group => group.Name == column.Name) ?? Whole(vote, column, vote.Site == column.Name))
        .FirstOrDefault(group => group is not null);

    private static RatingGroup? Whole(Vote vote, GridSite column, bool isItsOwn) =>
        isItsOwn && vote.Concern is { Raters: >= Fewest, Low: { } low, High: { } high } whole ? new(column.Name, whole.Raters, low, high, whole.Impacts) : null;

    private const int Fewest = Sessions.Tally.Fewest;

    private static readonly Concern None = new(0, 0, null, null, null, null, 0, [], 0, LeaderPicked: false);
}

/// <summary>A column of the grid.</summary>
/// <param name="Name">The site, or “district level” for what was said in meetings of a level and belongs to no site of it (SG7).</param>
/// <param name="Level">district, school, …; null where the plan does not say.</param>
/// <param name="Heard">Its silence on a risk means something.</param>
/// <param name="IsLevel">It stands for a level, not for a site.</param>
public sealed record GridSite(string Name, string? Level, bool Heard, string? Organisation = null, bool IsLevel = false)
{
    /// <summary>Its name, as another language has it where it is no name but a level.</summary>
    public Phrase Said => FindingPhrases.Column(this);

    /// <summary>The level's name; null where the plan does not say.</summary>
    public Phrase? LevelSaid => Level is { } level ? FindingPhrases.Level(level) : null;

    internal GridPlace Place => new(IsLevel ? Level! : Name, IsLevel);
}

/// <summary>What a reason can belong to: a site, or a level that met without one.</summary>
internal readonly record struct GridPlace(string Name, bool IsLevel = false);

/// <param name="Cells">One for each column, in their order.</param>
public sealed record GridRow(int Number, string Title, Seq<GridCell> Cells)
{
    /// <summary><c>R7</c></summary>
    public string Id => $"R{Number}";

    /// <summary>Null where the sites rated it alike, or fewer than two did.</summary>
    public RatingsApart? Divided => RatingsApart.Among(Cells.Select(cell => cell.Rating).OfType<RatingGroup>());
}

/// <param name="Reasons">How many reasons came from there; 0 where only the risk itself names the site.</param>
public sealed record GridCell(CameUp CameUp, int Reasons, RatingGroup? Rating);

/// <summary>Whether a risk came up at a site; unknown where no named meeting would tell.</summary>
public enum CameUp { Here, NotHere, Unknown }
