using System.Text.Json;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>Seals, at the start, the anonymous sessions that ended before the program knew how to (SL1).</summary>
internal sealed partial class Sealer(SessionLog log, ILogger<Sealer> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var code in log.Unsealed())
        {
            try
            {
                await log.Seal(code, Sealing.Seal(log.Read(code), RoomLog.Chance()));
            }
            catch (Exception problem) when (problem is JsonException or ArgumentException or KeyNotFoundException or StorageUnavailable)
            {
                // One log that cannot be read or written now keeps no other room from opening.
                NotSealed(problem, code);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Error, "Session {Code} ended anonymously and is not sealed yet.")]
    private partial void NotSealed(Exception problem, string code);
}
