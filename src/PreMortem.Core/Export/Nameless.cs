using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>Meetings whose people stay unnamed. The register has no author of theirs; an export would not print one either (EX6).</summary>
internal sealed class Nameless
{
    /// <summary>What a pod said of the card it sent up beside its three (PD6).</summary>
    public const string Lone = "only one of a pod said this";

    /// <summary>Of a card whose author had no device (LD4).</summary>
    public const string Entered = "entered by the leader";

    /// <summary>The same, where the author is named.</summary>
    public const string EnteredFor = "entered by the leader for ";

    private readonly HashSet<string> _sessions;
    private readonly Dictionary<string, DateOnly> _dates;

    private Nameless(Seq<SessionSummary> sessions)
    {
        _sessions = sessions.Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        _dates = sessions.Count > 1 ? sessions.DistinctBy(session => session.Code).ToDictionary(session => session.Code, session => session.Date, StringComparer.Ordinal) : [];
    }

    public static Nameless Of(RegisterDocument document) => new(document.Sessions);

    public bool Covers(string? session) => session is not null && _sessions.Contains(session);

    /// <summary>“by Walker; as department chair; 3 others had this too” in brackets, or nothing. Of several meetings, it tells the day.</summary>
    /// <param name="session">The meeting it was said in, where the reason does not know.</param>
    public string Source(RiskReason reason, string? session)
    {
        var meeting = reason.Session ?? session;
        var named = !Covers(meeting) && !Covers(session);
        string?[] said =
        [
            reason.Entered ? (named ? Person(EnteredFor, reason.By) : null) ?? Entered : named ? Person("by ", reason.By) : null,
            named ? Person("as ", reason.Role) : null,
            named ? Person("at ", reason.Site) : null,
            reason.Had > 0 ? $"{Say.Count(reason.Had, "other", "others")} had this too" : null,
            reason.Lone ? Lone : null,
            reason.Tacit ? "sensed, not yet named" : null,
            Person("asked about ", reason.Lens),
            meeting is not null && _dates.TryGetValue(meeting, out var date) ? $"on {Say.Date(date)}" : null,
        ];
        var source = string.Join("; ", said.OfType<string>());
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

    private static string? Person(string label, string? typed) => string.IsNullOrWhiteSpace(typed) ? null : label + MarkdownText.Word(typed, ";)”");
}
