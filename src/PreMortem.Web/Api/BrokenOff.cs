using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace PreMortem.Web.Api;

/// <summary>A request that broke off: the sender's line, or a stop that waits no longer. Nobody is there to be answered, and there is nothing to mend here (LV13).</summary>
internal sealed class BrokenOff : IExceptionHandler
{
    /// <summary>Whether it is no error of the program; one that did not arrive whole is still answered.</summary>
    public static bool Is(Exception exception) => exception is BadHttpRequestException || IsGone(exception);

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsGone(exception))
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        return ValueTask.FromResult(true);
    }

    private static bool IsGone(Exception? exception) =>
        exception is ConnectionAbortedException or ConnectionResetException || (exception is not null && IsGone(exception.InnerException));
}
