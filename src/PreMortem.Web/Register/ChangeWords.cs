using System.Globalization;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Pages;

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
            RegisterEditKind.SignSeen => $"{rows} early sign seen",
            RegisterEditKind.Merged => $"{rows} merged",
            RegisterEditKind.ParkedSettled => edit.Risks.Count == 0 ? "a parked reason" : $"a parked reason and {rows}",
            RegisterEditKind.Imported => $"an import into {rows}",
            RegisterEditKind.Undone => $"undo of {Fields(rows, edit)}",
            _ => Fields(rows, edit),
        };
    }

    /// <summary>“just now”, “5 minutes ago”, “12 June 2028”.</summary>
    public static string Ago(this DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } past => $"{((int)past.TotalMinutes).Of("minute")} ago",
        { TotalDays: < 1 } past => $"{((int)past.TotalHours).Of("hour")} ago",
        { TotalDays: < 7 } past => $"{((int)past.TotalDays).Of("day")} ago",
        _ => DateOnly.FromDateTime(at.ToLocalTime().DateTime).Long(),
    };

    /// <summary>Why it was not undone; null where it was.</summary>
    /// <param name="edit">The change, where it is known which.</param>
    public static string? WhyNotUndone(this EditResult result, StoredEdit? edit) => result switch
    {
        EditResult.Applied => null,
        EditResult.ChangedSince { Risks: { Count: > 0 } risks } =>
            $"{Rows(risks)} changed again after that, so it was not undone. What was there before stands in the history of the risk.",
        EditResult.ChangedSince => "The parked reasons changed again after that, so it was not undone.",
        EditResult.InMeeting meeting =>
            $"{(edit is { Risks.Count: > 0 } ? Rows(edit.Risks) : "A risk of it")} is open in the session {JoinCode.Format(meeting.Code)}, so it was not undone. Close the session first.",
        _ => "There is nothing to undo: it was undone already.",
    };

    private static string Fields(string rows, StoredEdit edit) => edit.Fields.Count switch
    {
        0 => rows,
        <= 3 => $"{rows} {string.Join(", ", edit.Fields.Select(Field))}",
        var many => $"{rows} {many.Of("field")}",
    };

    private static string Field(string name) => FieldNames.Read(name) is var words ? char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..] : name;

    private static string Rows(IReadOnlyList<int> risks) => risks.Count switch
    {
        0 => "",
        <= 3 => string.Join(risks.Count == 2 ? " and " : ", ", risks.Order().Select(number => $"R{number}")),
        var many => many.Of("risk"),
    };
}
