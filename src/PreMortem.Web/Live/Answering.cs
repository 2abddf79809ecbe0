using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;

namespace PreMortem.Web.Live;

/// <summary>Whether questions of clients are being answered.</summary>
internal sealed class Answering : IHubFilter
{
    private int _now;
    private long _last;

    /// <summary>For how long nobody has been answered, nor waited for an answer.</summary>
    public TimeSpan Quiet => Volatile.Read(ref _now) > 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Volatile.Read(ref _last));

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Interlocked.Increment(ref _now);
        try
        {
            return await next(invocationContext);
        }
        finally
        {
            Volatile.Write(ref _last, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref _now);
        }
    }
}
