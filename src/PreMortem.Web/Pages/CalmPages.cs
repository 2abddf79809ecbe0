using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pages;

/// <summary>What people see instead of an empty answer: a page with one sentence. Programs get what they expect (PG4).</summary>
internal static class CalmPages
{
    public static IApplicationBuilder UseCalmPages(this IApplicationBuilder app) => app.UseWhen(
        http => IsForPeople(http.Request),
        people => people.UseStatusCodePages(context => Calm(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)));

    public static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static RazorComponentResult<CalmPage> Calm(int status) => status switch
    {
        404 => Page.Missing(Say("calm.noPage")),
        401 or 403 => Sentence(status, "leadersOnly", "/sign-in", "signIn.signIn"),
        400 => Sentence(status, "notWhole"),
        413 => Sentence(status, "tooMuch"),
        503 => Sentence(status, "notSaved"),
        >= 500 => Sentence(status, "broke"),
        _ => Sentence(status, "didNotWork"),
    };

    /// <summary>The database is away, as while it starts again.</summary>
    public static RazorComponentResult<CalmPage> Away() => Sentence(StatusCodes.Status503ServiceUnavailable, "away");

    private static RazorComponentResult<CalmPage> Sentence(int status, string what, string wayOn = "/", string wayOnText = "calm.firstPage") =>
        Page.Of<CalmPage>(new { Title = Say($"calm.{what}.title"), Sentence = Say($"calm.{what}.sentence"), WayOn = wayOn, WayOnText = Say(wayOnText) }, status);
}

/// <summary>What nobody expected, as a page. The exception itself is in the log and nowhere else.</summary>
internal sealed class CalmFailure : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!CalmPages.IsForPeople(httpContext.Request))
        {
            return false;
        }

        var status = exception switch
        {
            StorageUnavailable => StatusCodes.Status503ServiceUnavailable,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };
        await (exception is DbException { IsTransient: true } ? CalmPages.Away() : CalmPages.Calm(status)).ExecuteAsync(httpContext);
        return true;
    }
}
