using PreMortem.Core.Sessions;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Initiatives;

/// <summary>From a plan to a room: opens a session and goes to its desk.</summary>
public static class SessionPages
{
    public static void MapSessionPages(this IEndpointRouteBuilder leaders) =>
        leaders.MapPost("/initiatives/{id}/sessions", Start);

    private static async Task<IResult> Start(HttpContext http, string id, IFormCollection form, SessionStart sessions)
    {
        var draft = new Draft(form, "start");
        switch (await sessions.Start(id, new(draft.Text("agenda"), draft["anonymous"] == "yes", draft.Text("level"), draft.Text("site"))))
        {
            case StartResult.Started started:
                return TypedResults.LocalRedirect($"/lead/{JoinCode.Format(started.Code)}");
            case StartResult.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    draft.Refuse(problem.Field, problem.Sentence);
                }

                return InitiativePages.Show(http, id, draft);
            default:
                return Page.Missing("There is no initiative at this address.");
        }
    }
}
