using Microsoft.AspNetCore.Http.Extensions;

namespace PreMortem.Web.Access;

/// <summary>What somebody gets who is not a leader: programs an answer, people the sign-in page (AC5).</summary>
internal static class Refusals
{
    public static Task NotSignedIn(HttpContext context)
    {
        if (IsPage(context.Request))
        {
            context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(context.Request.GetEncodedPathAndQuery())}");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(
            "Only leaders can do this. Send the leader key as “Authorization: Bearer”, or open the leader link first.",
            statusCode: StatusCodes.Status401Unauthorized,
            title: "Not signed in").ExecuteAsync(context);
    }

    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) &&
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
