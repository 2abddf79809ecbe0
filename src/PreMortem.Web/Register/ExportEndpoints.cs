using PreMortem.Core.Register;
using PreMortem.Web.Api;
using PreMortem.Web.Export;
using PreMortem.Web.Languages;
using PreMortem.Web.Pictures;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary><c>/initiatives/{id}/register.md</c>, <c>.csv</c> and <c>.json</c>, and what the JSON looks like; <c>/initiatives/{id}/register/concern.svg</c>, <c>confidence.svg</c> and <c>theory.svg</c></summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in Exports.Formats)
        {
            routes.MapGet($"/initiatives/{{id}}/register.{format}", (HttpContext http, string id, RegisterStore store) => Download(http, id, format, store))
                .ForReaders().InEnglish()
                .WithTags("Register")
                .WithSummary($"The register as a file, {format}");
        }

        routes.MapGet("/initiatives/{id}/register.schema.json", () => TypedResults.Text(RegisterSchema.Text, "application/schema+json"))
            .ForReaders()
            .WithTags("Register")
            .WithSummary("The JSON Schema of register.json");

        foreach (var picture in (string[])["concern", "confidence", "theory"])
        {
            routes.MapGet($"/initiatives/{{id}}/register/{picture}.svg", (HttpContext http, string id, RegisterStore store, PictureFiles files) => Picture(http, id, picture, store, files))
                .ForReaders()
                .WithTags("Register")
                .WithSummary($"A picture of the register as a file: {picture}");
        }
    }

    private static IResult Download(HttpContext http, string id, string format, RegisterStore store)
    {
        if (Exports.Read(store, id, format) is not { } register)
        {
            return Answers.Missing("initiative");
        }

        var shown = register.To(http);
        return TypedResults.Stream(body => Exports.Write(shown, format, body, http.RequestAborted), Exports.ContentType(format), $"premortem-{Slug(register)}.{format}");
    }

    private static async Task<IResult> Picture(HttpContext http, string id, string picture, RegisterStore store, PictureFiles files)
    {
        if (store.Read(id)?.To(http) is not { } register)
        {
            return Answers.Missing("initiative");
        }

        var drawn = picture switch
        {
            "concern" => await files.Concern(RatedRisk.Of(register), PictureSize.Large),
            "theory" => await files.Theory(register.Initiative, register.Risks),
            _ => await files.Confidence(RegisterView.LastShift(register), PictureSize.Large),
        };
        return TypedResults.File(drawn, PictureFiles.ContentType, $"premortem-{Slug(register)}-{picture}.svg");
    }

    private static string Slug(RegisterDocument register) =>
        Chance.Slug(register.Initiative.Name) is { Length: > 0 } words ? words : register.InitiativeId;
}
