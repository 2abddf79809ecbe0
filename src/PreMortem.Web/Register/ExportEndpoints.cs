using PreMortem.Core.Register;
using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Pictures;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary><c>/initiatives/{id}/register.md</c>, <c>.csv</c> and <c>.json</c>; <c>/initiatives/{id}/register/concern.svg</c> and <c>confidence.svg</c></summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in Exports.Formats)
        {
            routes.MapGet($"/initiatives/{{id}}/register.{format}", (string id, RegisterStore store) => Download(id, format, store))
                .RequireAuthorization(Leader.Policy)
                .WithTags("Register")
                .WithSummary($"The register as a file, {format}");
        }

        foreach (var picture in (string[])["concern", "confidence"])
        {
            routes.MapGet($"/initiatives/{{id}}/register/{picture}.svg", (string id, RegisterStore store, PictureFiles files) => Picture(id, picture, store, files))
                .RequireAuthorization(Leader.Policy)
                .WithTags("Register")
                .WithSummary($"A picture of the register as a file: {picture}");
        }
    }

    private static IResult Download(string id, string format, RegisterStore store)
    {
        if (store.Read(id) is not { } register)
        {
            return Answers.Missing("initiative");
        }

        return TypedResults.File(Exports.Write(register, format), Exports.ContentType(format), $"premortem-{Slug(register)}.{format}");
    }

    private static async Task<IResult> Picture(string id, string picture, RegisterStore store, PictureFiles files)
    {
        if (store.Read(id) is not { } register)
        {
            return Answers.Missing("initiative");
        }

        var drawn = picture == "concern"
            ? await files.Concern(RatedRisk.Of(register.Risks), PictureSize.Large)
            : await files.Confidence(RegisterView.LastShift(register), PictureSize.Large);
        return TypedResults.File(drawn, PictureFiles.ContentType, $"premortem-{Slug(register)}-{picture}.svg");
    }

    private static string Slug(RegisterDocument register) =>
        Chance.Slug(register.Initiative.Name) is { Length: > 0 } words ? words : register.InitiativeId;
}
