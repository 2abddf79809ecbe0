using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>What was said of a meeting fits where it is kept: answers of the closing form, the reflection of whoever led (IP3, CL6, MR9).</summary>
internal static class SaidCheck
{
    public static IEnumerable<Problem> Of(SessionSummary session, string path) =>
    [
        .. session.Answers.Index().SelectMany(answer => TooLong($"{path}.answers[{answer.Index}]", InitiativeRules.LongestText, answer.Item.Question, answer.Item.Text)),
        .. session.Reflection is { } told ? TooLong($"{path}.reflection", Reflection.Longest, told.Engaged, told.Unheard, told.Vague, told.Next) : [],
    ];

    private static IEnumerable<Problem> TooLong(string path, int most, params string?[] texts) => texts
        .Where(text => text?.Length > most)
        .Select(text => new Problem(path, $"A text here has {text!.Length} characters; the most is {most}."));
}
