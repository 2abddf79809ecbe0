using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>The pages that carry the room client, and the picture of the code.</summary>
public static class RoomPages
{
    public static void MapRoomPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join/{code}", IResult (HttpContext http, string code, SessionLog sessions) =>
            Entrance.Refusal(code, sessions) is { } refusal
                ? Home.Show(http, code, refusal)
                : Shell(http, code, "join", "Join")).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/room/{code}", IResult (HttpContext http, string code, SessionLog sessions) =>
            sessions.Find(Entrance.Code(code)) is null
                ? Home.Show(http, code, Entrance.Refusal(code, sessions))
                : Shell(http, code, "participant", "Room")).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/screen/{code}", (HttpContext http, string code) => Shell(http, code, "screen", "Screen")).AllowAnonymous().LimitsGuesses();
        routes.MapGet("/lead/{code}", IResult (HttpContext http, string code, SessionLog sessions) =>
            sessions.Find(Entrance.Code(code)) is { Closed: true } over
                ? TypedResults.LocalRedirect($"/initiatives/{over.InitiativeId}/register")
                : Shell(http, code, "leader", "Desk")).RequireAuthorization(Leader.Policy).WithMetadata(InFrames.Shows);
        routes.MapGet("/lead/{code}/seat", (HttpContext http, string code) => Shell(http, code, "preview", "What participants see"))
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
            return Page.Missing("There is no room with this code.");
        }

        var code = JoinCode.Format(session.Code);
        if (typed != code)
        {
            var folders = http.Request.Path.Value!.Split('/');
            folders[2] = code;
            return TypedResults.LocalRedirect(string.Join('/', folders) + http.Request.QueryString);
        }

        return Page.Of<RoomShell>(new
        {
            As = role,
            Code = code,
            Title = $"{place} {code} · {plan.Name.Short()} · PreMortem",
            Initiative = plan.Name,
            Sites = JsonSerializer.Serialize(plan.Sites.Select(site => site.Name), Json.Options),
            session.Anonymous,
            JoinUrl = JoinAddress.Of(http, code),
        });
    }
}
