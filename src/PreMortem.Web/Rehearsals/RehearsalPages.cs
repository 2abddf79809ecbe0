using PreMortem.Core.Sessions;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Rehearsals;

/// <summary>Trying the example, rehearsing a plan of one's own, and throwing a rehearsal away.</summary>
public static class RehearsalPages
{
    public static void MapRehearsalPages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapPost("/example", Example);
        leaders.MapPost("/initiatives/{id}/rehearse", Rehearse);
        leaders.MapPost("/rehearsals/{id}/throw-away", ThrowAway);
    }

    private static async Task<IResult> Example(HttpContext http, IFormCollection _, RehearsalStart start) => await start.Example() switch
    {
        StartResult.Started started => TypedResults.LocalRedirect($"/lead/{JoinCode.Format(started.Code)}"),
        StartResult.Invalid => Page.Of<CalmPage>(new { Title = Say("rehearsals.notNow"), Sentence = RehearsalStart.Full }, StatusCodes.Status409Conflict),
        _ => Page.Missing(Say("rehearsals.noExample")),
    };

    private static async Task<IResult> Rehearse(HttpContext http, string id, IFormCollection form, RehearsalStart start)
    {
        var draft = new Draft(form, "start");
        return SessionPages.Answer(http, id, draft, await start.Of(id, SessionPages.Read(draft)));
    }

    /// <summary>The people go first, then the room, then all that is kept of them.</summary>
    private static async Task<IResult> ThrowAway(string id, IFormCollection _, RehearsalStore rehearsals, RunningRehearsals running)
    {
        if (!rehearsals.Is(id))
        {
            return Page.Missing(Say("rehearsals.noSuch"));
        }

        foreach (var code in rehearsals.Rooms(id))
        {
            await running.End(code);
        }

        await rehearsals.ThrowAway(id);
        return TypedResults.LocalRedirect("/#rehearsals");
    }
}
