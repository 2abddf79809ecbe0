using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>Where reasons belong, and which places were heard (SG1, SG2, SG7).</summary>
internal sealed class GridPlaces
{
    private readonly RegisterDocument _document;
    private readonly ILookup<string, SessionSummary> _sessions;
    private readonly Dictionary<string, Site> _known;
    private readonly HashSet<GridPlace> _heard;

    public GridPlaces(RegisterDocument document)
    {
        _document = document;
        _sessions = document.Sessions.ToLookup(session => session.Code, StringComparer.Ordinal);
        _known = document.Initiative.Sites.GroupBy(site => site.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _heard = document.Sessions.SelectMany(HeardIn).ToHashSet();
    }

    /// <summary>How many reasons of each place stand behind a risk (SG1).</summary>
    public Dictionary<GridPlace, int> Counted(Risk risk)
    {
        var counts = risk.Reasons
            .SelectMany(reason => PlacesOf(reason, (reason.Session ?? risk.Session) is { } code ? [.. _sessions[code]] : []))
            .CountBy(place => place)
            .ToDictionary();
        foreach (var site in risk.Sites)
        {
            counts.TryAdd(new(site), 0);
        }

        return counts;
    }

    /// <param name="counted">Places that risks came up at.</param>
    public List<GridSite> Columns(IEnumerable<GridPlace> counted) =>
    [
        .. _document.Initiative.Sites.Select(site => new GridPlace(site.Name))
            .Concat(_document.Sessions.SelectMany(session => session.Sites.Append(session.Site)).OfType<string>().Order(StringComparer.Ordinal).Select(name => new GridPlace(name)))
            .Concat(counted.Concat(_heard.Where(place => place.IsLevel)).OrderBy(place => place.Name, StringComparer.Ordinal))
            .Distinct()
            .Select(place => place.IsLevel
                ? new GridSite($"{place.Name} level", place.Name, Heard: true, IsLevel: true)
                : new GridSite(place.Name, Said(SiteOf(place)?.Level), _heard.Contains(place), Said(SiteOf(place)?.Organisation))),
    ];

    /// <summary>Places whose silence on a risk means something: people of theirs sat in a named meeting, or a meeting was held for them (SG2).</summary>
    private IEnumerable<GridPlace> HeardIn(SessionSummary session) =>
    [
        .. session.Anonymous ? [] : session.Sites.Select(site => new GridPlace(site)),
        .. session.Site is { } site ? [new(site)] : Array.Empty<GridPlace>(),
        .. HeldFor(session) is { IsLevel: true } level && (session.Anonymous || session.Sites.Count == 0 || session.Sites.Any(site => !IsOn(site, level.Name))) ? [level] : Array.Empty<GridPlace>(),
    ];

    /// <param name="given">The meetings that go by the code of the reason's; where it is not told which, what holds for all of them.</param>
    private IEnumerable<GridPlace> PlacesOf(RiskReason reason, SessionSummary[] given)
    {
        var held = given.Length == 1 ? HeldFor(given[0]) : null;
        var site = given.Any(session => session.Anonymous) ? null : reason.Site;
        if (site is not null)
        {
            yield return new(site);
        }

        // What somebody of another place said in a meeting of a level was said at that level too.
        if (held is { } place && (site is null || (place.IsLevel && !IsOn(site, place.Name))))
        {
            yield return place;
        }
    }

    private static GridPlace? HeldFor(SessionSummary session) => (session.Site, Said(session.Level)) switch
    {
        ({ } site, _) => new(site),
        (null, { } level) => new(level, IsLevel: true),
        _ => null,
    };

    private bool IsOn(string site, string level) => string.Equals(_known.GetValueOrDefault(site)?.Level, level, StringComparison.OrdinalIgnoreCase);

    private Site? SiteOf(GridPlace place) => _known.GetValueOrDefault(place.Name);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
