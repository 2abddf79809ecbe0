using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Live;

/// <summary>The pages that carry the room client, and the picture of the code.</summary>
public static class RoomPages
{
    public static void MapRoomPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join/{code}", IResult (HttpContext http, string code, SessionLog sessions) =>
            Entrance.Refusal(code, sessions) is { } refusal
                ? Home.Show(http, code, refusal)
                : Shell(http, code, "join", "join")).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/room/{code}", IResult (HttpContext http, string code, SessionLog sessions) =>
            sessions.Find(Entrance.Code(code)) is null
                ? Home.Show(http, code, Entrance.Refusal(code, sessions))
                : Shell(http, code, "participant", "room")).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/screen/{code}", (HttpContext http, string code) => Shell(http, code, "screen", "screen")).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/lead/{code}", IResult (HttpContext http, string code, SessionLog sessions) =>
            sessions.Find(Entrance.Code(code)) is { Closed: true } over
                ? TypedResults.LocalRedirect($"/initiatives/{over.InitiativeId}/register")
                : Shell(http, code, "leader", "desk")).RequireAuthorization(Leader.Policy).WithMetadata(InFrames.Shows);
        routes.MapGet("/lead/{code}/seat", (HttpContext http, string code) => Shell(http, code, "preview", "room"))
            .RequireAuthorization(Leader.Policy).WithMetadata(InFrames.IsShown);
        routes.MapGet("/qr/{code}.svg", IResult (HttpContext http, string code) =>
            JoinCode.TryParse(code, out var stored)
                ? TypedResults.Text(QrPicture.Of(JoinAddress.Of(http, stored)), "image/svg+xml")
                : TypedResults.NotFound()).AllowAnonymous();
    }

    private static IResult Shell(HttpContext http, string typed, string role, string place)
    {
        var sessions = http.RequestServices.GetRequiredService<SessionLog>();
        var initiatives = http.RequestServices.GetRequiredService<InitiativeStore>();
        if (sessions.Find(Entrance.Code(typed)) is not { Version: > 0 } session || initiatives.Find(session.InitiativeId) is not { } plan)
        {
            return Page.Missing(Say("door.noRoom"));
        }

        var code = JoinCode.Format(session.Code);
        if (typed != code)
        {
            var folders = http.Request.Path.Value!.Split('/');
            folders[2] = code;
            return TypedResults.LocalRedirect(string.Join('/', folders) + http.Request.QueryString);
        }

        var rehearsal = http.RequestServices.GetRequiredService<RehearsalStore>().Is(session.InitiativeId);
        return Page.Of<RoomShell>(new
        {
            As = role,
            Code = code,
            Title = (rehearsal ? Say("door.rehearsal") + " · " : "") + Say($"door.{place}Title", ("code", code), ("plan", plan.Name.Short())),
            Rehearsal = rehearsal,
            Initiative = plan.Name,
            Sites = JsonSerializer.Serialize(plan.Sites.Select(site => site.Name), Json.Options),
            session.Anonymous,
            Shared = sessions.IsShared,
            JoinUrl = JoinAddress.Of(http, code),
        });
    }
}
