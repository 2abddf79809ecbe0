using PreMortem.Web.Api;
using PreMortem.Web.Export;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary><c>/initiatives/{id}/register.md</c>, <c>.csv</c> and <c>.json</c>, and what the JSON looks like.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in Exports.Formats)
        {
            routes.MapGet($"/initiatives/{{id}}/register.{format}", (HttpContext http, string id, RegisterStore store) => Download(http, id, format, store))
                .ForReaders()
                .WithTags("Register")
                .WithSummary($"The register as a file, {format}");
        }

        routes.MapGet("/initiatives/register.schema.json", () => TypedResults.Text(RegisterSchema.Text, "application/schema+json"))
            .AllowAnonymous()
            .WithTags("Register")
            .WithSummary("The JSON Schema of register.json");
    }

    private static IResult Download(HttpContext http, string id, string format, RegisterStore store)
    {
        if (Exports.Read(store, id, format) is not { } register)
        {
            return Answers.Missing("initiative");
        }

        var slug = Chance.Slug(register.Initiative.Name) is { Length: > 0 } words ? words : id;
        var shown = register.To(http);
        return TypedResults.Stream(body => Exports.Write(shown, format, body, http.RequestAborted), Exports.ContentType(format), $"premortem-{slug}.{format}");
    }
}
