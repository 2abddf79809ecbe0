using PreMortem.Web.Api;
using PreMortem.Web.Live;

namespace PreMortem.Web.Initiatives;

/// <summary><c>/api/initiatives/{id}/sessions</c> and <c>/api/sessions/{code}</c></summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/initiatives/{id}/sessions", Start).WithTags("Sessions")
            .Produces<Opened>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(404).WithSummary("Open a session");
        api.MapGet("/sessions/{code}", Status).WithTags("Sessions")
            .Produces<SessionStatus>().ProducesProblem(404).ProducesProblem(503).WithSummary("The phase and the counts of a session; nothing anybody wrote");
    }

    private static async Task<IResult> Start(string id, JsonBody<NewSession> body, SessionStart start) =>
        body.Value is not { } wish ? body.Refusal! : await start.Start(id, wish) switch
        {
            StartResult.Started started => TypedResults.Created($"/api/sessions/{started.Code}", new Opened(started.Code)),
            StartResult.Invalid invalid => Answers.Invalid(invalid.Problems),
            _ => Answers.Missing("initiative"),
        };

    private static async Task<IResult> Status(string code, Rooms rooms) =>
        !rooms.TryFind(code, out var room) ? Answers.OfANewer()
        : room is null ? Answers.Missing("session")
        : Answers.Ok(await room.Status());

    private sealed record Opened(string Code);
}
