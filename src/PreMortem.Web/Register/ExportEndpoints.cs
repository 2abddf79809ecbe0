using PreMortem.Web.Api;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary><c>/initiatives/{id}/register.md</c>, <c>.csv</c> and <c>.json</c></summary>
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
    }

    private static IResult Download(HttpContext http, string id, string format, RegisterStore store)
    {
        if (store.Read(id) is not { } register)
        {
            return Answers.Missing("initiative");
        }

        var slug = Chance.Slug(register.Initiative.Name) is { Length: > 0 } words ? words : id;
        return TypedResults.File(Exports.Write(register.To(http), format), Exports.ContentType(format), $"premortem-{slug}.{format}");
    }
}
