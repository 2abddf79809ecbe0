namespace PreMortem.Core.Initiatives;

/// <summary>What sites and their variations must be before they are kept (SI7).</summary>
internal static class SiteRules
{
    public const int MostVariations = 100;

    public static IEnumerable<Problem> Check(Initiative plan)
    {
        if (plan.Variations.Count > MostVariations)
        {
            yield return new($"variations[{MostVariations}].text", PlanPhrases.TooManyVariations.With(("most", MostVariations)));
        }

        foreach (var problem in plan.Sites.Index().SelectMany(row => Readiness(row.Item, $"sites[{row.Index}]")).Concat(plan.Variations.Index().SelectMany(row => Variation(row.Item, plan, $"variations[{row.Index}]"))))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Readiness(Site site, string path) =>
    [
        .. PartnerRules.TooLong($"{path}.earlier", site.Earlier, InitiativeRules.LongestText),
        .. PartnerRules.TooLong($"{path}.trust", site.Trust, InitiativeRules.LongestText),
        .. PartnerRules.TooLong($"{path}.leadership", site.Leadership, InitiativeRules.LongestText),
        .. PartnerRules.TooLong($"{path}.chosenBy", site.ChosenBy, InitiativeRules.LongestText),
    ];

    private static IEnumerable<Problem> Variation(SiteVariation variation, Initiative plan, string path)
    {
        if (string.IsNullOrWhiteSpace(variation.Text))
        {
            yield return new($"{path}.text", PlanPhrases.VariationEmpty);
        }

        if (string.IsNullOrWhiteSpace(variation.Site))
        {
            yield return new($"{path}.site", PlanPhrases.VariationNowhere);
        }

        if (!string.IsNullOrWhiteSpace(variation.Part) && plan.Theory.All(part => part.Id != variation.Part))
        {
            yield return new($"{path}.part", PlanPhrases.NoSuchPart);
        }

        foreach (var problem in PartnerRules.TooLong($"{path}.text", variation.Text, InitiativeRules.LongestText).Concat(PartnerRules.TooLong($"{path}.site", variation.Site, InitiativeRules.LongestSite)))
        {
            yield return problem;
        }
    }
}
