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
            problems.Add(new("setAside", $"At most {Most} pieces of advice are set aside."));
        }

        var seen = new HashSet<(string, string?)>();
        foreach (var (index, aside) in asides.Index())
        {
            var path = $"setAside[{index}]";
            if (!Rule().IsMatch(aside.Rule))
            {
                problems.Add(new($"{path}.rule", "A rule is two letters and a number, as in TA3."));
            }

            if (aside.Part is not null && !PartId().IsMatch(aside.Part))
            {
                problems.Add(new($"{path}.part", "A part is a letter and a number, as in A3."));
            }

            if (!seen.Add((aside.Rule, aside.Part)))
            {
                problems.Add(new($"{path}.rule", "The same advice is set aside twice."));
            }

            if (string.IsNullOrWhiteSpace(aside.Why))
            {
                problems.Add(new($"{path}.why", "Say why it is set aside."));
            }

            InitiativeRules.TooLong(problems, $"{path}.why", aside.Why, InitiativeRules.LongestText);
        }
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("^[A-Z][0-9]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartId();
}
