using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>What a register shows, in sentences that another language can word (LG2).</summary>
internal static class FindingPhrases
{
    public static readonly Phrase Divides = new("findings.divides", "{risk} divides the sites: {groups}.");
    public static readonly Phrase NotOnRecord = new("findings.notOnRecord", "What {sites} sees is not on record.");
    public static readonly Phrase NoneOnRecord = new("findings.noneOnRecord", "What {sites} see is not on record.");
    public static readonly Phrase LevelOnly = new("findings.levelOnly", "{risks} came up at {levels} level only.");
    public static readonly Phrase SchoolSide = new("findings.schoolSide", "Only the school side sees {risks}.");
    public static readonly Phrase CollegeSide = new("findings.collegeSide", "Only the college side sees {risks}.");
    public static readonly Phrase OrganisationOnly = new("findings.organisationOnly", "Only {organisation} sees {risks}.");
    public static readonly Phrase SiteOnly = new("findings.siteOnly", "{risks} came up at {site} only.");
    public static readonly Phrase EverywhereBut = new("findings.everywhereBut", "{risks} came up everywhere but at {site}.");
    public static readonly Phrase LevelSilent = new("findings.levelSilent", "Nobody at {levels} level has {risks}.");
    public static readonly Phrase EveryLevel = new("findings.everyLevel", "{risks} came up at every level.");
    public static readonly Phrase EveryLevelHeard = new("findings.everyLevelHeard", "{risks} came up at every level that was heard.");
    public static readonly Phrase LevelColumn = new("findings.levelColumn", "{level} level");

    public static readonly Phrase FourFactors = new("findings.fourFactors", "The four factors stand behind {risks} each.");
    public static readonly Phrase Comes = new("findings.comes", "{risks} comes from {factors}");
    public static readonly Phrase Come = new("findings.come", "{risks} come from {factors}");
    public static readonly Phrase ComesEach = new("findings.comesEach", "{risks} comes from {factors} each");
    public static readonly Phrase ComeEach = new("findings.comeEach", "{risks} come from {factors} each");
    public static readonly Phrase Ended = new("findings.ended", "{weight}.");
    public static readonly Phrase Missing = new("findings.missing", "{weight}; nobody tagged {factors}.");
    public static readonly Phrase NoTag = new("findings.noTag", "{risks} has no tag.");
    public static readonly Phrase NoTags = new("findings.noTags", "{risks} have no tag.");

    public static readonly Phrase UnaskedDepth = new("findings.unaskedDepth", "Nobody asked how deep it goes: no answer, no risk, no response.");
    public static readonly Phrase UnaskedSustainability = new("findings.unaskedSustainability", "Nobody asked what keeps it going: no answer, no risk, no response.");
    public static readonly Phrase UnaskedSpread = new("findings.unaskedSpread", "Nobody asked what has to spread: no answer, no risk, no response.");
    public static readonly Phrase UnaskedOwnership = new("findings.unaskedOwnership", "Nobody asked what happens to ownership: no answer, no risk, no response.");

    private static readonly Phrase And = new("findings.and", "{first} and {last}");
    private static readonly Phrase Or = new("findings.or", "{first} or {last}");
    private static readonly Phrase More = new("findings.more", "{n} more");

    /// <summary>One of the six levels; what somebody typed for another stays as it is.</summary>
    public static Phrase Level(string level) => Levels.RungOf(level) is null ? (Phrase)level : new Phrase($"levels.{level.Trim().ToLowerInvariant()}", level);

    public static Phrase Column(GridSite site) => site.IsLevel ? LevelColumn.With(("level", Level(site.Level!))) : site.Name;

    public static Phrase Factor(DesignFactor factor) => new($"factors.{factor.Word()}", factor.Word());

    /// <summary>“a, b and c”; after <paramref name="most"/> the rest is counted.</summary>
    public static Phrase Joined(IReadOnlyList<Phrase> words, bool or = false, int most = int.MaxValue)
    {
        List<Phrase> all = [.. words.Take(most), .. words.Count > most ? [More.With(("n", words.Count - most))] : Array.Empty<Phrase>()];
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            2 => (or ? Or : And).With(("first", all[0]), ("last", all[1])),
            _ => (or ? Or : And).With(("first", Listed(all[..^1])), ("last", all[^1])),
        };
    }

    private static Phrase Listed(List<Phrase> words) => words.Skip(1).Aggregate(words[0], (before, word) => new Phrase("", "{before}, {word}").With(("before", before), ("word", word)));
}
