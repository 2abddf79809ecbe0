using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>What nobody expected is logged once, and told as one calm sentence; the connection stays.</summary>
internal sealed partial class HubErrors(Database database, ILogger<HubErrors> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception problem) when (database.IsAway(problem))
        {
            AwayRead.Away(log, database.Name, problem.Message);
            return Reply.Refused(Refusal.NotSaved);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(problem, invocationContext.HubMethodName);
            return Reply.Refused(Refusal.Failed);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} failed.")]
    private partial void Failed(Exception problem, string method);
}
