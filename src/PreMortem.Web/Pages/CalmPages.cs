using Microsoft.AspNetCore.Http.HttpResults;

namespace PreMortem.Web.Pages;

/// <summary>What people see instead of an empty answer: a page with one sentence. Programs (under /api and /hubs) get what they expect (PG4).</summary>
public static class CalmPages
{
    public static IApplicationBuilder UseCalmPages(this IApplicationBuilder app)
    {
        app.UseWhen(http => IsForPeople(http.Request), people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions
            {
                AllowStatusCode404Response = true,
                ExceptionHandler = http => Calm(StatusCodes.Status500InternalServerError).ExecuteAsync(http),
            });
            people.UseStatusCodePages(context => Calm(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        });
        return app;
    }

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
        && request.GetTypedHeaders().Accept.Any(accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static RazorComponentResult<CalmPage> Calm(int status) => status switch
    {
        404 => Page.Missing("There is no page at this address. It may have been mistyped, or moved."),
        401 or 403 => Page.Of<CalmPage>(
            new { Title = "For leaders only", Sentence = "This page is for those who lead meetings. Sign in with the leader link to see it.", WayOn = "/sign-in", WayOnText = "Sign in" },
            status),
        400 => Page.Of<CalmPage>(
            new { Title = "That did not arrive whole", Sentence = "The form was too old or incomplete. Go back, load the page again, and send it once more." },
            status),
        >= 500 => Page.Of<CalmPage>(
            new { Title = "Something broke here", Sentence = "It is not your fault, and what was saved before is safe. Please try again in a moment." },
            status),
        _ => Page.Of<CalmPage>(
            new { Title = "That did not work", Sentence = "The program could not do this. Go back and try again." },
            status),
    };
}
