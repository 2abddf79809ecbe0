using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using PreMortem.Core;

namespace PreMortem.Web.Api;

/// <summary>The body of a request, read as JSON in the product's dialect; or what is wrong with it, in a sentence (AP2).</summary>
/// <param name="Value">Null where there is a refusal.</param>
public sealed record JsonBody<T>(T? Value, IResult? Refusal) : IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>Only <c>application/json</c> is read: a form on another site cannot send it.</summary>
    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return new(null, Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Send the body as application/json."));
        }

        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json.Typed, context.RequestAborted);
            return value is null ? new(null, Answers.Problem(StatusCodes.Status400BadRequest, "The body is null.")) : new(value, null);
        }
        catch (JsonException problem)
        {
            return new(null, Answers.Problem(StatusCodes.Status400BadRequest, Sentence(problem)));
        }
        catch (BadHttpRequestException problem)
        {
            return new(null, Answers.Problem(problem.StatusCode, "The body is too long, or did not arrive whole."));
        }
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    /// <summary>Where it went wrong. The reader's own message can quote what was typed, so it stays here.</summary>
    private static string Sentence(JsonException problem)
    {
        var path = problem.Path?.TrimStart('$');
        while (problem.InnerException is JsonException inner)
        {
            problem = inner;
            path += problem.Path?.TrimStart('$');
        }

        var where = string.IsNullOrEmpty(path) ? "The body" : path.TrimStart('.');
        return Missing(problem) is { } members ? $"{where} lacks {members}."
            : string.IsNullOrEmpty(path) ? "The body is not the JSON object this takes."
            : $"The body is not what this takes at {where}.";
    }

    /// <summary>The names of the members that had to be there; they are ours, so they can be told.</summary>
    private static string? Missing(JsonException problem)
    {
        const string Required = "missing required properties";
        var start = problem.Message.IndexOf(": ", StringComparison.Ordinal);
        return problem.Message.Contains(Required, StringComparison.Ordinal) && start > 0
            ? problem.Message[(start + 2)..].TrimEnd('.').Replace('\'', '"')
            : null;
    }
}
