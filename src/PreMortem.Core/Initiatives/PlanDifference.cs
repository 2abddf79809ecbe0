using PreMortem.Core.Export;

namespace PreMortem.Core.Initiatives;

/// <summary>What is different between two versions of a plan, field by field (VP4). Pure; the same two plans give the same differences.</summary>
/// <param name="What">The part, site or field it is about: <c>P1</c>, <c>aim</c>, <c>Walker</c>.</param>
/// <param name="Words">In a few words: “P1 reworded”, “A2 added”, “C1 taken out”, “P1 tight → loose”.</param>
/// <param name="Before">The text before, where the words do not say it.</param>
/// <param name="After">The text after.</param>
public sealed record PlanDifference(string What, string Words, string? Before = null, string? After = null)
{
    public static Seq<PlanDifference> Between(Initiative before, Initiative after) =>
        Fields(before, after)
            .Concat(PartDifferences.Between(before, after))
            .Concat(SiteDifferences.Between(before.Sites, after.Sites))
            .Concat(Lists(before, after))
            .ToSeq();

    /// <summary>“tight”, or the words for nothing.</summary>
    internal static string Word<T>(T? value, string none = "not said")
        where T : struct, Enum => value is { } set ? set.ToString().ToLowerInvariant() : none;

    /// <summary>One text that was written, reworded or cleared; none where it is the same.</summary>
    internal static IEnumerable<PlanDifference> Text(string what, string name, string? before, string? after)
    {
        var (was, now) = (before ?? "", after ?? "");
        if (was == now)
        {
            yield break;
        }

        yield return new(what, $"{name} {(was.Length == 0 ? "written" : now.Length == 0 ? "cleared" : "reworded")}", before, after);
    }

    /// <summary>A name among our own words: one that turns the direction of writing turns nothing but itself.</summary>
    internal static string Apart(string name)
    {
        var (before, after) = VisibleText.Isolation(name);
        return $"{before}{name}{after}";
    }

    internal static string Quoted(string name) => $"“{Apart(name)}”";

    /// <summary>A list whose items have a name each: what was added, taken out and said otherwise.</summary>
    internal static IEnumerable<PlanDifference> Items<T>(Seq<T> before, Seq<T> after, string kind, Func<T, string> name, Func<T, string?> says)
    {
        var (was, now) = (Named(before, name), Named(after, name));
        return was.Where(item => !now.ContainsKey(item.Key)).Select(item => new PlanDifference(item.Key.Name, $"{kind} {Quoted(item.Key.Name)} taken out", says(item.Value)))
            .Concat(now.Where(item => !was.ContainsKey(item.Key)).Select(item => new PlanDifference(item.Key.Name, $"{kind} {Quoted(item.Key.Name)} added", null, says(item.Value))))
            .Concat(now.Where(item => was.TryGetValue(item.Key, out var old) && !Equals(old, item.Value))
                .Select(item => new PlanDifference(item.Key.Name, $"{kind} {Quoted(item.Key.Name)} changed", says(was[item.Key]), says(item.Value))));
    }

    private static IEnumerable<PlanDifference> Fields(Initiative before, Initiative after)
    {
        var horizon = before.Horizon == after.Horizon ? Enumerable.Empty<PlanDifference>() : [new("date", "date changed", Say.Date(before.Horizon), Say.Date(after.Horizon))];
        var nature = before.Nature == after.Nature ? Enumerable.Empty<PlanDifference>() : [new("kind of work", $"kind of work {Word(before.Nature)} → {Word(after.Nature)}")];
        return Text("name", "name", before.Name, after.Name)
            .Concat(Text("aim", "aim", before.Aim, after.Aim))
            .Concat(horizon)
            .Concat(nature)
            .Concat(Enum.GetValues<ScaleDimension>().SelectMany(dimension => Text(Word<ScaleDimension>(dimension), Word<ScaleDimension>(dimension), before.Scale?.Of(dimension), after.Scale?.Of(dimension))));
    }

    private static IEnumerable<PlanDifference> Lists(Initiative before, Initiative after) =>
        Items(before.Strands, after.Strands, "strand", strand => strand.Name, strand => string.Join('\n', strand.Answers.Select(Says).Prepend(Word(strand.Nature))))
            .Concat(Items(before.Diagnosis, after.Diagnosis, "answer to", Asked, Answered))
            .Concat(Items(before.Priorities, after.Priorities, "priority", priority => priority, _ => null))
            .Concat(Items(before.Variations, after.Variations, "variation", variation => $"{variation.Site}{(variation.Part is null ? "" : $", {variation.Part}")}", variation => $"{variation.Text} ({Word<VariationKind>(variation.Kind)})"))
            .Concat(Items(before.Scorecards, after.Scorecards, "partner", card => card.Partner, card => Lines(card.Measures, card.Against, card.Collision)))
            .Concat(Items(before.Problems, after.Problems, "problem of practice", problem => problem.Difficulty, problem => Lines(problem.Project, problem.Focus, problem.Evidence)))
            .Concat(Advice(before.SetAside, after.SetAside));

    private static IEnumerable<PlanDifference> Advice(Seq<AdviceSetAside> before, Seq<AdviceSetAside> after)
    {
        static string On(AdviceSetAside aside) => aside.Part is null ? "advice on the plan" : $"advice on {aside.Part}";
        return before.Where(aside => !after.Contains(aside)).Select(aside => new PlanDifference(aside.Part ?? aside.Rule, $"{On(aside)} brought back", aside.Why))
            .Concat(after.Where(aside => !before.Contains(aside)).Select(aside => new PlanDifference(aside.Part ?? aside.Rule, $"{On(aside)} set aside", null, aside.Why)));
    }

    private static string Says(KindAnswer answer) => $"{Asked(answer)} {Answered(answer)}";

    private static string Asked(KindAnswer answer) => KindQuestion.Of(answer.Question)?.Asks ?? answer.Question;

    private static string Answered(KindAnswer answer) => KindQuestion.Of(answer.Question)?.Says(answer.Answer) ?? Word<Nature>(answer.Answer);

    private static string? Lines(params string?[] texts) => string.Join('\n', texts.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } said ? said : null;

    /// <summary>By name, and by how often the name came before.</summary>
    private static Dictionary<(string Name, int Time), T> Named<T>(Seq<T> items, Func<T, string> name) => items
        .GroupBy(name, StringComparer.Ordinal)
        .SelectMany(group => group.Select((item, time) => ((group.Key, time), item)))
        .ToDictionary(pair => pair.Item1, pair => pair.item);
}
