using System.Globalization;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Library;
using PreMortem.Web.Live;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Record;

/// <summary>The record of a meeting, and the leaders' note on it.</summary>
public static class RecordPages
{
    private static string Gone => Say("record.gone");

    public static void MapRecordPages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/sessions/{code}/record", (HttpContext http, string code) => Show(
            http,
            code,
            new(Saved: http.Request.Query["note"] == "saved"),
            new(Saved: http.Request.Query["reflection"] == "saved", Open: http.Request.Query["reflect"] == "yes")));
        leaders.MapPost("/sessions/{code}/record/note", Save);
        leaders.MapPost("/sessions/{code}/record/reflection", Reflect);
        leaders.MapPost("/sessions/{code}/record/forget", Forget);
    }

    private static IResult Show(HttpContext http, string typed, NoteView note, ReflectionView reflection)
    {
        var code = Entrance.Code(typed);
        var log = http.RequestServices.GetRequiredService<SessionLog>().Read(code);
        if (log.Count == 0)
        {
            return Page.Missing(Gone);
        }

        var view = new RecordView(MeetingRecord.Of(log, ReadIn.Of(http)), Minute(http.Request.Query["at"]))
        {
            PlanVersion = http.RequestServices.GetRequiredService<SessionLog>().Find(code)?.PlanVersion,
        };
        view = view with { NewestPlan = http.RequestServices.GetRequiredService<InitiativeStore>().Newest(view.Record.InitiativeId)?.Version };
        var kept = note with { Note = http.RequestServices.GetRequiredService<NoteStore>().Read(code) };
        var told = reflection with
        {
            Stored = http.RequestServices.GetRequiredService<ReflectionStore>().Read(code),
            Closed = http.RequestServices.GetRequiredService<SessionLog>().Find(code) is { Closed: true },
        };
        var parameters = new
        {
            View = view,
            Note = kept,
            Reflection = told,
            IsNobodyKept = log[0].Facts.Any(fact => fact is SessionSealed),
            Forgotten = http.Request.Query["people"] == "forgotten",
        };
        return (note.Draft ?? reflection.Draft) is null ? Page.Of<RecordPage>(parameters) : Page.Again<RecordPage>(parameters);
    }

    private static async Task<IResult> Save(HttpContext http, string code, IFormCollection form, SessionLog sessions, NoteStore notes, TimeProvider clock)
    {
        if (sessions.Find(Entrance.Code(code)) is not { } session)
        {
            return Page.Missing(Gone);
        }

        var draft = new Draft(form, "note");
        var text = draft.Text("text", DebriefNote.Longest) ?? "";
        if (draft.Refused)
        {
            return Show(http, code, new(draft), new());
        }

        _ = long.TryParse(draft["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return await notes.Save(session.Code, text, version, clock.GetUtcNow())
            ? TypedResults.LocalRedirect($"/sessions/{JoinCode.Format(session.Code)}/record?note=saved#note")
            : Show(http, code, new(draft, Conflict: true), new());
    }

    /// <summary>Takes the people of a closed meeting out of everything that is kept (PV3); whoever is still in its room enters anew.</summary>
    private static async Task<IResult> Forget(string code, IFormCollection form, SessionLog sessions, Rooms rooms)
    {
        if (sessions.Find(Entrance.Code(code)) is not { } session)
        {
            return Page.Missing(Gone);
        }

        var record = $"/sessions/{JoinCode.Format(session.Code)}/record";
        if (!session.Closed || form["sure"] != "yes")
        {
            return TypedResults.LocalRedirect($"{record}#forget");
        }

        await sessions.Forget(session.Code, RoomLog.Chance());
        await rooms.PutOut(session.Code);
        return TypedResults.LocalRedirect($"{record}?people=forgotten#forget");
    }

    /// <summary>Keeps what whoever led thinks of a closed meeting, for the register (MR9).</summary>
    private static async Task<IResult> Reflect(HttpContext http, string code, IFormCollection form, SessionLog sessions, ReflectionStore reflections, TimeProvider clock)
    {
        if (sessions.Find(Entrance.Code(code)) is not { } session)
        {
            return Page.Missing(Gone);
        }

        var draft = new Draft(form, "reflection");
        string? Said(string field) => draft.Text(field, Reflection.Longest);
        var reflection = new Reflection(Said("engaged"), Said("unheard"), Said("vague"), Said("next"));
        if (!session.Closed)
        {
            draft.Refuse("engaged", Say("record.closeFirst"));
        }

        if (draft.Refused)
        {
            return Show(http, code, new(), new(draft));
        }

        _ = long.TryParse(draft["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return await reflections.Save(session.Code, reflection, version, clock.GetUtcNow())
            ? TypedResults.LocalRedirect($"/sessions/{JoinCode.Format(session.Code)}/record?reflection=saved#reflection")
            : Show(http, code, new(), new(draft, Conflict: true));
    }

    /// <summary>A minute of the meeting as the address has it; null where it has none that can be read.</summary>
    private static int? Minute(string? at) =>
        int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) ? minute : null;
}

/// <summary>The note as it stands, and what became of the form it was sent with.</summary>
/// <param name="Conflict">Somebody else saved in between.</param>
public sealed record NoteView(Draft? Draft = null, bool Saved = false, bool Conflict = false)
{
    public DebriefNote Note { get; init; } = new();
}
