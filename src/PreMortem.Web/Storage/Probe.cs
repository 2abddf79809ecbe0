namespace PreMortem.Web.Storage;

/// <summary>Whether the database can be written, found out by a real commit that all who ask within a second share (ST16).</summary>
public sealed class Probe(Writer writer, TimeProvider clock)
{
    private static readonly TimeSpan Shared = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private long? _began;

    /// <exception cref="StorageUnavailable">It cannot.</exception>
    public Task Run()
    {
        lock (_lock)
        {
            if (_began is not { } began || (_last.IsCompleted && clock.GetElapsedTime(began) >= Shared))
            {
                _began = clock.GetTimestamp();
                _last = writer.Probe();
            }

            return _last;
        }
    }
}
