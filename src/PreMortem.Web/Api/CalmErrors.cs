using Microsoft.AspNetCore.Diagnostics;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Api;

/// <summary>What nobody expected, in one calm sentence. The exception itself is in the log and nowhere else.</summary>
internal sealed class CalmErrors(Database database) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, sentence) = exception switch
        {
            StorageUnavailable unavailable => (StatusCodes.Status503ServiceUnavailable, Spoken.Say($"calm.api.{CalmPages.KeyOf(unavailable.Why)}")),
            _ when database.IsAway(exception) => (StatusCodes.Status503ServiceUnavailable, Spoken.Say(HttpMethods.IsGet(httpContext.Request.Method) ? "calm.api.away" : "calm.api.notSavedAway")),
            BadHttpRequestException bad => (bad.StatusCode, Spoken.Say("calm.api.bad")),
            _ => (StatusCodes.Status500InternalServerError, Spoken.Say("calm.api.broke")),
        };
        httpContext.Response.StatusCode = status;
        if (httpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Answers.Problem(status, sentence).ExecuteAsync(httpContext);
        }
        else
        {
            await httpContext.Response.WriteAsync(sentence, cancellationToken);
        }

        return true;
    }
}
