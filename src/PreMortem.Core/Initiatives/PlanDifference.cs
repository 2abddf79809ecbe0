using PreMortem.Core.Export;

namespace PreMortem.Core.Initiatives;

/// <summary>What is different between two versions of a plan, field by field (VP4). Pure; the same two plans give the same differences.</summary>
/// <param name="What">The part, site or field it is about: <c>P1</c>, <c>aim</c>, <c>Walker</c>.</param>
/// <param name="Said">In a few words: “P1 reworded”, “A2 added”, “C1 taken out”, “P1 tight → loose”.</param>
/// <param name="Before">The text before, where the words do not say it.</param>
/// <param name="After">The text after.</param>
public sealed record PlanDifference(string What, Phrase Said, Phrase? Before = null, Phrase? After = null)
{
    private static readonly Phrase Written = new("planChanges.written", "{field} written");
    private static readonly Phrase Cleared = new("planChanges.cleared", "{field} cleared");
    private static readonly Phrase Reworded = new("planChanges.reworded", "{field} reworded");
    private static readonly Phrase Date = new("planChanges.date", "date changed");
    private static readonly Phrase Day = new("planChanges.day", "{day}");
    private static readonly Phrase Kind = new("planChanges.kind", "kind of work {before} → {after}");
    private static readonly Phrase Name = new("planChanges.name", "name");
    private static readonly Phrase Aim = new("planChanges.aim", "aim");

    /// <summary>In English.</summary>
    public string Words => Said.ToString();

    public static Seq<PlanDifference> Between(Initiative before, Initiative after) =>
        Fields(before, after)
            .Concat(PartDifferences.Between(before, after))
            .Concat(SiteDifferences.Between(before.Sites, after.Sites))
            .Concat(ListDifferences.Between(before, after))
            .ToSeq();

    /// <summary>“tight”, or the words for nothing.</summary>
    internal static Phrase Word<T>(T? value)
        where T : struct, Enum => value is { } set ? PlanWords.Of(set) : PlanWords.NotSaid;

    /// <summary>One text that was written, reworded or cleared; none where it is the same.</summary>
    internal static IEnumerable<PlanDifference> Text(string what, Phrase field, string? before, string? after)
    {
        var (was, now) = (before ?? "", after ?? "");
        if (was == now)
        {
            yield break;
        }

        yield return new(what, (was.Length == 0 ? Written : now.Length == 0 ? Cleared : Reworded).With(("field", field)), Typed(before), Typed(after));
    }

    internal static Phrase? Typed(string? text) => text is null ? null : (Phrase)text;

    /// <summary>A name among our own words: one that turns the direction of writing turns nothing but itself.</summary>
    internal static string Apart(string name)
    {
        var (before, after) = VisibleText.Isolation(name);
        return $"{before}{name}{after}";
    }

    internal static string Quoted(string name) => $"“{Apart(name)}”";

    private static IEnumerable<PlanDifference> Fields(Initiative before, Initiative after)
    {
        var horizon = before.Horizon == after.Horizon ? Enumerable.Empty<PlanDifference>() : [new("date", Date, Day.With(("day", before.Horizon)), Day.With(("day", after.Horizon)))];
        var nature = before.Nature == after.Nature ? Enumerable.Empty<PlanDifference>() : [new("kind of work", Kind.With(("before", Word(before.Nature)), ("after", Word(after.Nature))))];
        return Text("name", Name, before.Name, after.Name)
            .Concat(Text("aim", Aim, before.Aim, after.Aim))
            .Concat(horizon)
            .Concat(nature)
            .Concat(Enum.GetValues<ScaleDimension>().SelectMany(dimension => Text(PlanWords.Of(dimension).ToString(), PlanWords.Of(dimension), before.Scale?.Of(dimension), after.Scale?.Of(dimension))));
    }
}
