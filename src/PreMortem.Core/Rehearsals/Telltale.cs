using System.Text.RegularExpressions;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Rehearsals;

/// <summary>The words of simulated people on a plan of one's own: from its parts and the library's stories, in the past tense, settled (RH9, LB5).</summary>
internal static partial class Telltale
{
    public static IReadOnlyList<string> Months { get; } = ["September", "October", "November", "January", "February", "March"];

    public static IReadOnlyList<string> Tomorrows { get; } =
    [
        "I ask two colleagues what they would stop doing to make room for this.", "I look at one piece of student work before I look at a report.", "I tell my team which part is ours to change.",
        "I call the person who has to decide, before the day it is due.", "I try the first step myself, in front of others.", "I write down what we agreed the words to mean.",
        "I visit the place that has least support, and ask what is in the way.", "I take one thing off the calendar.",
    ];

    public static IReadOnlyList<string> Feedback { get; } =
    [
        "The silence helped; I wrote what I would not have said.", "Good that we did not start to solve at once.", "Hearing one card at a time kept it calm.", "The vote came a little fast for me.",
        "I was glad that the awkward ones were read out.", "I would have liked more time for the second risk.", "It was easier to say because it had already failed.",
    ];

    /// <summary>To the questions of the closing form, by their slug.</summary>
    public static IReadOnlyList<(string Question, string Text)> Answers { get; } =
    [
        ("onlyHere", "That we had all seen it, each alone."), ("unclear", "Who says yes when two sites want different things."), ("nextTime", "Have somebody from each site in the room."),
    ];

    /// <summary>One cause: when, where, who, what of the plan, and because of what.</summary>
    public static string Card(Part part, FailureMode mode, string? site, string? role, string month)
    {
        var (what, where, who) = ($"“{Short(part.Text)}”", At(site), role is null ? "people" : $"{role}s");
        var because = $"because {Begun(Lead(mode))}";
        return part.Kind switch
        {
            PartKind.Practice => $"In {month} the {who}{where} let {what} go, {because}",
            PartKind.Change => $"By {month} nobody{where} had seen {what}, {because}",
            PartKind.Outcome => $"In {month} the {who}{where} reported {what} and it was not so, {because}",
            PartKind.Mechanism => $"We had counted on {what}; in {month} it did not hold{where}, {because}",
            PartKind.Evidence => $"The {who}{where} never saw {what}, and by {month} they had stopped believing us, {because}",
            PartKind.Assumption => $"{what} turned out to be false{where} in {month}, {because}",
            PartKind.Condition => $"{what} was gone{where} by {month}, and the {who} went back to what they knew, {because}",
            PartKind.Incentive => $"The {who}{where} did what was counted: {what}. The plan lost in {month}, {because}",
            _ => $"The {who}{where} never came to hold {what}, and in {month} it showed, {because}",
        };
    }

    /// <summary>What a story says first that stands on its own: its second sentence, with the one before it where it leans on it.</summary>
    public static string Lead(FailureMode mode)
    {
        var said = Sentences().Split(Spaces().Replace(mode.Story, " ").Trim());
        return said.Length < 2 || said[0].Length > 75 ? said[0] : Leaning().IsMatch(said[1]) ? $"{said[0]} {said[1]}" : said[1];
    }

    public static string At(string? site) => site is null ? "" : $" at {site}";

    private static string Begun(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    private static string Short(string text)
    {
        var line = Spaces().Replace(text, " ").Trim().TrimEnd('.');
        return line.Length <= 90 ? line : $"{TypedText.Of(line[..(line.LastIndexOf(' ', 88) is > 0 and var space ? space : 88)])} …";
    }

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(It|They|None|One|Some|That|This|He|She|On all other|To one)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leaning();
}
