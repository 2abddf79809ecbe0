using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using PreMortem.Web.Storage;

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
        404 => Page.Missing("There is no page at this address. It may have been mistyped, or moved."),
        401 or 403 => Sentence(status, "For leaders only", "This page is for those who lead meetings. Sign in with the leader link to see it.", "/sign-in", "Sign in"),
        400 => Sentence(status, "That did not arrive whole", "The form was too old or incomplete. Go back, load the page again, and send it once more."),
        413 => Sentence(status, "That was too much at once", "Nothing was saved. Send less text, and the rest after it."),
        503 => Sentence(status, "Nothing was saved", "The disk is full or cannot be written. Make room there. Then go back in your browser, where what you typed still stands, and send it once more."),
        >= 500 => Sentence(status, "Something broke here", "It is not your fault, and what was saved before is safe. Try again in a moment."),
        _ => Sentence(status, "That did not work", "The program could not do this. Go back and try again."),
    };

    private static RazorComponentResult<CalmPage> Sentence(int status, string title, string sentence, string wayOn = "/", string wayOnText = "Go to the first page") =>
        Page.Of<CalmPage>(new { Title = title, Sentence = sentence, WayOn = wayOn, WayOnText = wayOnText }, status);
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
        await CalmPages.Calm(status).ExecuteAsync(httpContext);
        return true;
    }
}
