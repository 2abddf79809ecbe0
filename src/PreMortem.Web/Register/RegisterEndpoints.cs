using System.Globalization;
using PreMortem.Core.Register;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary><c>/api/initiatives/{id}/register</c> and <c>…/risks/{risk}</c></summary>
internal static class RegisterEndpoints
{
    /// <summary>Tells the id of a stored change beside the row.</summary>
    public const string ChangeHeader = "Register-Change";

    public static string InMeeting => Say("table.inMeeting");

    public static void MapRegister(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/initiatives/{id}").WithTags("Register").ProducesProblem(404);
        group.MapGet("/register", Read).Produces<RegisterDocument>().WithSummary("The register as it stands");
        group.MapPatch("/risks/{risk}", Edit).Produces<Risk>().ProducesValidationProblem().ProducesProblem(409)
            .WithSummary("Change a risk: only the fields that are named, null clears")
            .WithDescription($"The header {ChangeHeader} of the answer is the id by which the change is undone; without it nothing was different.");
        group.MapGet("/register/changes", Changes).Produces<IEnumerable<StoredEdit>>()
            .WithSummary("The last changes made between meetings, newest first");
        group.MapPost("/register/undo/{change}", Undo).Produces<EditResult.Applied>().ProducesProblem(409)
            .WithSummary("Take a change back, while nothing later touched what it changed; the body is {}");
        group.MapGet("/risks/{risk}/history", History).Produces<IEnumerable<RiskChange>>().WithSummary("Who changed what in a risk, oldest first");
    }

    private static IResult Read(string id, RegisterStore store) =>
        store.Read(id) is { } register ? Answers.Ok(register) : Answers.Missing("initiative");

    private static async Task<IResult> Edit(HttpContext http, string id, string risk, JsonBody<RiskPatch> body, RegisterStore store, TimeProvider time) =>
        body.Value is not { } patch ? body.Refusal!
        : Number(risk) is not { } number ? Answers.Missing("risk")
        : await store.Edit(id, number, patch, LeaderName.Of(http), time.GetUtcNow()) switch
        {
            EditResult.Edited edited => Done(http, edited),
            EditResult.Invalid invalid => Answers.Invalid(invalid.Problems),
            EditResult.Conflict conflict => Changed(conflict),
            EditResult.InMeeting => Answers.Problem(StatusCodes.Status409Conflict, InMeeting),
            _ => Answers.Missing("risk"),
        };

    private static IResult Done(HttpContext http, EditResult.Edited edited)
    {
        if (edited.Change is { } change)
        {
            http.Response.Headers[ChangeHeader] = change.ToString(CultureInfo.InvariantCulture);
        }

        return Answers.Ok(edited.Risk);
    }

    private static IResult Changes(string id, RegisterStore store, InitiativeStore plans) =>
        plans.Find(id) is null ? Answers.Missing("initiative") : Answers.Ok(store.Changes(id));

    private static async Task<IResult> Undo(HttpContext http, string id, string change, JsonBody<Nothing> body, RegisterStore store, TimeProvider time)
    {
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!long.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Answers.Missing("change that can be undone");
        }

        var edit = store.Change(id, number);
        return await store.Undo(id, number, LeaderName.Of(http), time.GetUtcNow()) switch
        {
            EditResult.Applied applied => Answers.Ok(applied),
            EditResult.Missing => Answers.Missing("change that can be undone"),
            var refused => Answers.Problem(StatusCodes.Status409Conflict, refused.WhyNotUndone(edit)!),
        };
    }

    private static IResult History(string id, string risk, RegisterStore store) =>
        Number(risk) is { } number && store.Find(id, number) is not null ? Answers.Ok(store.History(id, number)) : Answers.Missing("risk");

    /// <summary>Tells both versions and the row as it is now, so that the change can be made again on it.</summary>
    private static IResult Changed(EditResult.Conflict conflict) => Answers.Ok(
        new Stale("Conflict", StatusCodes.Status409Conflict, Say("risk.changedMeanwhile"), conflict.Yours, conflict.Now),
        StatusCodes.Status409Conflict,
        "application/problem+json");

    /// <summary><c>R7</c> or <c>7</c>.</summary>
    private static int? Number(string risk) =>
        int.TryParse(risk.AsSpan(risk is ['R' or 'r', ..] ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An empty object: what a form on another site cannot send (AC6).</summary>
    internal sealed record Nothing;

    /// <param name="Yours">The version the change was made on.</param>
    /// <param name="Now">The row as it is.</param>
    private sealed record Stale(string Title, int Status, string Detail, int Yours, Risk Now);
}
