using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Operations;

/// <summary>Says in the structured log when the program began to serve and when it was told to stop (OP1).</summary>
internal sealed partial class Milestones(Settings settings, IServer server, ILogger<Milestones> logger) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var version = typeof(Milestones).Assembly.GetName().Version?.ToString(3) ?? "";
        Serves(version, string.Join(' ', server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []), settings.Data);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Stops();
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Stopped();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "PreMortem {Version} serves at {Addresses} from {Data}.")]
    private partial void Serves(string version, string addresses, string data);

    [LoggerMessage(LogLevel.Information, "Told to stop: what was accepted is finished.")]
    private partial void Stops();

    [LoggerMessage(LogLevel.Information, "Stopped.")]
    private partial void Stopped();
}
