using System.Globalization;
using Microsoft.Net.Http.Headers;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Initiatives;

/// <summary><c>/api/initiatives</c></summary>
internal static class InitiativeEndpoints
{
    public static void MapInitiatives(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/initiatives").WithTags("Initiatives");
        group.MapGet("/", List).Produces<IEnumerable<Listed>>().WithSummary("All initiatives, last changed first");
        group.MapPost("/", Add).Produces<Added>(StatusCodes.Status201Created).ProducesValidationProblem().WithSummary("Add an initiative");
        group.MapGet("/{id}", Find).Produces<Initiative>().ProducesProblem(404)
            .WithSummary("An initiative with its theory of action")
            .WithDescription("The ETag of the answer is the version of the plan.");
        group.MapPut("/{id}", Update).Produces<Initiative>().ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412)
            .WithSummary("Replace an initiative; parts left out are kept, retired")
            .WithDescription("With If-Match, only where the plan is still at that version; without it, whatever is there.");
        group.MapGet("/{id}/versions", Versions).Produces<IEnumerable<VersionListed>>().ProducesProblem(404)
            .WithSummary("The versions of a plan, newest first, with what changed in each");
        group.MapGet("/{id}/versions/{version:int}", Version).Produces<PlanVersion>().ProducesProblem(404).WithSummary("A plan as it was at a version");
    }

    private static IResult List(InitiativeStore store, DayStore days, TimeProvider time)
    {
        var overdue = days.Overdue(time.Today());
        return Answers.Ok(store.All().Select(row => new Listed(row.Id, row.Name, row.Sessions, row.Risks, overdue.GetValueOrDefault(row.Id), row.Gaps)));
    }

    private static async Task<IResult> Add(HttpContext http, JsonBody<Initiative> body, InitiativeStore store, TimeProvider time)
    {
        if (body.Value is not { } initiative)
        {
            return body.Refusal!;
        }

        if (InitiativeRules.Check(initiative, stored: null) is { Count: > 0 } problems)
        {
            return Answers.Invalid(problems);
        }

        var id = await store.Add(initiative, time.GetUtcNow(), LeaderName.Of(http));
        return TypedResults.Created($"/api/initiatives/{id}", new Added(id));
    }

    private static IResult Find(HttpContext http, string id, InitiativeStore store) =>
        store.Newest(id) is { } newest ? Tagged(http, newest) : Answers.Missing("initiative");

    private static async Task<IResult> Update(HttpContext http, string id, JsonBody<Initiative> body, InitiativeStore store, TimeProvider time)
    {
        if (body.Value is not { } initiative)
        {
            return body.Refusal!;
        }

        if (InitiativeRules.Check(initiative, store.Find(id)) is { Count: > 0 } problems)
        {
            return Answers.Invalid(problems);
        }

        return await store.Update(id, initiative, time.GetUtcNow(), Expected(http), LeaderName.Of(http)) switch
        {
            PlanWrite.Kept kept => Tagged(http, kept.Now),
            PlanWrite.Stale stale => Answers.Problem(StatusCodes.Status412PreconditionFailed, string.Create(CultureInfo.InvariantCulture, $"The plan is at version {stale.Now.Version} now. Read it again and make the change on that.")),
            _ => Answers.Missing("initiative"),
        };
    }

    private static IResult Versions(string id, InitiativeStore store)
    {
        var versions = store.Versions(id);
        return versions.Count == 0
            ? Answers.Missing("initiative")
            : Answers.Ok(PlanHistory.Of(versions).Select(entry => new VersionListed(entry.Version.Version, entry.Version.At, entry.Version.Who, [.. entry.Changes.Select(change => change.Words)])));
    }

    private static IResult Version(string id, int version, InitiativeStore store) =>
        store.Version(id, version) is { } found ? Answers.Ok(found) : Answers.Missing("version");

    /// <summary>The version that If-Match names; 0, which no plan has, where it names something else.</summary>
    private static int? Expected(HttpContext http)
    {
        var match = http.Request.Headers[HeaderNames.IfMatch].ToString().Trim();
        return match is "" or "*" ? null : int.TryParse(match.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    private static IResult Tagged(HttpContext http, PlanVersion version)
    {
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version.Version}\"");
        return Answers.Ok(version.Plan);
    }

    private sealed record Added(string Id);

    private sealed record Listed(string Id, string Name, int Sessions, int Risks, int Overdue, int Gaps);

    /// <param name="Changes">Since the version before, in words.</param>
    private sealed record VersionListed(int Version, DateTimeOffset At, string? Who, IReadOnlyList<string> Changes);
}
