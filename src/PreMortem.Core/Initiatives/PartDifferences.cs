namespace PreMortem.Core.Initiatives;

/// <summary>What happened to the parts of a theory of action between two versions (VP4).</summary>
internal static class PartDifferences
{
    public static IEnumerable<PlanDifference> Between(Initiative before, Initiative after)
    {
        var was = before.Theory.DistinctBy(part => part.Id).ToDictionary(part => part.Id, StringComparer.Ordinal);
        var now = after.Theory.DistinctBy(part => part.Id).ToDictionary(part => part.Id, StringComparer.Ordinal);
        return now.Values.OrderBy(part => part.Kind).SelectMany(part => was.TryGetValue(part.Id, out var old) ? Changed(old, part) : [new(part.Id, $"{part.Id} added", null, part.Text)])
            .Concat(was.Values.Where(part => !now.ContainsKey(part.Id)).Select(part => new PlanDifference(part.Id, $"{part.Id} is not there", part.Text)))
            .Concat(Enum.GetValues<PartKind>().SelectMany(kind => Moved(kind, before, after)));
    }

    private static IEnumerable<PlanDifference> Changed(Part was, Part now)
    {
        var id = now.Id;
        if (was.Retired != now.Retired)
        {
            yield return now.Retired ? new(id, $"{id} taken out", was.Text) : new(id, $"{id} brought back", null, now.Text);
        }

        if (was.Core != now.Core)
        {
            yield return new(id, now.Core ? $"{id} is core" : $"{id} is no longer core");
        }

        if (was.Coupling != now.Coupling)
        {
            yield return new(id, $"{id} {PlanDifference.Word(was.Coupling)} → {PlanDifference.Word(now.Coupling)}");
        }

        if (was.For != now.For)
        {
            yield return new(id, now.For is null ? $"{id} no longer speaks for {was.For}" : $"{id} speaks for {now.For}");
        }

        if (was.Strand != now.Strand)
        {
            yield return new(id, now.Strand is null ? $"{id} left the strand “{was.Strand}”" : $"{id} belongs to the strand “{now.Strand}”");
        }

        foreach (var text in PlanDifference.Text(id, id, was.Text, now.Text)
            .Concat(PlanDifference.Text(id, $"{id}, looks like:", was.Form, now.Form))
            .Concat(PlanDifference.Text(id, $"{id}, does:", was.Function, now.Function))
            .Concat(PlanDifference.Text(id, $"{id}, may differ:", was.MayDiffer, now.MayDiffer)))
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
        return was.SequenceEqual(now, StringComparer.Ordinal) ? [] : [new("order", $"the order is now {string.Join(", ", now)}", string.Join(", ", was), string.Join(", ", now))];
    }
}
