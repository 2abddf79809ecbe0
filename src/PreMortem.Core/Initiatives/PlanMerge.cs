namespace PreMortem.Core.Initiatives;

/// <summary>
/// A change that was made on an older version of a plan, made on the newest (VP3): what only one side touched is kept from that side, part by part
/// and field by field; where both changed one field to different texts, it is a conflict and nothing is decided here.
/// </summary>
/// <param name="Plan">Both changes together; in a conflict, with the text of the change.</param>
public sealed record PlanMerge(Initiative Plan, Seq<PlanConflict> Conflicts)
{
    /// <param name="seen">The version the change was made on.</param>
    /// <param name="mine">That version with the change.</param>
    /// <param name="now">The newest version.</param>
    public static PlanMerge Of(Initiative seen, Initiative mine, Initiative now)
    {
        var merge = new ThreeWay();
        var plan = new Initiative(
            merge.Value("name", seen.Name, mine.Name, now.Name),
            merge.Value("aim", seen.Aim, mine.Aim, now.Aim),
            merge.Value("horizon", seen.Horizon, mine.Horizon, now.Horizon),
            merge.Value("nature", seen.Nature, mine.Nature, now.Nature),
            merge.List("name", site => site.Name, seen.Sites, mine.Sites, now.Sites, merge.Site),
            Theory(merge, seen, mine, now),
            merge.List("name", strand => strand.Name, seen.Strands, mine.Strands, now.Strands),
            merge.List("answer", answer => answer.Question, seen.Diagnosis, mine.Diagnosis, now.Diagnosis),
            merge.Scale(seen.Scale, mine.Scale, now.Scale),
            merge.List("priority", priority => priority, seen.Priorities, mine.Priorities, now.Priorities),
            merge.List("why", aside => $"{aside.Rule} {aside.Part}", seen.SetAside, mine.SetAside, now.SetAside),
            merge.List("variation", variation => $"{variation.Site} {variation.Part} {variation.Text}", seen.Variations, mine.Variations, now.Variations),
            merge.List("partner", card => card.Partner, seen.Scorecards, mine.Scorecards, now.Scorecards),
            merge.List("difficulty", problem => problem.Difficulty, seen.Problems, mine.Problems, now.Problems));
        return new(plan, merge.Conflicts.ToSeq());
    }

    /// <summary>Parts by id; one that was added gets the number that is free now (TA8).</summary>
    private static Seq<Part> Theory(ThreeWay merge, Initiative seen, Initiative mine, Initiative now)
    {
        var known = seen.Theory.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var kept = now with { Theory = merge.List("text", part => part.Id, seen.Theory, mine.Theory.Where(part => known.Contains(part.Id)).ToSeq(), now.Theory, merge.Part) };
        return mine.Theory.Where(part => !known.Contains(part.Id)).Aggregate(kept, (plan, part) => plan.With(part)).Theory;
    }
}

/// <summary>One field that two people changed to different texts.</summary>
/// <param name="Field">The name of the form's field: <c>text</c>, <c>aim</c>.</param>
/// <param name="Theirs">As it is now; null where it was cleared or taken out.</param>
public sealed record PlanConflict(string Field, string? Theirs);
