using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>What is told of a meeting in a whole register: texts of a length that can be kept, counts, quartiles, a version of the plan (IP3).</summary>
internal static class MeetingCheck
{
    private const int HighestVersion = 100_000;

    /// <param name="path"><c>sessions[0]</c></param>
    public static IEnumerable<Problem> Of(SessionSummary session, string path) =>
        RegisterCheck.Texts(path, [("code", session.Code), ("agenda", session.Agenda), ("level", session.Level), ("site", session.Site), ("nothingChanged", session.NothingChanged)])
            .Concat(RegisterCheck.Texts(path, Each("sites", session.Sites)))
            .Concat(RegisterCheck.Texts(path, Each("planChanges", session.PlanChanges)))
            .Concat(RegisterCheck.Texts(path, Each("commitments", session.Commitments.Select(line => line.Text))))
            .Concat(RegisterCheck.Texts(path, Each("feedback", session.Feedback)))
            .Concat(RegisterCheck.Texts(path, Each("answers", session.Answers.Select(answer => answer.Question))))
            .Concat(RegisterCheck.Texts(path, Each("answers", session.Answers.Select(answer => answer.Text))))
            .Concat(RegisterCheck.Texts(path, Each("overrides", session.Overrides.Select(step => step.Why))))
            .Concat(RegisterCheck.Texts(path, Each("putBack", session.PutBack)))
            .Concat(RegisterCheck.Texts($"{path}.reflection", Thoughts(session.Reflection), Reflection.Longest))
            .Concat(Spread(session.Confidence.Before, $"{path}.confidence.before"))
            .Concat(Spread(session.Confidence.After, $"{path}.confidence.after"))
            .Concat(RegisterCheck.When(session.PlanVersion is < 1 or > HighestVersion, $"{path}.planVersion", $"A plan has a version from 1 to {HighestVersion}."))
            .Concat(RegisterCheck.When(session.People < 0 || session.Reasons < 0 || session.Unshared < 0, path, "A count is below zero."));

    private static IEnumerable<(string Member, string? Text)> Each(string member, IEnumerable<string> texts) => texts.Select((text, at) => ($"{member}[{at}]", (string?)text));

    private static IEnumerable<(string Member, string? Text)> Thoughts(Reflection? reflection) =>
        [("engaged", reflection?.Engaged), ("unheard", reflection?.Unheard), ("vague", reflection?.Vague), ("next", reflection?.Next)];

    private static IEnumerable<Problem> Spread(Distribution? values, string path) => RegisterCheck.When(
        values is not null && (!Percent(values.Lower, values.Median, values.Upper) || values.Count < 0 || values.Bins.Count is not (0 or 10) || values.Bins.Any(bin => bin < 0)),
        path,
        "A distribution has a count, quartiles from 0 to 100 in order, and ten counts.");

    private static bool Percent(int lower, int median, int upper) => 0 <= lower && lower <= median && median <= upper && upper <= 100;
}
