namespace PreMortem.Core.Initiatives;

/// <summary>Changes to a plan's problems of practice. A row is meant by its place and its difficulty, so that a list that moved meanwhile loses nothing (PB2).</summary>
public static class ProblemEdits
{
    /// <summary>Where the row is now; -1 where nobody can say.</summary>
    /// <param name="at">Where it was.</param>
    /// <param name="was">Its difficulty.</param>
    public static int FindProblem(this Initiative plan, int at, string was) =>
        at >= 0 && at < plan.Problems.Count && plan.Problems[at].Difficulty == was ? at : plan.Problems.ToList().FindIndex(row => row.Difficulty == was);

    public static Initiative WithProblem(this Initiative plan, int at, ProblemOfPractice row) =>
        plan with { Problems = plan.Problems.Select((old, index) => index == at ? row : old).ToSeq() };

    public static Initiative WithoutProblem(this Initiative plan, int at) =>
        plan with { Problems = plan.Problems.Where((_, index) => index != at).ToSeq() };

    /// <summary>With a row put back where it was, or last where the list has grown shorter; not twice.</summary>
    public static Initiative WithProblemBack(this Initiative plan, int at, ProblemOfPractice row) => plan.Problems.Contains(row)
        ? plan
        : plan with { Problems = [.. plan.Problems.Take(at), row, .. plan.Problems.Skip(at)] };

    /// <summary>With one row a place up or down; the same at the end of the list.</summary>
    public static Initiative MovingProblem(this Initiative plan, int at, int by)
    {
        var to = at + by;
        if (at < 0 || at >= plan.Problems.Count || to < 0 || to >= plan.Problems.Count)
        {
            return plan;
        }

        var row = plan.Problems[at];
        var others = plan.WithoutProblem(at).Problems;
        return plan with { Problems = [.. others.Take(to), row, .. others.Skip(to)] };
    }
}
