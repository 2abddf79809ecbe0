using System.Text.RegularExpressions;

namespace PreMortem.Core.Initiatives;

/// <summary>Words of a plan that is delivered to people and not learned by them (CL 1), where the work is adaptive (TA5), in both languages that people write plans in.</summary>
public static partial class RolloutWords
{
    private static readonly Phrase BeginWithOne = new("rollout.beginWithOne", "begin with one team that wants to");
    private static readonly Phrase LetItGrow = new("rollout.letItGrow", "let it grow from team to team");
    private static readonly Phrase FirstVersion = new("rollout.firstVersion", "a first version that teams change");
    private static readonly Phrase ToShape = new("rollout.toShape", "what people would have to shape for it to be theirs");
    private static readonly Phrase Function = new("rollout.function", "the function that has to survive, and what may differ");
    private static readonly Phrase InHands = new("rollout.inHands", "put it in people’s hands to try");
    private static readonly Phrase FirstTry = new("rollout.firstTry", "the first try");
    private static readonly Phrase FromThose = new("rollout.fromThose", "people learn it from those who do it");
    private static readonly Phrase WhatOneSees = new("rollout.whatOneSees", "what one would see people do, and why they do it");
    private static readonly Phrase HelpedToWrite = new("rollout.helpedToWrite", "what people helped to write");
    private static readonly Phrase StudyTogether = new("rollout.studyTogether", "teams that try it and study it together");
    private static readonly Phrase TheName = new("rollout.theName", "The name");
    private static readonly Phrase TheAim = new("rollout.theAim", "The aim");
    private static readonly Phrase Fits = new("rollout.fits", "Its words fit work that people have to learn.");

    private static readonly (string Stem, Phrase Instead)[] Suggestions =
    [
        ("launch", BeginWithOne),
        ("roll", LetItGrow),
        ("turn", FirstVersion),
        ("buy", ToShape),
        ("fidelity", Function),
        ("deploy", InHands),
        ("go", FirstTry),
        ("cascad", FromThose),
        ("compliance", WhatOneSees),
        ("sign", HelpedToWrite),
        ("train", StudyTogether),
        ("lanz", BeginWithOne),
        ("desp", LetItGrow),
        ("llave", FirstVersion),
        ("fidelidad", Function),
        ("puesta", FirstTry),
        ("poner", FirstTry),
        ("en cascada", FromThose),
        ("cumplimiento", WhatOneSees),
        ("visto", HelpedToWrite),
        ("capacitar", StudyTogether),
        ("formar", StudyTogether),
    ];

    /// <summary>Each place of the plan that speaks of a rollout although its work is adaptive: name and aim first, then its parts.</summary>
    public static IEnumerable<RolloutFinding> In(Initiative plan)
    {
        if (KindOfWork.Of(plan).Nature == Nature.Adaptive)
        {
            foreach (var (where, text) in new[] { (TheName, plan.Name), (TheAim, plan.Aim) })
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
        return found.Count > 0 || !looked ? found : [new("TA5", true, Fits)];
    }

    /// <summary>What to say in the place of a rollout word.</summary>
    public static Phrase Instead(string word) =>
        Suggestions.First(pair => word.StartsWith(pair.Stem, StringComparison.OrdinalIgnoreCase)).Instead;

    /// <summary>The words as the texts have them, in small letters, each once.</summary>
    private static Seq<string> Found(params IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(text => Pattern().Matches(text)).Select(match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToSeq();

    [GeneratedRegex(
        @"\b(launch(?:e[sd]|ing)?|roll(?:s|ed|ing)?[ -]?outs?|turn-?key|buy[ -]in|fidelity|deploy(?:s|ed|ing|ment)?|go[ -]live|cascad(?:es?|ed|ing)|compliance|sign[ -]off|train[ -]the[ -]trainers?|lanz(?:ar|aremos|amos|amientos?)|despliegues?|desplegar|llave en mano|fidelidad|(?:puesta|poner) en marcha|en cascada|cumplimiento|visto bueno|(?:capacitar|formar) a (?:los )?(?:capacitadores|formadores))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

/// <summary>A place of a plan whose work is adaptive and whose words are those of a rollout.</summary>
/// <param name="Part">The id of the part; null for the plan's name or aim.</param>
/// <param name="Where">“P2”, “The aim”.</param>
/// <param name="Words">In small letters.</param>
public sealed record RolloutFinding(string? Part, Phrase Where, Seq<string> Words)
{
    private static readonly Phrase OfPart = new("rollout.ofPart", "{where} says {words}; its work is adaptive.");
    private static readonly Phrase OfPlan = new("rollout.ofPlan", "{where} says {words}; the work is adaptive.");
    private static readonly Phrase And = new("rollout.and", "{first} and {next}");

    /// <summary>“P2 says “launch”; its work is adaptive.”</summary>
    public Phrase Said => (Part is null ? OfPlan : OfPart).With(
        ("where", Where),
        ("words", Words.Select(word => (Phrase)$"“{word}”").Aggregate((first, next) => And.With(("first", first), ("next", next)))));
}
