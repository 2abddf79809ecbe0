namespace PreMortem.Core.Initiatives;

/// <summary>What a diagnosis, the strands, the scale answers and the shared priorities must be before they are kept (KW6).</summary>
internal static class KindRules
{
    public const int MostStrands = 20;
    public const int MostPriorities = 20;

    public static IEnumerable<Problem> Check(Initiative plan) =>
        [.. Answers("diagnosis", plan.Diagnosis), .. Strands(plan), .. Scale(plan.Scale), .. Priorities(plan.Priorities)];

    private static IEnumerable<Problem> Answers(string path, Seq<KindAnswer> answers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, answer) in answers.Index())
        {
            if (KindQuestion.Of(answer.Question) is null)
            {
                yield return new($"{path}[{index}].question", PlanPhrases.NoSuchQuestion.With(("questions", string.Join(", ", KindQuestion.All.Select(question => question.Slug)))));
            }
            else if (!seen.Add(answer.Question))
            {
                yield return new($"{path}[{index}].question", PlanPhrases.AnsweredTwice);
            }

            if (answer.Answer == Nature.Mixed)
            {
                yield return new($"{path}[{index}].answer", PlanPhrases.AnswerMixed);
            }
        }
    }

    private static IEnumerable<Problem> Strands(Initiative plan)
    {
        if (plan.Strands.Count > MostStrands)
        {
            yield return new("strands", PlanPhrases.TooManyStrands.With(("most", MostStrands)));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, strand) in plan.Strands.Index())
        {
            var path = $"strands[{index}]";
            if (string.IsNullOrWhiteSpace(strand.Name))
            {
                yield return new($"{path}.name", PlanPhrases.StrandUnnamed);
            }
            else if (!seen.Add(strand.Name.Trim()))
            {
                yield return new($"{path}.name", PlanPhrases.StrandTwice.With(("strand", strand.Name.Trim())));
            }

            if (TooLong($"{path}.name", strand.Name, InitiativeRules.LongestSite) is { } tooLong)
            {
                yield return tooLong;
            }

            foreach (var problem in Answers($"{path}.answers", strand.Answers))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Scale(ScaleAnswers? scale) => Enum.GetValues<ScaleDimension>()
        .Select(dimension => TooLong($"scale.{dimension.ToString().ToLowerInvariant()}", scale?.Of(dimension), InitiativeRules.LongestText))
        .OfType<Problem>();

    private static IEnumerable<Problem> Priorities(Seq<string> priorities)
    {
        if (priorities.Count > MostPriorities)
        {
            yield return new("priorities", PlanPhrases.TooManyPriorities.With(("most", MostPriorities)));
        }

        foreach (var (index, priority) in priorities.Index())
        {
            if (string.IsNullOrWhiteSpace(priority))
            {
                yield return new($"priorities[{index}]", PlanPhrases.PriorityEmpty);
            }
            else if (TooLong($"priorities[{index}]", priority, InitiativeRules.LongestText) is { } tooLong)
            {
                yield return tooLong;
            }
        }
    }

    private static Problem? TooLong(string field, string? text, int most) =>
        text?.Length > most ? new(field, PlanPhrases.TooLong.With(("length", text.Length), ("most", most))) : null;
}
