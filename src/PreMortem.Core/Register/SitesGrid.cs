using PreMortem.Core.Export;

namespace PreMortem.Core.Register;

/// <summary>
/// Sites by risks: where each risk came up, and how each site rated it (CN; LC, coherence between levels). From named meetings and from
/// meetings held for one site; what an anonymous meeting said belongs to no site (VW3).
/// </summary>
/// <param name="Sites">The plan's sites in its order, then those that only a meeting named.</param>
/// <param name="Rows">Standing risks, in the order a register is read in.</param>
public sealed record SitesGrid(Seq<GridSite> Sites, Seq<GridRow> Rows)
{
    /// <summary>There is something to compare: two sites, and some risk that is known to have come up at one.</summary>
    public bool Compares => Sites.Count > 1 && Rows.Any(row => row.Cells.Any(cell => cell.CameUp == CameUp.Here || cell.Rating is not null));

    public static SitesGrid Of(RegisterDocument document)
    {
        var sessions = document.Sessions.ToLookup(session => session.Code, StringComparer.Ordinal);
        var heard = document.Sessions.SelectMany(HeardIn).ToHashSet(StringComparer.Ordinal);
        var risks = RegisterOrder.Live(document.Risks);
        var counted = risks.ToDictionary(risk => risk.Number, risk => Counted(risk, sessions));
        var levels = document.Initiative.Sites.GroupBy(site => site.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Level, StringComparer.Ordinal);
        var names = document.Initiative.Sites.Select(site => site.Name)
            .Concat(document.Sessions.SelectMany(session => session.Sites.Append(session.Site)).OfType<string>().Order(StringComparer.Ordinal))
            .Concat(counted.Values.SelectMany(reasons => reasons.Keys).Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new(
            names.Select(name => new GridSite(name, levels.GetValueOrDefault(name), heard.Contains(name))).ToSeq(),
            risks.Select(risk => new GridRow(risk.Number, risk.Title, names.Select(name => CellOf(risk, name, counted[risk.Number], heard)).ToSeq())).ToSeq());
    }

    /// <summary>Sites whose silence on a risk means something: people of theirs sat in a named meeting, or a meeting was held for them (SG2).</summary>
    private static IEnumerable<string> HeardIn(SessionSummary session) =>
        [.. session.Anonymous ? [] : session.Sites, .. session.Site is { } site ? [site] : Array.Empty<string>()];

    /// <summary>How many reasons of each site stand behind a risk (SG1).</summary>
    private static Dictionary<string, int> Counted(Risk risk, ILookup<string, SessionSummary> sessions)
    {
        var counts = risk.Reasons
            .Select(reason => SiteOf(reason, (reason.Session ?? risk.Session) is { } code ? [.. sessions[code]] : []))
            .OfType<string>()
            .CountBy(site => site, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var site in risk.Sites)
        {
            counts.TryAdd(site, 0);
        }

        return counts;
    }

    /// <param name="given">The meetings that go by the code of the reason's; where it is not told which, what holds for all of them.</param>
    private static string? SiteOf(RiskReason reason, SessionSummary[] given)
    {
        var held = given.Length == 1 ? given[0].Site : null;
        return given.Any(session => session.Anonymous) ? held : reason.Site ?? held;
    }

    private static GridCell CellOf(Risk risk, string site, Dictionary<string, int> counted, HashSet<string> heard)
    {
        var rating = RatingOf(risk, site);
        return counted.TryGetValue(site, out var reasons)
            ? new(CameUp.Here, reasons, rating)
            : new(counted.Count > 0 && heard.Contains(site) ? CameUp.NotHere : CameUp.Unknown, 0, rating);
    }

    /// <summary>The last rating of a site: its group in a vote, or a vote of three people or more that was held for it (SG3).</summary>
    private static RatingGroup? RatingOf(Risk risk, string site) => risk.Votes
        .Append(new(risk.Session ?? "", default, null, null, risk.Concern ?? None))
        .Reverse()
        .Select(vote => vote.Concern.BySite.FirstOrDefault(group => group.Name == site)
            ?? (vote.Site == site && vote.Concern is { Raters: >= Fewest, Low: { } low, High: { } high } whole ? new RatingGroup(site, whole.Raters, low, high, whole.Impacts) : null))
        .FirstOrDefault(group => group is not null);

    private const int Fewest = Sessions.Tally.Fewest;

    private static readonly Concern None = new(0, 0, null, null, null, null, 0, [], 0, LeaderPicked: false);
}

/// <param name="Level">district, school, …; null where the plan does not say.</param>
/// <param name="Heard">Its silence on a risk means something.</param>
public sealed record GridSite(string Name, string? Level, bool Heard);

/// <param name="Cells">One for each site, in the order of the sites.</param>
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
