namespace PreMortem.Core.Initiatives;

/// <summary>What happened to the parts of a theory of action between two versions (VP4).</summary>
internal static class PartDifferences
{
    private static readonly Phrase Added = new("planChanges.partAdded", "{part} added");
    private static readonly Phrase NotThere = new("planChanges.partNotThere", "{part} is not there");
    private static readonly Phrase TakenOut = new("planChanges.partTakenOut", "{part} taken out");
    private static readonly Phrase BroughtBack = new("planChanges.partBroughtBack", "{part} brought back");
    private static readonly Phrase IsCore = new("planChanges.isCore", "{part} is core");
    private static readonly Phrase NoLongerCore = new("planChanges.noLongerCore", "{part} is no longer core");
    private static readonly Phrase Coupled = new("planChanges.coupled", "{part} {before} → {after}");
    private static readonly Phrase SpeaksFor = new("planChanges.speaksFor", "{part} speaks for {other}");
    private static readonly Phrase NoLongerSpeaksFor = new("planChanges.noLongerSpeaksFor", "{part} no longer speaks for {other}");
    private static readonly Phrase InStrand = new("planChanges.inStrand", "{part} belongs to the strand “{strand}”");
    private static readonly Phrase LeftStrand = new("planChanges.leftStrand", "{part} left the strand “{strand}”");
    private static readonly Phrase LooksLike = new("planChanges.looksLike", "{part}, looks like:");
    private static readonly Phrase Does = new("planChanges.does", "{part}, does:");
    private static readonly Phrase MayDiffer = new("planChanges.mayDiffer", "{part}, may differ:");
    private static readonly Phrase OrderNow = new("planChanges.orderNow", "the order is now {order}");

    public static IEnumerable<PlanDifference> Between(Initiative before, Initiative after)
    {
        var was = before.Theory.DistinctBy(part => part.Id).ToDictionary(part => part.Id, StringComparer.Ordinal);
        var now = after.Theory.DistinctBy(part => part.Id).ToDictionary(part => part.Id, StringComparer.Ordinal);
        return now.Values.OrderBy(part => part.Kind).SelectMany(part => was.TryGetValue(part.Id, out var old) ? Changed(old, part) : [new(part.Id, Added.With(("part", part.Id)), null, part.Text)])
            .Concat(was.Values.Where(part => !now.ContainsKey(part.Id)).Select(part => new PlanDifference(part.Id, NotThere.With(("part", part.Id)), part.Text)))
            .Concat(Enum.GetValues<PartKind>().SelectMany(kind => Moved(kind, before, after)));
    }

    private static IEnumerable<PlanDifference> Changed(Part was, Part now)
    {
        var id = now.Id;
        if (was.Retired != now.Retired)
        {
            yield return now.Retired ? new(id, TakenOut.With(("part", id)), was.Text) : new(id, BroughtBack.With(("part", id)), null, now.Text);
        }

        if (was.Core != now.Core)
        {
            yield return new(id, (now.Core ? IsCore : NoLongerCore).With(("part", id)));
        }

        if (was.Coupling != now.Coupling)
        {
            yield return new(id, Coupled.With(("part", id), ("before", PlanDifference.Word(was.Coupling)), ("after", PlanDifference.Word(now.Coupling))));
        }

        if (was.For != now.For)
        {
            yield return new(id, (now.For is null ? NoLongerSpeaksFor : SpeaksFor).With(("part", id), ("other", now.For ?? was.For!)));
        }

        if (was.Strand != now.Strand)
        {
            yield return new(id, (now.Strand is null ? LeftStrand : InStrand).With(("part", id), ("strand", now.Strand ?? was.Strand!)));
        }

        foreach (var text in PlanDifference.Text(id, id, was.Text, now.Text)
            .Concat(PlanDifference.Text(id, LooksLike.With(("part", id)), was.Form, now.Form))
            .Concat(PlanDifference.Text(id, Does.With(("part", id)), was.Function, now.Function))
            .Concat(PlanDifference.Text(id, MayDiffer.With(("part", id)), was.MayDiffer, now.MayDiffer)))
        {
            yield return text;
        }
    }

    /// <summary>Parts that stand in both, in another order.</summary>
    private static IEnumerable<PlanDifference> Moved(PartKind kind, Initiative before, Initiative after)
    {
        List<string> Ids(Initiative plan, Initiative other) =>
            [.. plan.Theory.Where(part => part.Kind == kind && !part.Retired && other.Theory.Any(one => one.Id == part.Id && !one.Retired)).Select(part => part.Id)];
        var (was, now) = (Ids(before, after), Ids(after, before));
        return was.SequenceEqual(now, StringComparer.Ordinal) ? [] : [new("order", OrderNow.With(("order", string.Join(", ", now))), string.Join(", ", was), string.Join(", ", now))];
    }
}
