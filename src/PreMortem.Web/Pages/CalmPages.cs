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
        >= 500 => Sentence(status, "broke"),
        _ => Sentence(status, "didNotWork"),
    };

    /// <summary>What was typed could not be stored, or nobody knows.</summary>
    public static RazorComponentResult<CalmPage> NotSaved(WhyNotStored why) => Sentence(StatusCodes.Status503ServiceUnavailable, KeyOf(why));

    /// <summary>The database is away, as while it starts again. Whoever only wants to read asks for the same page once more.</summary>
    public static RazorComponentResult<CalmPage> Away(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? Sentence(StatusCodes.Status503ServiceUnavailable, "away", request.Path + request.QueryString, "calm.again")
        : Sentence(StatusCodes.Status503ServiceUnavailable, "notSavedAway");

    /// <summary>Where the catalogue says it.</summary>
    public static string KeyOf(WhyNotStored why) => why switch
    {
        WhyNotStored.Away => "notSavedAway",
        WhyNotStored.ReadOnly => "notSavedReadOnly",
        WhyNotStored.Unknown => "perhapsSaved",
        WhyNotStored.Stopping => "notSavedStopping",
        _ => "notSaved",
    };

    private static RazorComponentResult<CalmPage> Sentence(int status, string what, string wayOn = "/", string wayOnText = "calm.firstPage") =>
        Page.Of<CalmPage>(new { Title = Say($"calm.{what}.title"), Sentence = Say($"calm.{what}.sentence"), WayOn = wayOn, WayOnText = Say(wayOnText) }, status);
}

/// <summary>What nobody expected, as a page. The exception itself is in the log and nowhere else.</summary>
internal sealed class CalmFailure(Database database) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!CalmPages.IsForPeople(httpContext.Request))
        {
            return false;
        }

        var page = exception switch
        {
            StorageUnavailable unavailable => CalmPages.NotSaved(unavailable.Why),
            BadHttpRequestException bad => CalmPages.Calm(bad.StatusCode),
            _ when database.IsAway(exception) => CalmPages.Away(httpContext.Request),
            _ => CalmPages.Calm(StatusCodes.Status500InternalServerError),
        };
        await page.ExecuteAsync(httpContext);
        return true;
    }
}
