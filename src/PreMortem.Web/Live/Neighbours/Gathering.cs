using System.Threading.Channels;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>Gathers what is to be done while it cannot be done yet.</summary>
internal sealed class Gathering<T>
{
    private readonly Lock _lock = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<T> _waiting = [];

    public void Add(T one)
    {
        lock (_lock)
        {
            _waiting.Add(one);
        }

        _wake.Writer.TryWrite(true);
    }

    /// <summary>Waits until there is something, and does it, all at once and each thing once. What could not be done waits again.</summary>
    public async Task Take(Func<IReadOnlyCollection<T>, Task> work, CancellationToken stop)
    {
        await _wake.Reader.ReadAsync(stop);
        IReadOnlyCollection<T> taken;
        lock (_lock)
        {
            (taken, _waiting) = (_waiting, []);
        }

        try
        {
            await work(taken);
        }
        catch
        {
            foreach (var one in taken)
            {
                Add(one);
            }

            throw;
        }
    }
}
