namespace PreMortem.Core.Initiatives;

/// <summary>What partners' scorecards must be before they are kept (SI7).</summary>
internal static class PartnerRules
{
    public const int MostScorecards = 50;

    public static IEnumerable<Problem> Check(Initiative plan)
    {
        if (plan.Scorecards.Count > MostScorecards)
        {
            yield return new($"scorecards[{MostScorecards}].partner", $"At most {MostScorecards} scorecards.");
        }

        var partners = plan.Scorecards.Select(card => Name(card.Partner)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, card) in plan.Scorecards.Index())
        {
            var path = $"scorecards[{index}]";
            if (Name(card.Partner).Length == 0)
            {
                yield return new($"{path}.partner", "Give the partner a name.");
            }
            else if (!seen.Add(Name(card.Partner)))
            {
                yield return new($"{path}.partner", "This partner has a scorecard already. Add to that one.");
            }

            if (string.IsNullOrWhiteSpace(card.Measures))
            {
                yield return new($"{path}.measures", "Say what counts as success for this partner.");
            }

            foreach (var problem in Against(card, partners, path).Concat(Lengths(card, path)))
            {
                yield return problem;
            }
        }
    }

    internal static IEnumerable<Problem> TooLong(string field, string? text, int most) =>
        text?.Length > most ? [new(field, $"This has {text.Length} characters; the most is {most}.")] : [];

    private static IEnumerable<Problem> Against(Scorecard card, HashSet<string> partners, string path)
    {
        var against = Name(card.Against);
        if (against.Length > 0 && !partners.Contains(against))
        {
            yield return new($"{path}.against", "No partner of this name has a scorecard.");
        }
        else if (against.Length > 0 && against.Equals(Name(card.Partner), StringComparison.OrdinalIgnoreCase))
        {
            yield return new($"{path}.against", "A partner cannot pull against itself. Choose the other one.");
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
