using PreMortem.Core.Sessions;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>From a plan to a room: opens a session and goes to its desk.</summary>
public static class SessionPages
{
    public static void MapSessionPages(this IEndpointRouteBuilder leaders) =>
        leaders.MapPost("/initiatives/{id}/sessions", Start);

    private static async Task<IResult> Start(HttpContext http, string id, IFormCollection form, SessionStart sessions)
    {
        var draft = new Draft(form, "start");
        return Answer(http, id, draft, await sessions.Start(id, Read(draft)));
    }

    /// <summary>What the form of a session asks for.</summary>
    internal static NewSession Read(Draft draft) => new(draft.Text("agenda"), draft["anonymous"] == "yes", draft.Text("level"), draft.Text("site"));

    /// <summary>To the desk of the room, or back to the form with what was wrong.</summary>
    internal static IResult Answer(HttpContext http, string id, Draft draft, StartResult result)
    {
        switch (result)
        {
            case StartResult.Started started:
                return TypedResults.LocalRedirect($"/lead/{JoinCode.Format(started.Code)}");
            case StartResult.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    draft.Refuse(problem.Field, problem.Said.Spoken());
                }

                return InitiativePages.Show(http, id, draft);
            default:
                return Page.Missing(Say("plan.noInitiative"));
        }
    }
}
