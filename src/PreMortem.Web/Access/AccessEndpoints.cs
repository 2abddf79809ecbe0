using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Access;

/// <summary>Signing in and out.</summary>
public static class AccessEndpoints
{
    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lead", OpenLink).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-in", SignIn).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOut).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    /// <summary>The leader link: signs in and goes on, so that the key stays in no address bar, history or referrer (AC4).</summary>
    private static Task<IResult> OpenLink([FromQuery] string? key, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Enter(key, "/", context);
    }

    private static Task<IResult> SignIn([FromForm] string? key, [FromForm] string? returnUrl, HttpContext context) => Enter(key, returnUrl, context);

    private static async Task<RedirectHttpResult> SignOut([FromForm] string? returnUrl, HttpContext context)
    {
        await context.SignOutAsync(Leader.CookieScheme);
        LeaderName.Remember(context, null);
        return TypedResults.LocalRedirect(OwnAddress.Of(returnUrl));
    }

    /// <summary>A right key always opens; wrong ones from one network are counted (AC16).</summary>
    private static async Task<IResult> Enter(string? typed, string? returnUrl, HttpContext context)
    {
        var goOn = OwnAddress.Of(returnUrl);
        var services = context.RequestServices;
        if (services.GetRequiredService<LeaderKeys>().Find(typed) is not { } key)
        {
            return services.GetRequiredService<KeyTries>().Wrong(Network.Of(context)) is { } later
                ? later.Answer(context, why => Page.Of<SignInPage>(new { ReturnUrl = goOn, Refusal = why }, StatusCodes.Status429TooManyRequests))
                : TypedResults.LocalRedirect($"/sign-in?wrong=1&returnUrl={Uri.EscapeDataString(goOn)}");
        }

        await context.SignInAsync(Leader.CookieScheme, Leader.Principal(key, Leader.CookieScheme), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.LocalRedirect(goOn);
    }
}
