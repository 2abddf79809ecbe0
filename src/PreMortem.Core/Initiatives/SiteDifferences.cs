namespace PreMortem.Core.Initiatives;

/// <summary>What happened to the sites between two versions of a plan (VP4). A site that was renamed is another site.</summary>
internal static class SiteDifferences
{
    public static IEnumerable<PlanDifference> Between(Seq<Site> before, Seq<Site> after)
    {
        var was = before.DistinctBy(site => site.Name).ToDictionary(site => site.Name, StringComparer.Ordinal);
        var now = after.DistinctBy(site => site.Name).ToDictionary(site => site.Name, StringComparer.Ordinal);
        return was.Keys.Where(name => !now.ContainsKey(name)).Select(name => new PlanDifference(name, $"site {PlanDifference.Quoted(name)} taken out"))
            .Concat(now.Values.SelectMany(site => was.TryGetValue(site.Name, out var old) ? Changed(old, site) : [new(site.Name, $"site {PlanDifference.Quoted(site.Name)} added")]));
    }

    private static IEnumerable<PlanDifference> Changed(Site was, Site now)
    {
        (string Name, string? Before, string? After)[] fields =
        [
            ("level", was.Level, now.Level),
            ("organisation", was.Organisation, now.Organisation),
            ("note", was.Note, now.Note),
            ("earlier initiatives", was.Earlier, now.Earlier),
            ("trust", was.Trust, now.Trust),
            ("leadership", was.Leadership, now.Leadership),
            ("who chose the team", was.ChosenBy, now.ChosenBy),
        ];
        return fields.SelectMany(field => PlanDifference.Text(now.Name, $"{PlanDifference.Apart(now.Name)}, {field.Name}:", field.Before, field.After));
    }
}
