using System.Text.RegularExpressions;

namespace PreMortem.Core.Initiatives;

/// <summary>What advice that was set aside must be (TA9): one reason for each rule and part.</summary>
internal static partial class AdviceRules
{
    private const int Most = 200;

    public static void Check(List<Problem> problems, Seq<AdviceSetAside> asides)
    {
        if (asides.Count > Most)
        {
            problems.Add(new("setAside", PlanPhrases.TooManyAsides.With(("most", Most))));
        }

        var seen = new HashSet<(string, string?)>();
        foreach (var (index, aside) in asides.Index())
        {
            var path = $"setAside[{index}]";
            if (!Rule().IsMatch(aside.Rule))
            {
                problems.Add(new($"{path}.rule", PlanPhrases.RuleWrong));
            }

            if (aside.Part is not null && !PartId().IsMatch(aside.Part))
            {
                problems.Add(new($"{path}.part", PlanPhrases.AsidePartWrong));
            }

            if (!seen.Add((aside.Rule, aside.Part)))
            {
                problems.Add(new($"{path}.rule", PlanPhrases.AsideTwice));
            }

            if (string.IsNullOrWhiteSpace(aside.Why))
            {
                problems.Add(new($"{path}.why", PlanPhrases.AsideWhy));
            }

            InitiativeRules.TooLong(problems, $"{path}.why", aside.Why, InitiativeRules.LongestText);
        }
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("^[A-Z][0-9]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartId();
}
