using Microsoft.AspNetCore.Diagnostics;

namespace PreMortem.Web.Storage;

/// <summary>Whoever reads meets damage too: then nothing more is written (ST12). What the reader is told is for others to say.</summary>
internal sealed class DamageRead(Database database, Writer writer) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (database.IsDamage(exception))
        {
            writer.StopForDamage();
        }

        return ValueTask.FromResult(false);
    }
}
