namespace PreMortem.Core.Initiatives;

/// <summary>What partners' scorecards must be before they are kept (SI7).</summary>
internal static class PartnerRules
{
    public const int MostScorecards = 50;

    public static IEnumerable<Problem> Check(Initiative plan)
    {
        if (plan.Scorecards.Count > MostScorecards)
        {
            yield return new($"scorecards[{MostScorecards}].partner", PlanPhrases.TooManyScorecards.With(("most", MostScorecards)));
        }

        var partners = plan.Scorecards.Select(card => Name(card.Partner)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, card) in plan.Scorecards.Index())
        {
            var path = $"scorecards[{index}]";
            if (Name(card.Partner).Length == 0)
            {
                yield return new($"{path}.partner", PlanPhrases.PartnerUnnamed);
            }
            else if (!seen.Add(Name(card.Partner)))
            {
                yield return new($"{path}.partner", PlanPhrases.PartnerTwice);
            }

            if (string.IsNullOrWhiteSpace(card.Measures))
            {
                yield return new($"{path}.measures", PlanPhrases.NoMeasures);
            }

            foreach (var problem in Against(card, partners, path).Concat(Lengths(card, path)))
            {
                yield return problem;
            }
        }
    }

    internal static IEnumerable<Problem> TooLong(string field, string? text, int most) =>
        text?.Length > most ? [new(field, PlanPhrases.TooLong.With(("length", text.Length), ("most", most)))] : [];

    private static IEnumerable<Problem> Against(Scorecard card, HashSet<string> partners, string path)
    {
        var against = Name(card.Against);
        if (against.Length > 0 && !partners.Contains(against))
        {
            yield return new($"{path}.against", PlanPhrases.NoSuchPartner);
        }
        else if (against.Length > 0 && against.Equals(Name(card.Partner), StringComparison.OrdinalIgnoreCase))
        {
            yield return new($"{path}.against", PlanPhrases.AgainstItself);
        }
    }

    private static IEnumerable<Problem> Lengths(Scorecard card, string path) =>
    [
        .. TooLong($"{path}.partner", card.Partner, InitiativeRules.LongestSite),
        .. TooLong($"{path}.measures", card.Measures, InitiativeRules.LongestText),
        .. TooLong($"{path}.against", card.Against, InitiativeRules.LongestSite),
        .. TooLong($"{path}.collision", card.Collision, InitiativeRules.LongestText),
    ];

    private static string Name(string? typed) => typed?.Trim() ?? "";
}
