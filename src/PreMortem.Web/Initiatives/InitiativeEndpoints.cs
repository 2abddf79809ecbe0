using PreMortem.Core.Initiatives;
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
        group.MapGet("/{id}", Find).Produces<Initiative>().ProducesProblem(404).WithSummary("An initiative with its theory of action");
        group.MapPut("/{id}", Update).Produces<Initiative>().ProducesValidationProblem().ProducesProblem(404)
            .WithSummary("Replace an initiative; parts left out are kept, retired");
    }

    private static IResult List(InitiativeStore store, DayStore days, TimeProvider time)
    {
        var overdue = days.Overdue(time.Today());
        return Answers.Ok(store.All().Select(row => new Listed(row.Id, row.Name, row.Sessions, row.Risks, overdue.GetValueOrDefault(row.Id), row.Gaps)));
    }

    private static async Task<IResult> Add(JsonBody<Initiative> body, InitiativeStore store, TimeProvider time)
    {
        if (body.Value is not { } initiative)
        {
            return body.Refusal!;
        }

        if (InitiativeRules.Check(initiative, stored: null) is { Count: > 0 } problems)
        {
            return Answers.Invalid(problems);
        }

        var id = await store.Add(initiative, time.GetUtcNow());
        return TypedResults.Created($"/api/initiatives/{id}", new Added(id));
    }

    private static IResult Find(string id, InitiativeStore store) =>
        store.Find(id) is { } initiative ? Answers.Ok(initiative) : Answers.Missing("initiative");

    private static async Task<IResult> Update(string id, JsonBody<Initiative> body, InitiativeStore store, TimeProvider time)
    {
        if (body.Value is not { } initiative)
        {
            return body.Refusal!;
        }

        if (InitiativeRules.Check(initiative, store.Find(id)) is { Count: > 0 } problems)
        {
            return Answers.Invalid(problems);
        }

        return await store.Update(id, initiative, time.GetUtcNow()) is { } kept ? Answers.Ok(kept) : Answers.Missing("initiative");
    }

    private sealed record Added(string Id);

    private sealed record Listed(string Id, string Name, int Sessions, int Risks, int Overdue, int Gaps);
}
