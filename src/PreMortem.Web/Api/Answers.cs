using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using PreMortem.Core;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Api;

/// <summary>How the API answers: JSON in the product's dialect, and refusals as <c>application/problem+json</c> (AP1).</summary>
public static class Answers
{
    public static JsonHttpResult<T> Ok<T>(T value, int status = StatusCodes.Status200OK, string type = "application/json") =>
        TypedResults.Json(value, Json.Options, type, status);

    public static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);

    public static ProblemHttpResult Missing(string what) => Problem(StatusCodes.Status404NotFound, $"There is no such {what}.");

    /// <summary>The log of a room holds what only a newer program reads (PQ12).</summary>
    public static ProblemHttpResult OfANewer() => Problem(StatusCodes.Status503ServiceUnavailable, Spoken.Say("calm.api.newer"));

    /// <summary>A refusal that the server itself gave without a word; in <c>application/problem+json</c> whatever the caller accepts.</summary>
    public static Task Bare(HttpContext context) => Ok(
        new ProblemDetails { Status = context.Response.StatusCode, Title = ReasonPhrases.GetReasonPhrase(context.Response.StatusCode) },
        context.Response.StatusCode,
        "application/problem+json").ExecuteAsync(context);

    /// <summary>What is wrong, field by field, in <c>errors</c>.</summary>
    public static ValidationProblem Invalid(Seq<Problem> problems) => TypedResults.ValidationProblem(
        problems.GroupBy(problem => problem.Field, problem => problem.Said.Spoken(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        detail: problems[0].Said.Spoken(),
        title: "Some fields are not right");
}
