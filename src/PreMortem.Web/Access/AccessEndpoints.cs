using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace PreMortem.Web.Access;

/// <summary>Signing in and out.</summary>
public static class AccessEndpoints
{
    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lead", OpenLink).ExcludeFromDescription();
        routes.MapPost("/sign-in", SignIn).ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOut).ExcludeFromDescription();
        return routes;
    }

    /// <summary>The leader link: signs in and goes on, so that the key stays in no address bar, history or referrer (AC4).</summary>
    private static Task<RedirectHttpResult> OpenLink([FromQuery] string? key, LeaderKey leaderKey, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Enter(key, "/", leaderKey, context);
    }

    private static Task<RedirectHttpResult> SignIn([FromForm] string? key, [FromForm] string? returnUrl, LeaderKey leaderKey, HttpContext context) =>
        Enter(key, returnUrl, leaderKey, context);

    private static async Task<RedirectHttpResult> SignOut([FromForm] string? returnUrl, HttpContext context)
    {
        await context.SignOutAsync(Leader.CookieScheme);
        LeaderName.Remember(context, null);
        return TypedResults.LocalRedirect(Local(returnUrl));
    }

    private static async Task<RedirectHttpResult> Enter(string? key, string? returnUrl, LeaderKey leaderKey, HttpContext context)
    {
        var goOn = Local(returnUrl);
        if (!leaderKey.Is(key))
        {
            return TypedResults.LocalRedirect($"/sign-in?wrong=1&returnUrl={Uri.EscapeDataString(goOn)}");
        }

        await context.SignInAsync(Leader.CookieScheme, Leader.Principal(leaderKey, Leader.CookieScheme), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.LocalRedirect(goOn);
    }

    /// <summary>The address where it is one of ours, else the home page.</summary>
    private static string Local(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
