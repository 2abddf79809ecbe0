using Microsoft.AspNetCore.SignalR;

namespace PreMortem.Web.Live;

/// <summary>How many questions of clients are being answered now.</summary>
internal sealed class Answering : IHubFilter
{
    private int _now;

    public int Now => Volatile.Read(ref _now);

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Interlocked.Increment(ref _now);
        try
        {
            return await next(invocationContext);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}
