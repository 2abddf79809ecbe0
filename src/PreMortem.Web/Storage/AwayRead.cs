using Microsoft.AspNetCore.Diagnostics;

namespace PreMortem.Web.Storage;

/// <summary>A shared database that is away for a moment is no defect: one line each time somebody met it, and no more. What they are told is for others to say.</summary>
internal sealed partial class AwayRead(Database database, ILogger<Database> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (database.IsAway(exception))
        {
            Away(logger, database.Name, exception.Message);
        }

        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Warning, "The database {Name} cannot be reached just now ({Why}); whoever asked was told to try again.")]
    internal static partial void Away(ILogger logger, string name, string why);
}
