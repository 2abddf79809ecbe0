using System.Diagnostics;

namespace PreMortem.Web.Live;

/// <summary>
/// When the program is told to stop: rooms take nothing new and finish what they took, everybody gets an answer, then every client is asked to
/// come back (LV11 to LV13). It holds the stop up until then, because the framework cuts all lines as its own first step.
/// </summary>
internal sealed class Farewell(Rooms rooms, Lines lines, Answering answering, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <summary>Longer than a write waits for another program's lock.</summary>
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan ToGo = TimeSpan.FromSeconds(1);

    /// <summary>A question is on its way from the wire for a moment on a busy machine, and an answer to it after its method has returned.</summary>
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Callbacks run last in, first out: this one before the framework's, which is there since the hub was mapped.
        lifetime.ApplicationStopping.Register(() => Task.Run(Say, CancellationToken.None).Wait(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Say()
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAny(rooms.Finish(), Task.Delay(ToFinish));
        await Until(() => lines.All.Count == 0 || (answering.Quiet > OnTheirWay && Stopwatch.GetElapsedTime(began) > OnTheirWay));
        foreach (var line in lines.All)
        {
            line.Close();
        }

        await Until(() => lines.All.Count == 0);
        foreach (var line in lines.All)
        {
            line.End();
        }
    }

    private static async Task Until(Func<bool> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!isSo() && Stopwatch.GetElapsedTime(began) < ToGo)
        {
            await Task.Delay(BetweenLooks);
        }
    }
}
