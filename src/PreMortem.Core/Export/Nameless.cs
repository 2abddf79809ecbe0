using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>Meetings whose people stay unnamed. The register has no author of theirs; an export would not print one either (EX6).</summary>
internal sealed class Nameless
{
    private readonly HashSet<string> _sessions;

    private Nameless(HashSet<string> sessions) => _sessions = sessions;

    public static Nameless Of(RegisterDocument document) =>
        new(document.Sessions.Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal));

    /// <summary>“Walker, department chair; 3 others had this too”, or nothing.</summary>
    public string Source(RiskReason reason, string? session)
    {
        string?[] person = session is not null && _sessions.Contains(session) ? [] : [reason.By, reason.Role, reason.Site];
        string?[] said =
        [
            string.Join(", ", person.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => MarkdownText.OneLine(word!))),
            reason.Had > 0 ? $"{Say.Count(reason.Had, "other", "others")} had this too" : null,
            reason.Tacit ? "sensed, not yet named" : null,
            string.IsNullOrWhiteSpace(reason.Lens) ? null : $"asked about {MarkdownText.OneLine(reason.Lens)}",
        ];
        var source = string.Join("; ", said.Where(word => !string.IsNullOrEmpty(word)));
        return source.Length > 0 ? $" ({source})" : "";
    }

    /// <summary>A reason as a list item, with the cards folded into it below.</summary>
    public void Write(MarkdownPage page, RiskReason reason, string? session, int depth, string after = "")
    {
        page.Item("“", reason.Text, $"”{Source(reason, session)}{after}", depth);
        foreach (var also in reason.Also)
        {
            page.Item("the same in other words: “", also, "”", depth + 1);
        }
    }
}
