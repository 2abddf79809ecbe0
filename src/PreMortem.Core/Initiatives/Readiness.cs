namespace PreMortem.Core.Initiatives;

/// <summary>What a plan lacks before people examine it: advice in the margin, never a gate (TA1 to TA5; method.md, “The theory of action”).</summary>
public static class Readiness
{
    private static readonly Phrase Because = new("advice.because", "It has a because.");
    private static readonly Phrase NoBecause = new("advice.noBecause", "It has no because yet: why does the practice lead to the change?");
    private static readonly Phrase AllSayWhatTheyDo = new("advice.allSayWhatTheyDo", "Each core practice says what it does, not only what it looks like.");
    private static readonly Phrase OnlyLooks = new("advice.onlyLooks", "{part} says what it looks like and not what it does.");
    private static readonly Phrase AllHaveEvidence = new("advice.allHaveEvidence", "Each assumption has evidence.");
    private static readonly Phrase NoEvidence = new("advice.noEvidence", "{part} has no evidence.");
    private static readonly Phrase NothingTight = new("advice.nothingTight", "Nothing says what stays tight at all sites.");
    private static readonly Phrase AllTight = new("advice.allTight", "Everything is tight: what is left to each site?");
    private static readonly Phrase TightAndLooseSaid = new("advice.tightAndLoose", "It says what stays tight and what is loose.");

    /// <summary>Every rule the plan can be held to, in order; a rule with nothing to look at is left out. Retired parts count for nothing. What is about parts is said of each by itself, so that each can be set aside by itself (TA9).</summary>
    public static Seq<Finding> Check(Initiative initiative)
    {
        Part[] parts = [.. initiative.Theory.Where(part => !part.Retired && !string.IsNullOrWhiteSpace(part.Text))];
        IEnumerable<Finding> findings = [HasBecause(parts), .. SayWhatTheyDo(parts), .. HaveEvidence(parts), .. Some(TightAndLoose(parts)), .. RolloutWords.Check(initiative)];
        return findings.Select(finding => finding with { SetAside = WhySetAside(initiative, finding) }).ToSeq();
    }

    /// <summary>What is not met and not set aside.</summary>
    public static Seq<Phrase> Advice(Initiative initiative) =>
        Check(initiative).Where(finding => finding is { Met: false, SetAside: null }).Select(finding => finding.Said).ToSeq();

    private static string? WhySetAside(Initiative initiative, Finding finding) =>
        finding.Met ? null : initiative.SetAside.FirstOrDefault(aside => aside.Rule == finding.Rule && aside.Part == finding.Part)?.Why;

    private static IEnumerable<Finding> Some(Finding? finding) => finding is null ? [] : [finding];

    private static Finding HasBecause(Part[] parts) =>
        parts.Any(part => part.Kind == PartKind.Mechanism)
            ? new("TA1", true, Because)
            : new("TA1", false, NoBecause);

    private static IEnumerable<Finding> SayWhatTheyDo(Part[] parts)
    {
        Part[] core = [.. parts.Where(part => part is { Kind: PartKind.Practice, Core: true } && !string.IsNullOrWhiteSpace(part.Form))];
        Part[] silent = [.. core.Where(part => string.IsNullOrWhiteSpace(part.Function))];
        return core.Length > 0 && silent.Length == 0
            ? [new("TA2", true, AllSayWhatTheyDo)]
            : silent.Select(part => new Finding("TA2", false, OnlyLooks.With(("part", part.Id)), part.Id));
    }

    private static IEnumerable<Finding> HaveEvidence(Part[] parts)
    {
        var supported = parts.Where(part => part is { Kind: PartKind.Evidence, For: not null }).Select(part => part.For!.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Part[] assumptions = [.. parts.Where(part => part.Kind == PartKind.Assumption)];
        Part[] bare = [.. assumptions.Where(part => !supported.Contains(part.Id))];
        return assumptions.Length > 0 && bare.Length == 0
            ? [new("TA3", true, AllHaveEvidence)]
            : bare.Select(part => new Finding("TA3", false, NoEvidence.With(("part", part.Id)), part.Id));
    }

    private static Finding? TightAndLoose(Part[] parts)
    {
        Part[] practices = [.. parts.Where(part => part.Kind == PartKind.Practice)];
        var tight = practices.Count(part => part.Coupling == Coupling.Tight);
        return tight switch
        {
            _ when practices.Length == 0 => null,
            0 => new("TA4", false, NothingTight),
            _ when tight == practices.Length && tight > 1 => new("TA4", false, AllTight),
            _ => new("TA4", true, TightAndLooseSaid),
        };
    }
}

/// <summary>One rule, held to one plan.</summary>
/// <param name="Rule">TA1 to TA5.</param>
/// <param name="Said">One sentence for the margin, met or not.</param>
/// <param name="Part">The part it is about, where it is about one.</param>
/// <param name="SetAside">Why leaders decided not to take it; null where they did not decide so, or it is met.</param>
public sealed record Finding(string Rule, bool Met, Phrase Said, string? Part = null, string? SetAside = null)
{
    /// <summary>In English.</summary>
    public string Text => Said.ToString();
}
