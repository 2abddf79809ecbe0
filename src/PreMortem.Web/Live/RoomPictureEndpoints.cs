using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Live;

/// <summary><c>/room/{code}/pictures/concern.svg</c> and <c>confidence.svg</c>, for whoever knows the code, as the screen is. <c>?size=large</c> is for walls.</summary>
internal static class RoomPictureEndpoints
{
    public static void MapRoomPictures(this IEndpointRouteBuilder routes)
    {
        foreach (var picture in (string[])[RoomPictures.Concern, RoomPictures.Confidence])
        {
            routes.MapGet($"/room/{{code}}/pictures/{picture}.svg", (HttpContext http, string code, string? size, Rooms rooms, PictureFiles files) => Draw(http, code, picture, size, rooms, files))
                .AllowAnonymous().LimitsGuesses()
                .WithTags("Sessions")
                .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml").ProducesProblem(404).ProducesProblem(503)
                .WithSummary($"A picture of a session, once its screens may see it: {picture}");
        }
    }

    private static async Task<IResult> Draw(HttpContext http, string code, string picture, string? size, Rooms rooms, PictureFiles files)
    {
        var wanted = size == "large" ? PictureSize.Large : PictureSize.Small;
        if (!rooms.TryFind(code, out var found))
        {
            return Api.Answers.OfANewer();
        }

        if (found is not { } room || await room.Pictures.Draw(await room.Newest(), picture, wanted, files) is not { } drawn)
        {
            return Api.Answers.Missing("picture");
        }

        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(drawn, PictureFiles.ContentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(drawn)[..8])}\""));
    }
}
