using System.Globalization;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>A stored change, and why one cannot be undone, in a sentence.</summary>
public static class ChangeWords
{
    /// <summary>“R3 owner”, “R3 early sign seen”, “an import into 12 risks”.</summary>
    public static string What(this StoredEdit edit)
    {
        var rows = Rows(edit.Risks);
        return edit.Kind switch
        {
            RegisterEditKind.SignSeen => Say("changes.signSeen", ("rows", rows)),
            RegisterEditKind.Merged => Say("changes.merged", ("rows", rows)),
            RegisterEditKind.ParkedSettled => edit.Risks.Count == 0 ? Say("changes.parkedReason") : Say("changes.parkedReasonAnd", ("rows", rows)),
            RegisterEditKind.Imported => Say("changes.imported", ("rows", rows)),
            RegisterEditKind.Undone => Say("changes.undoOf", ("what", Fields(rows, edit))),
            _ => Fields(rows, edit),
        };
    }

    /// <summary>A name as a change is signed with it; a leader who gave none, in the reader’s word for one.</summary>
    public static string? Signed(this string? who) => who is LeaderName.Nameless ? Say("register.nameless") : who;

    /// <summary>“just now”, “5 minutes ago”, “12 June 2028”.</summary>
    public static string Ago(this DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => Say("changes.justNow"),
        { TotalHours: < 1 } past => Say("changes.minutesAgo", ("n", (int)past.TotalMinutes)),
        { TotalDays: < 1 } past => Say("changes.hoursAgo", ("n", (int)past.TotalHours)),
        { TotalDays: < 7 } past => Say("changes.daysAgo", ("n", (int)past.TotalDays)),
        _ => DateOnly.FromDateTime(at.ToLocalTime().DateTime).Long(),
    };

    /// <summary>Why it was not undone; null where it was.</summary>
    /// <param name="edit">The change, where it is known which.</param>
    public static string? WhyNotUndone(this EditResult result, StoredEdit? edit) => result switch
    {
        EditResult.Applied => null,
        EditResult.ChangedSince { Risks: { Count: > 0 } risks } => Say("changes.changedSince", ("rows", Rows(risks))),
        EditResult.ChangedSince => Say("changes.parkedChanged"),
        EditResult.InMeeting meeting =>
            Say("changes.inMeeting", ("rows", edit is { Risks.Count: > 0 } ? Rows(edit.Risks) : Say("changes.aRiskOfIt")), ("code", JoinCode.Format(meeting.Code))),
        _ => Say("changes.nothing"),
    };

    private static string Fields(string rows, StoredEdit edit) => edit.Fields.Count switch
    {
        0 => rows,
        <= 3 => Say("changes.fields", ("rows", rows), ("fields", string.Join(", ", edit.Fields.Select(Field)))),
        var many => Say("changes.fieldsN", ("rows", rows), ("n", many)),
    };

    private static string Field(string name) => FieldNames.Read(name) is var words ? char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..] : name;

    private static string Rows(IReadOnlyList<int> risks) => risks.Count switch
    {
        0 => "",
        2 => Say("refusals.and", ("first", $"R{risks.Min()}"), ("last", $"R{risks.Max()}")),
        <= 3 => string.Join(", ", risks.Order().Select(number => $"R{number}")),
        var many => Say("register.risksN", ("n", many)),
    };
}
