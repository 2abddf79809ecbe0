using Microsoft.AspNetCore.Diagnostics;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Api;

/// <summary>What nobody expected, in one calm sentence. The exception itself is in the log and nowhere else.</summary>
internal sealed class CalmErrors : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, sentence) = exception switch
        {
            StorageUnavailable => (StatusCodes.Status503ServiceUnavailable, "Nothing was saved: the disk is full or cannot be written. Make room and try again."),
            BadHttpRequestException bad => (bad.StatusCode, "The request is too long, or did not arrive whole. Send it again."),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong here. Try again; the program's log says more."),
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
