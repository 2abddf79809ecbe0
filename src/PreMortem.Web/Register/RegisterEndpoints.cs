using System.Globalization;
using PreMortem.Core.Register;
using PreMortem.Web.Api;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary><c>/api/initiatives/{id}/register</c> and <c>…/risks/{risk}</c></summary>
internal static class RegisterEndpoints
{
    public const string InMeeting = "This risk is open in a live meeting. Change it on the desk.";

    public static void MapRegister(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/initiatives/{id}").WithTags("Register").ProducesProblem(404);
        group.MapGet("/register", Read).Produces<RegisterDocument>().WithSummary("The register as it stands");
        group.MapPatch("/risks/{risk}", Edit).Produces<Risk>().ProducesValidationProblem().ProducesProblem(409)
            .WithSummary("Change a risk: only the fields that are named, null clears");
        group.MapGet("/risks/{risk}/history", History).Produces<IEnumerable<RiskChange>>().WithSummary("Who changed what in a risk, oldest first");
    }

    private static IResult Read(string id, RegisterStore store) =>
        store.Read(id) is { } register ? Answers.Ok(register) : Answers.Missing("initiative");

    private static async Task<IResult> Edit(string id, string risk, JsonBody<RiskPatch> body, RegisterStore store, TimeProvider time) =>
        body.Value is not { } patch ? body.Refusal!
        : Number(risk) is not { } number ? Answers.Missing("risk")
        : await store.Edit(id, number, patch, "leader", time.GetUtcNow()) switch
        {
            EditResult.Edited edited => Answers.Ok(edited.Risk),
            EditResult.Invalid invalid => Answers.Invalid(invalid.Problems),
            EditResult.Conflict conflict => Changed(conflict),
            EditResult.InMeeting => Answers.Problem(StatusCodes.Status409Conflict, InMeeting),
            _ => Answers.Missing("risk"),
        };

    private static IResult History(string id, string risk, RegisterStore store) =>
        Number(risk) is { } number && store.Find(id, number) is not null ? Answers.Ok(store.History(id, number)) : Answers.Missing("risk");

    /// <summary>Tells both versions and the row as it is now, so that the change can be made again on it.</summary>
    private static IResult Changed(EditResult.Conflict conflict) => Answers.Ok(
        new Stale("Conflict", StatusCodes.Status409Conflict, "Somebody changed this risk in the meantime.", conflict.Yours, conflict.Now),
        StatusCodes.Status409Conflict,
        "application/problem+json");

    /// <summary><c>R7</c> or <c>7</c>.</summary>
    private static int? Number(string risk) =>
        int.TryParse(risk.AsSpan(risk is ['R' or 'r', ..] ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="Yours">The version the change was made on.</param>
    /// <param name="Now">The row as it is.</param>
    private sealed record Stale(string Title, int Status, string Detail, int Yours, Risk Now);
}
