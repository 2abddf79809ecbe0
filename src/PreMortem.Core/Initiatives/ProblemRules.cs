namespace PreMortem.Core.Initiatives;

/// <summary>What the problems of practice of a plan must be before they are kept (PB1).</summary>
public static class ProblemRules
{
    public const int Most = 50;

    /// <summary>Of each of the four texts, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>All that is wrong with them, field by field; empty where nothing is.</summary>
    public static IEnumerable<Problem> Check(Seq<ProblemOfPractice> rows)
    {
        if (rows.Count > Most)
        {
            yield return new("problems", PlanPhrases.TooManyProblems.With(("most", Most)));
        }

        foreach (var (index, row) in rows.Index())
        {
            if (string.IsNullOrWhiteSpace(row.Difficulty))
            {
                yield return new($"problems[{index}].difficulty", PlanPhrases.NoDifficulty);
            }

            (string Field, string? Text)[] texts = [("difficulty", row.Difficulty), ("project", row.Project), ("focus", row.Focus), ("evidence", row.Evidence)];
            foreach (var (field, text) in texts)
            {
                if (text?.Length > Longest)
                {
                    yield return new($"problems[{index}].{field}", PlanPhrases.TooLong.With(("length", text.Length), ("most", Longest)));
                }

                if (text?.AsSpan().ContainsAny('\n', '\r') == true)
                {
                    yield return new($"problems[{index}].{field}", PlanPhrases.OneLine);
                }
            }
        }
    }
}
