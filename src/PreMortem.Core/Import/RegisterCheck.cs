using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>What a whole register must be to be kept: the rules of plans and of rows, numbers that can be drawn, references that lead somewhere (IP3).</summary>
internal static class RegisterCheck
{
    private const int HighestNumber = 100_000;

    public static IEnumerable<Problem> Of(RegisterDocument register)
    {
        var sessions = register.Sessions.Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        return InitiativeRules.Check(register.Initiative).Select(problem => problem with { Field = $"initiative.{problem.Field}" })
            .Concat(register.Sessions.Index().SelectMany(row => MeetingCheck.Of(row.Item, $"sessions[{row.Index}]")))
            .Concat(Twice(register.Sessions.Select(session => session.Code), "sessions", "There are two meetings with this code."))
            .Concat(Twice(register.Risks.Where(risk => risk.Number > 0).Select(risk => risk.Id), "risks", "There are two risks with this number."))
            .Concat(register.Risks.Index().SelectMany(row => Row(row.Item, $"risks[{row.Index}]", register.Initiative, sessions)))
            .Concat(register.Parked.Index().SelectMany(row => Loose(row.Item.Session, row.Item.Reason, $"parked[{row.Index}]", sessions)))
            .Concat(register.NotPinnedDown.Index().SelectMany(row => Loose(row.Item.Session, row.Item.Reason, $"notPinnedDown[{row.Index}]", sessions)))
            .Concat(History(register));
    }

    private static IEnumerable<Problem> Row(Risk risk, string path, Initiative plan, HashSet<string> sessions) =>
        RiskRules.Check(new Risk(risk.Number, ""), risk, plan).Select(problem => problem with { Field = $"{path}.{problem.Field}" })
            .Concat(When(risk.Number is < 1 or > HighestNumber, $"{path}.number", $"A risk has a number from 1 to {HighestNumber}."))
            .Concat(When(risk.Version < 1, $"{path}.version", "A version is 1 or more."))
            .Concat(Repeated(risk.Scale, $"{path}.scale"))
            .Concat(Repeated(risk.Factors, $"{path}.factors"))
            .Concat(Repeated(risk.Response.Scale, $"{path}.response.scale"))
            .Concat(When(risk.Session is { } session && !sessions.Contains(session), $"{path}.session", "The file has no meeting with this code."))
            .Concat(risk.Reasons.Index().SelectMany(row => Reason(row.Item, $"{path}.reasons[{row.Index}]")))
            .Concat(risk.Concern is { } concern ? Votes(concern, $"{path}.concern") : [])
            .Concat(risk.Votes.Index().SelectMany(row => Votes(row.Item.Concern, $"{path}.votes[{row.Index}]")));

    private static IEnumerable<Problem> Votes(Concern concern, string path)
    {
        var impacts = concern.BySite.Concat(concern.ByRole).Select(group => group.Impacts).Append(concern.Impacts);
        int?[] ends = [concern.Low, concern.High, concern.SpreadLow, concern.SpreadHigh];
        return When(concern.Picks < 0 || concern.Turnout < 0 || concern.Raters < 0 || concern.NotClear < 0 || impacts.Any(votes => votes.Count is not (0 or 4) || votes.Any(vote => vote < 0)), path, "A vote has counts, none below zero, and four of them for the impact.")
            .Concat(When(ends.Any(end => end is < 0 or > 100) || concern.Low > concern.High || concern.SpreadLow > concern.SpreadHigh, path, "A likelihood is a range within 0 to 100."));
    }

    private static IEnumerable<Problem> Loose(string session, RiskReason reason, string path, HashSet<string> sessions) =>
        Reason(reason, $"{path}.reason").Concat(When(!sessions.Contains(session), path, "This names a meeting that is not in the file."));

    private static IEnumerable<Problem> Reason(RiskReason reason, string path) =>
        Texts(path, [("text", reason.Text), ("by", reason.By), ("site", reason.Site), ("role", reason.Role), ("lens", reason.Lens), .. reason.Also.Select(text => ("also", (string?)text))])
            .Concat(When(reason.Had < 0, $"{path}.had", "A count is below zero."));

    private static IEnumerable<Problem> History(RegisterDocument register)
    {
        var rows = register.Risks.Select(risk => risk.Number).ToHashSet();
        return register.History.Index().Where(change => !rows.Contains(change.Item.Risk)).Select(change => new Problem($"history[{change.Index}]", "This is of a risk that is not in the file."));
    }

    private static IEnumerable<Problem> Repeated<T>(Seq<T> words, string path) => When(words.Distinct().Count() < words.Count, path, "One of these words stands here twice.");

    internal static IEnumerable<Problem> Texts(string path, IEnumerable<(string Member, string? Text)> texts, int most = InitiativeRules.LongestText) => texts
        .Where(one => one.Text?.Length > most)
        .Select(one => new Problem($"{path}.{one.Member}", $"A text here has {one.Text!.Length} characters; the most is {most}."));

    private static IEnumerable<Problem> Twice(IEnumerable<string> names, string path, string sentence)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.Index().Where(row => !seen.Add(row.Item)).Select(row => new Problem($"{path}[{row.Index}]", sentence));
    }

    internal static IEnumerable<Problem> When(bool wrong, string path, string sentence) => wrong ? [new Problem(path, sentence)] : [];
}
