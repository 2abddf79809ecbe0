using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>Counts wrong codes at the addresses that tell whether a room is there (AC17).</summary>
internal static class GuessLimit
{
    /// <summary>The code is <c>{code}</c> in the address, or <c>?code=</c>. Leaders are not counted; what is no code at all tells nothing.</summary>
    public static RouteHandlerBuilder LimitsGuesses(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (call, next) =>
    {
        var http = call.HttpContext;
        var typed = http.Request.RouteValues["code"] as string ?? http.Request.Query["code"].ToString();
        return Look(http, Entrance.Code(typed)) is { } later
            ? later.Answer(http, why => Home.Show(http, typed, why, StatusCodes.Status429TooManyRequests))
            : await next(call);
    });

    private static TryLater? Look(HttpContext http, string code)
    {
        if (code.Length == 0 || http.User.IsLeader())
        {
            return null;
        }

        var (tries, network) = (http.RequestServices.GetRequiredService<CodeTries>(), Network.Of(http));
        return tries.Closed(network, code) ?? (http.RequestServices.GetRequiredService<SessionLog>().Find(code) is null ? tries.Wrong(network) : null);
    }
}
