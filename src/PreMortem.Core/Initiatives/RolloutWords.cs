using System.Text.RegularExpressions;

namespace PreMortem.Core.Initiatives;

/// <summary>Words of a plan that is delivered to people and not learned by them (CL 1), where the work is adaptive (TA5).</summary>
public static partial class RolloutWords
{
    private static readonly (string Stem, string Instead)[] Suggestions =
    [
        ("launch", "begin with one team that wants to"),
        ("roll", "let it grow from team to team"),
        ("turn", "a first version that teams change"),
        ("buy", "what people would have to shape for it to be theirs"),
        ("fidelity", "the function that has to survive, and what may differ"),
        ("deploy", "put it in people’s hands to try"),
        ("go", "the first try"),
        ("cascad", "people learn it from those who do it"),
        ("compliance", "what one would see people do, and why they do it"),
        ("sign", "what people helped to write"),
        ("train", "teams that try it and study it together"),
    ];

    /// <summary>Each place of the plan that speaks of a rollout although its work is adaptive: name and aim first, then its parts.</summary>
    public static IEnumerable<RolloutFinding> In(Initiative plan)
    {
        if (KindOfWork.Of(plan).Nature == Nature.Adaptive)
        {
            foreach (var (where, text) in new[] { ("The name", plan.Name), ("The aim", plan.Aim) })
            {
                if (Found(text) is { Count: > 0 } words)
                {
                    yield return new(null, where, words);
                }
            }
        }

        foreach (var part in plan.Standing().Where(part => KindOfWork.OfPart(plan, part) == Nature.Adaptive))
        {
            if (Found(part.Text, part.Form, part.Function, part.MayDiffer) is { Count: > 0 } words)
            {
                yield return new(part.Id, part.Id, words);
            }
        }
    }

    /// <summary>The advice: one finding a place, or that there is nothing to mend; none where no work is adaptive (TA5).</summary>
    internal static IEnumerable<Finding> Check(Initiative plan)
    {
        var found = In(plan).Select(place => new Finding("TA5", false, place.Said, place.Part)).ToList();
        var looked = KindOfWork.Of(plan).Nature == Nature.Adaptive || plan.Standing().Any(part => KindOfWork.OfPart(plan, part) == Nature.Adaptive);
        return found.Count > 0 || !looked ? found : [new("TA5", true, "Its words fit work that people have to learn.")];
    }

    /// <summary>What to say in the place of a rollout word.</summary>
    public static string Instead(string word) =>
        Suggestions.First(pair => word.StartsWith(pair.Stem, StringComparison.OrdinalIgnoreCase)).Instead;

    /// <summary>The words as the texts have them, in small letters, each once.</summary>
    private static Seq<string> Found(params IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(text => Pattern().Matches(text)).Select(match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToSeq();

    [GeneratedRegex(
        @"\b(launch(?:e[sd]|ing)?|roll(?:s|ed|ing)?[ -]?outs?|turn-?key|buy[ -]in|fidelity|deploy(?:s|ed|ing|ment)?|go[ -]live|cascad(?:es?|ed|ing)|compliance|sign[ -]off|train[ -]the[ -]trainers?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

/// <summary>A place of a plan whose work is adaptive and whose words are those of a rollout.</summary>
/// <param name="Part">The id of the part; null for the plan's name or aim.</param>
/// <param name="Where">“P2”, “The aim”.</param>
/// <param name="Words">In small letters.</param>
public sealed record RolloutFinding(string? Part, string Where, Seq<string> Words)
{
    /// <summary>“P2 says “launch”; its work is adaptive.”</summary>
    public string Said => $"{Where} says {string.Join(" and ", Words.Select(word => $"“{word}”"))}; {(Part is null ? "the" : "its")} work is adaptive.";
}
