namespace PreMortem.Core.Initiatives;

/// <summary>What happened to the lists of a plan between two versions (VP4): strands, answers, priorities, variations, partners, problems of practice, advice.</summary>
internal static class ListDifferences
{
    private static readonly Phrase TakenOut = new("planChanges.itemTakenOut", "{kind} {name} taken out");
    private static readonly Phrase Added = new("planChanges.itemAdded", "{kind} {name} added");
    private static readonly Phrase Changed = new("planChanges.itemChanged", "{kind} {name} changed");

    private static readonly Phrase Strand = new("planChanges.strand", "strand");
    private static readonly Phrase AnswerTo = new("planChanges.answerTo", "answer to");
    private static readonly Phrase Priority = new("planChanges.priority", "priority");
    private static readonly Phrase Variation = new("planChanges.variation", "variation");
    private static readonly Phrase Partner = new("planChanges.partner", "partner");
    private static readonly Phrase ProblemOfPractice = new("planChanges.problemOfPractice", "problem of practice");

    private static readonly Phrase Answer = new("planChanges.answer", "{question} {answer}");
    private static readonly Phrase Marked = new("planChanges.marked", "{text} ({kind})");

    private static readonly Phrase OnPlan = new("planChanges.adviceOnPlan", "advice on the plan");
    private static readonly Phrase OnPart = new("planChanges.adviceOnPart", "advice on {part}");
    private static readonly Phrase AdviceBack = new("planChanges.adviceBack", "{advice} brought back");
    private static readonly Phrase AdviceAside = new("planChanges.adviceAside", "{advice} set aside");

    public static IEnumerable<PlanDifference> Between(Initiative before, Initiative after) =>
        Items(before.Strands, after.Strands, Strand, strand => strand.Name, strand => Phrase.Lines(strand.Answers.Select(Says).Prepend(PlanDifference.Word(strand.Nature))))
            .Concat(Items(before.Diagnosis, after.Diagnosis, AnswerTo, Asked, Answered))
            .Concat(Items(before.Priorities, after.Priorities, Priority, priority => priority, _ => null))
            .Concat(Items(before.Variations, after.Variations, Variation, variation => $"{variation.Site}{(variation.Part is null ? "" : $", {variation.Part}")}", variation => Marked.With(("text", variation.Text), ("kind", PlanWords.Of(variation.Kind)))))
            .Concat(Items(before.Scorecards, after.Scorecards, Partner, card => card.Partner, card => Lines(card.Measures, card.Against, card.Collision)))
            .Concat(Items(before.Problems, after.Problems, ProblemOfPractice, problem => problem.Difficulty, problem => Lines(problem.Project, problem.Focus, problem.Evidence)))
            .Concat(Advice(before.SetAside, after.SetAside));

    /// <summary>A list whose items have a name each: what was added, taken out and said otherwise.</summary>
    private static IEnumerable<PlanDifference> Items<T>(Seq<T> before, Seq<T> after, Phrase kind, Func<T, Phrase> name, Func<T, Phrase?> says)
    {
        PlanDifference Of(Phrase what, T item, Phrase? was, Phrase? now) => new(name(item).ToString(), what.With(("kind", kind), ("name", Quoted(name(item)))), was, now);
        var (was, now) = (Named(before, name), Named(after, name));
        return was.Where(item => !now.ContainsKey(item.Key)).Select(item => Of(TakenOut, item.Value, says(item.Value), null))
            .Concat(now.Where(item => !was.ContainsKey(item.Key)).Select(item => Of(Added, item.Value, null, says(item.Value))))
            .Concat(now.Where(item => was.TryGetValue(item.Key, out var old) && !Equals(old, item.Value)).Select(item => Of(Changed, item.Value, says(was[item.Key]), says(item.Value))));
    }

    private static Phrase Quoted(Phrase name) => name.Name.Length == 0 ? PlanDifference.Quoted(name.ToString()) : new Phrase("", "“{name}”").With(("name", name));

    private static IEnumerable<PlanDifference> Advice(Seq<AdviceSetAside> before, Seq<AdviceSetAside> after)
    {
        static Phrase On(Phrase what, AdviceSetAside aside) => what.With(("advice", aside.Part is { } part ? OnPart.With(("part", part)) : OnPlan));
        return before.Where(aside => !after.Contains(aside)).Select(aside => new PlanDifference(aside.Part ?? aside.Rule, On(AdviceBack, aside), aside.Why))
            .Concat(after.Where(aside => !before.Contains(aside)).Select(aside => new PlanDifference(aside.Part ?? aside.Rule, On(AdviceAside, aside), null, aside.Why)));
    }

    private static Phrase Says(KindAnswer answer) => Answer.With(("question", Asked(answer)), ("answer", Answered(answer)));

    private static Phrase Asked(KindAnswer answer) => KindQuestion.Of(answer.Question)?.Asked ?? answer.Question;

    private static Phrase Answered(KindAnswer answer) => KindQuestion.Of(answer.Question)?.Says(answer.Answer) ?? PlanWords.Of(answer.Answer);

    private static Phrase? Lines(params string?[] texts) => PlanDifference.Typed(string.Join('\n', texts.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } said ? said : null);

    /// <summary>By name, and by how often the name came before.</summary>
    private static Dictionary<(string Name, int Time), T> Named<T>(Seq<T> items, Func<T, Phrase> name) => items
        .GroupBy(item => name(item).ToString(), StringComparer.Ordinal)
        .SelectMany(group => group.Select((item, time) => ((group.Key, time), item)))
        .ToDictionary(pair => pair.Item1, pair => pair.item);
}
