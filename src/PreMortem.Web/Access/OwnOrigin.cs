using PreMortem.Web.Api;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Access;

/// <summary>
/// Turns away what a page of another site sends: a browser adds the leader's cookie to it, and only tells where it came from (AC22).
/// Everything that may change something, and the room whatever the method, has to come from a page of this program. Programs send neither header.
/// </summary>
internal static class OwnOrigin
{
    public static IApplicationBuilder UseOwnOrigin(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsReading(http.Request) || IsOurs(http.Request))
        {
            await next(http);
            return;
        }

        IResult answer = CalmPages.IsForPeople(http.Request)
            ? Page.Of<CalmPage>(new { Title = Spoken.Say("calm.elsewhere.title"), Sentence = Spoken.Say("calm.elsewhere.sentence") }, StatusCodes.Status403Forbidden)
            : Answers.Problem(StatusCodes.Status403Forbidden, Spoken.In(Language.English, "calm.elsewhere.sentence"));
        await answer.ExecuteAsync(http);
    });

    private static bool IsReading(HttpRequest request) =>
        !request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    /// <summary>The browser's own judgement where it gives one, which no page can forge and no proxy confuses; else its Origin beside the host that was asked.</summary>
    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => request.Headers.Origin.ToString() is not { Length: > 0 } origin || IsHost(origin, request.Host),
        _ => false,
    };

    /// <summary>Host and port alone: where TLS ends at a proxy, the program sees another scheme than the browser.</summary>
    private static bool IsHost(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && from.Scheme is "http" or "https"
        && string.Equals(from.IdnHost, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? from.Port == port : from.IsDefaultPort);
}
