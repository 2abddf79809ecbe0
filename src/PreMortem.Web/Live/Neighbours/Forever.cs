namespace PreMortem.Web.Live.Neighbours;

/// <summary>What a server does again and again beside its rooms.</summary>
internal sealed partial class Forever(ILogger logger)
{
    /// <summary>How long what failed waits before it is tried again.</summary>
    public static readonly TimeSpan BeforeAnother = TimeSpan.FromMilliseconds(150);

    /// <summary>Does something for ever. Where the database is away, it is tried again until it is back.</summary>
    public async Task Do(Func<CancellationToken, Task> work, TimeSpan pause, CancellationToken stop)
    {
        var failed = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
                failed = false;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                // A message that cannot be read, too: whatever is said, it ends no server.
                if (!failed)
                {
                    Away(problem);
                }

                failed = true;
            }

            await Wait(failed && pause < BeforeAnother ? BeforeAnother : pause, stop);
        }
    }

    private static async Task Wait(TimeSpan pause, CancellationToken stop)
    {
        if (pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What other servers say cannot be heard now; it is tried again.")]
    private partial void Away(Exception problem);
}
