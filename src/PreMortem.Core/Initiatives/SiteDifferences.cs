namespace PreMortem.Core.Initiatives;

/// <summary>What happened to the sites between two versions of a plan (VP4). A site that was renamed is another site.</summary>
internal static class SiteDifferences
{
    public static readonly Phrase Earlier = new("planChanges.earlier", "earlier initiatives");
    public static readonly Phrase Trust = new("planChanges.trust", "trust");
    public static readonly Phrase Leadership = new("planChanges.leadership", "leadership");
    public static readonly Phrase ChosenBy = new("planChanges.chosenBy", "who chose the team");
    private static readonly Phrase Level = new("planChanges.level", "level");
    private static readonly Phrase Organisation = new("planChanges.organisation", "organisation");
    private static readonly Phrase Note = new("planChanges.note", "note");
    private static readonly Phrase FieldOf = new("planChanges.fieldOf", "{site}, {field}:");
    private static readonly Phrase TakenOut = new("planChanges.siteTakenOut", "site {name} taken out");
    private static readonly Phrase Added = new("planChanges.siteAdded", "site {name} added");

    public static IEnumerable<PlanDifference> Between(Seq<Site> before, Seq<Site> after)
    {
        var was = before.DistinctBy(site => site.Name).ToDictionary(site => site.Name, StringComparer.Ordinal);
        var now = after.DistinctBy(site => site.Name).ToDictionary(site => site.Name, StringComparer.Ordinal);
        return was.Keys.Where(name => !now.ContainsKey(name)).Select(name => new PlanDifference(name, TakenOut.With(("name", PlanDifference.Quoted(name)))))
            .Concat(now.Values.SelectMany(site => was.TryGetValue(site.Name, out var old) ? Changed(old, site) : [new(site.Name, Added.With(("name", PlanDifference.Quoted(site.Name))))]));
    }

    private static IEnumerable<PlanDifference> Changed(Site was, Site now)
    {
        (Phrase Name, string? Before, string? After)[] fields =
        [
            (Level, was.Level, now.Level),
            (Organisation, was.Organisation, now.Organisation),
            (Note, was.Note, now.Note),
            (Earlier, was.Earlier, now.Earlier),
            (Trust, was.Trust, now.Trust),
            (Leadership, was.Leadership, now.Leadership),
            (ChosenBy, was.ChosenBy, now.ChosenBy),
        ];
        return fields.SelectMany(field => PlanDifference.Text(now.Name, FieldOf.With(("site", PlanDifference.Apart(now.Name)), ("field", field.Name)), field.Before, field.After));
    }
}
