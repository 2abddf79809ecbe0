using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PreMortem.Core;
using PreMortem.Core.Import;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Api;

namespace PreMortem.Web.Import;

/// <summary><c>POST /api/initiatives/import</c> (IP9)</summary>
internal static class ImportEndpoints
{
    /// <summary>More than is taken, so that a file that is too long is told so and not cut off.</summary>
    private const int LongestBody = 3 * RegisterReader.MostBytes;

    private static readonly string[] Types = ["application/json", "text/markdown"];

    public static void MapImport(this IEndpointRouteBuilder api) => api.MapPost("/initiatives/import", Import)
        .WithTags("Register")
        .WithMetadata(new RequestSizeLimitAttribute(LongestBody))
        .Accepts<string>(Types[0], Types[1])
        .Produces<Imported>().Produces<Imported>(StatusCodes.Status201Created)
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(413).ProducesProblem(415)
        .WithSummary("Bring a register back from its own Markdown or JSON")
        .WithDescription("A register that is not here is kept whole; one that is here is changed. preview=true says what would happen and does nothing. into names the register where the file does not. take names conflicts in which the file's word counts, such as R3/response.owner.");

    private static async Task<IResult> Import(HttpContext http, RegisterImports imports, bool preview = false, string? into = null, [FromQuery] string[]? take = null)
    {
        var type = http.Request.ContentType?.Split(';')[0].Trim();
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Send the file as text/markdown or application/json.");
        }

        string? text;
        try
        {
            (text, var refusal) = await ImportText.Read(http.Request.Body, http.RequestAborted);
            if (refusal is not null)
            {
                return Answers.Problem(refusal == ImportText.TooLong ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, refusal);
            }
        }
        catch (BadHttpRequestException problem)
        {
            return Answers.Problem(problem.StatusCode, problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? ImportText.TooLong : "The body did not arrive whole.");
        }

        var chosen = (take ?? []).ToHashSet(StringComparer.Ordinal);
        if (preview)
        {
            return Say(imports.Look(text!, into, chosen));
        }

        return await imports.Apply(text!, into, chosen, LeaderName.Of(http)) switch
        {
            ImportResult.Added added => TypedResults.Created($"/api/initiatives/{added.Id}", new Imported(added.Id, New: true, null, [], [], [])),
            ImportResult.Applied applied => Answers.Ok(Imported.Of(applied.Look) with { Change = applied.Change }),
            ImportResult.InMeeting open => Answers.Problem(StatusCodes.Status409Conflict, $"A risk that this would change is open in the meeting {JoinCode.Format(open.Code)}."),
            ImportResult.LookAgain { Look: ImportLook.Wrong wrong } => Say(wrong),
            _ => Answers.Problem(StatusCodes.Status409Conflict, "The register changed at the same moment. Nothing was imported; send the file again."),
        };
    }

    private static IResult Say(ImportLook look) => look switch
    {
        ImportLook.Wrong wrong => Wrong(wrong.Problems),
        ImportLook.Fresh fresh => Answers.Ok(new Imported(fresh.Register.InitiativeId, New: true, null, [], [], fresh.Notes)),
        _ => Answers.Ok(Imported.Of((ImportLook.Changes)look)),
    };

    /// <summary>Where each thing is wrong, by line.</summary>
    private static ValidationProblem Wrong(Seq<ImportProblem> problems) => TypedResults.ValidationProblem(
        problems.GroupBy(problem => problem.Path ?? (problem.Line is { } line ? $"line {line}" : "file"), problem => problem.Said, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        detail: problems[0].Said,
        title: "The file is not right; nothing was changed");

    /// <summary>What an import did, or would do.</summary>
    /// <param name="Id">Of the initiative; empty where one will be drawn.</param>
    /// <param name="New">It was not here before.</param>
    /// <param name="Change">By which it can be undone.</param>
    internal sealed record Imported(string Id, bool New, long? Change, Seq<ImportChange> Changes, Seq<ImportConflict> Conflicts, Seq<string> Notes)
    {
        public static Imported Of(ImportLook.Changes look) => new(look.Id, New: false, null, look.Preview.Changes, look.Preview.Conflicts, look.Preview.Notes);
    }
}
