namespace PreMortem.Load.Lines;

/// <summary>When cards are handed in.</summary>
/// <param name="From">A second, at the beginning.</param>
/// <param name="To">A second, at the end.</param>
/// <param name="Random">As people do who do not know of each other; otherwise evenly.</param>
internal sealed record Pace(double From, double To, bool Random = false)
{
    private const int Seed = 6;

    public string Name => (From, To) switch
    {
        _ when From == To => $"{From:0} a second",
        _ => $"{From:0} to {To:0} a second",
    } + (Random ? ", at random" : ", evenly");

    /// <summary>The moments, in milliseconds from the beginning; the same each time.</summary>
    public IReadOnlyList<double> Moments(double seconds)
    {
        var drawn = new Random(Seed);
        var moments = new List<double>();
        for (var at = 0.0; at < seconds * 1000;)
        {
            moments.Add(at);
            var gap = 1000 / (From + ((To - From) * at / (seconds * 1000)));
            at += Random ? -Math.Log(1 - drawn.NextDouble()) * gap : gap;
        }

        return moments;
    }

    /// <summary>So many moments within some seconds, at random, in order; the same each time.</summary>
    public static IReadOnlyList<double> Within(double seconds, int count)
    {
        var drawn = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => drawn.NextDouble() * seconds * 1000).Order()];
    }

    /// <summary>Does something at each moment, on a thread of its own.</summary>
    public static Task Keep(IReadOnlyList<double> moments, Action<int> act) => Task.Factory.StartNew(
        () =>
        {
            var began = Time.Now;
            for (var i = 0; i < moments.Count; i++)
            {
                Time.SleepUntil(began + Time.Ticks(moments[i]));
                act(i);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
