using Microsoft.AspNetCore.SignalR;
using PreMortem.Web.Live;

namespace PreMortem.Web.Operations;

/// <summary>Counts who is connected and what rooms answer, at the one place where all of it passes.</summary>
internal sealed class HubMeasures(Measures measures) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var answer = await next(invocationContext);
        if (answer is Reply reply)
        {
            measures.Answered(reply.Code);
        }

        return answer;
    }

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        measures.Connected();
        await next(context);
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        measures.Disconnected();
        await next(context, exception);
    }
}
