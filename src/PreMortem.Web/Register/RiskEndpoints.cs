using PreMortem.Core.Register;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary><c>/api/initiatives/{id}/risks/{risk}/signs</c> and <c>…/merge</c></summary>
internal static class RiskEndpoints
{
    public static void MapRisks(this IEndpointRouteBuilder api)
    {
        var risk = api.MapGroup("/initiatives/{id}/risks/{risk}").WithTags("Register").ProducesProblem(404).ProducesProblem(409);
        risk.MapPost("/signs", Mark).Produces<SignSeen>(201).ProducesValidationProblem()
            .WithSummary("Mark the early sign as seen: on a day (today, if none is given), where, with a note");
        risk.MapDelete("/signs/{sign}", TakeAway).Produces(204).WithSummary("Take away a sign that was marked by mistake");
        risk.MapPost("/merge", Merge).Produces<Risk>().ProducesValidationProblem()
            .WithSummary("Merge a risk into another: what stands behind it moves there, and it is retired");
    }

    private static async Task<IResult> Mark(HttpContext http, string id, string risk, JsonBody<NewSign> body, RegisterStore store, TimeProvider clock)
    {
        if (body.Value is not { } typed)
        {
            return body.Refusal!;
        }

        if (RiskNumber.Of(risk) is not { } number)
        {
            return Answers.Missing("risk");
        }

        var who = LeaderName.Of(http);
        var sign = new SignSeen(RowChanges.NewSign(), typed.On ?? clock.Today(), Said(typed.Where), Said(typed.Note), who);
        if (SignsSeen.Check(sign, clock.Today()) is { Count: > 0 } problems)
        {
            return Answers.Invalid(problems);
        }

        return await store.MarkSign(id, number, sign, who, clock.GetUtcNow()) is var result && result is EditResult.Edited
            ? Answers.Ok(sign, StatusCodes.Status201Created)
            : Refused(result, "risk");
    }

    private static async Task<IResult> TakeAway(HttpContext http, string id, string risk, string sign, RegisterStore store, TimeProvider clock)
    {
        if (RiskNumber.Of(risk) is not { } number || store.Find(id, number) is null)
        {
            return Answers.Missing("risk");
        }

        var result = await store.TakeSignAway(id, number, sign, LeaderName.Of(http), clock.GetUtcNow());
        return result is EditResult.Edited ? TypedResults.NoContent() : Refused(result, "sign");
    }

    private static async Task<IResult> Merge(HttpContext http, string id, string risk, JsonBody<MergeInto> body, RegisterStore store, TimeProvider clock)
    {
        if (body.Value is not { } merge)
        {
            return body.Refusal!;
        }

        if (RiskNumber.Of(risk) is not { } number || store.Find(id, number) is null)
        {
            return Answers.Missing("risk");
        }

        if (RiskNumber.Of(merge.Into) is not { } into || store.Find(id, into) is null)
        {
            return Answers.Invalid([new("into", Say("risk.noSuchNumber"))]);
        }

        var result = await store.Merge(id, number, into, merge.Version, LeaderName.Of(http), clock.GetUtcNow());
        return result is EditResult.Applied ? Answers.Ok(store.Find(id, into)!) : Refused(result, "risk");
    }

    private static IResult Refused(EditResult result, string missing) => result switch
    {
        EditResult.Invalid invalid => Answers.Invalid(invalid.Problems),
        EditResult.InMeeting => Answers.Problem(StatusCodes.Status409Conflict, RegisterEndpoints.InMeeting),
        EditResult.Conflict or EditResult.ChangedSince => Answers.Problem(StatusCodes.Status409Conflict, Say("risk.changedMeanwhile")),
        _ => Answers.Missing(missing),
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <param name="On">The day it was seen; today, if none is given.</param>
    private sealed record NewSign(DateOnly? On = null, string? Where = null, string? Note = null);

    /// <param name="Into"><c>R2</c> or <c>2</c>.</param>
    /// <param name="Version">The version of the risk that was looked at.</param>
    private sealed record MergeInto(string Into, int? Version = null);
}
