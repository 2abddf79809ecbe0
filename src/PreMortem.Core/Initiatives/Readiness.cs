namespace PreMortem.Core.Initiatives;

/// <summary>What a plan lacks before people examine it: advice in the margin, never a gate (TA1 to TA5; method.md, “The theory of action”).</summary>
public static class Readiness
{
    /// <summary>Every rule the plan can be held to, in order; a rule with nothing to look at is left out. Retired parts count for nothing.</summary>
    public static Seq<Finding> Check(Initiative initiative)
    {
        Part[] parts = [.. initiative.Theory.Where(part => !part.Retired && !string.IsNullOrWhiteSpace(part.Text))];
        Finding?[] findings = [HasBecause(parts), SaysWhatItDoes(parts), HasEvidence(parts), TightAndLoose(parts)];
        return [.. findings.OfType<Finding>(), .. RolloutWords.Check(initiative)];
    }

    /// <summary>The texts of what is not met.</summary>
    public static Seq<string> Advice(Initiative initiative) =>
        Check(initiative).Where(finding => !finding.Met).Select(finding => finding.Text).ToSeq();

    private static Finding HasBecause(Part[] parts) =>
        parts.Any(part => part.Kind == PartKind.Mechanism)
            ? new("TA1", true, "It has a because.")
            : new("TA1", false, "It has no because yet: why does the practice lead to the change?");

    private static Finding? SaysWhatItDoes(Part[] parts)
    {
        Part[] core = [.. parts.Where(part => part is { Kind: PartKind.Practice, Core: true } && !string.IsNullOrWhiteSpace(part.Form))];
        Part[] silent = [.. core.Where(part => string.IsNullOrWhiteSpace(part.Function))];
        return (core.Length, silent.Length) switch
        {
            (0, _) => null,
            (_, 0) => new("TA2", true, "Each core practice says what it does, not only what it looks like."),
            (_, 1) => new("TA2", false, $"One core practice says what it looks like and not what it does: {silent[0].Id}.", silent[0].Id),
            var (_, many) => new("TA2", false, $"{Number(many)} core practices say what they look like and not what they do: {Ids(silent)}."),
        };
    }

    private static Finding? HasEvidence(Part[] parts)
    {
        var supported = parts.Where(part => part is { Kind: PartKind.Evidence, For: not null }).Select(part => part.For!.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Part[] assumptions = [.. parts.Where(part => part.Kind == PartKind.Assumption)];
        Part[] bare = [.. assumptions.Where(part => !supported.Contains(part.Id))];
        return (assumptions.Length, bare.Length) switch
        {
            (0, _) => null,
            (_, 0) => new("TA3", true, "Each assumption has evidence."),
            (_, 1) => new("TA3", false, $"One assumption has no evidence: {bare[0].Id}.", bare[0].Id),
            var (_, many) => new("TA3", false, $"{Number(many)} assumptions have no evidence: {Ids(bare)}."),
        };
    }

    private static Finding? TightAndLoose(Part[] parts)
    {
        Part[] practices = [.. parts.Where(part => part.Kind == PartKind.Practice)];
        var tight = practices.Count(part => part.Coupling == Coupling.Tight);
        return tight switch
        {
            _ when practices.Length == 0 => null,
            0 => new("TA4", false, "Nothing says what stays tight at all sites."),
            _ when tight == practices.Length && tight > 1 => new("TA4", false, "Everything is tight: what is left to each site?"),
            _ => new("TA4", true, "It says what stays tight and what is loose."),
        };
    }

    private static string Number(int count) => count switch { 2 => "Two", 3 => "Three", 4 => "Four", 5 => "Five", _ => $"{count}" };

    private static string Ids(Part[] parts) => $"{string.Join(", ", parts[..^1].Select(part => part.Id))} and {parts[^1].Id}";
}

/// <summary>One rule, held to one plan.</summary>
/// <param name="Rule">TA1 to TA5.</param>
/// <param name="Text">One sentence for the margin, met or not.</param>
/// <param name="Part">The part it is about, where it is about one.</param>
public sealed record Finding(string Rule, bool Met, string Text, string? Part = null);
