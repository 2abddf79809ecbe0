using System.Globalization;

namespace PreMortem.Faults.Tests.Slow;

/// <summary>Whoever does not read slows nobody, and costs no more memory than is stated (LV8 to LV10).</summary>
public sealed class SlowClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task OneWhoDoesNotReadRaisesNobodysWaitAndComesBackToAFreshView_LV8_LV9()
    {
        await using var room = await BusyRoom.Open(people: 30);
        await room.Work(TimeSpan.FromSeconds(2));
        var time = TimeSpan.FromSeconds(Run.Times("PREMORTEM_SLOW_SECONDS", 4));
        var before = await room.Work(time);

        await using var deaf = await room.Enter("participant", window: 4096);
        Assert.Equal(31, await room.Here());
        deaf.StopReading();
        var with = await room.Work(time);
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"p99 of {before.Count} answers {BusyRoom.Percentile(before, 0.99):F0} ms, longest {before[^1]:F0} ms; with one who does not read: of {with.Count} {BusyRoom.Percentile(with, 0.99):F0} ms, longest {with[^1]:F0} ms"));
        Assert.InRange(BusyRoom.Percentile(with, 0.99), 0, (2 * BusyRoom.Percentile(before, 0.99)) + 150);
        Assert.InRange(with[^1], 0, (2 * before[^1]) + 1000);

        await room.WorkUntilHere(30);
        deaf.ReadOn();
        await deaf.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await using var back = await room.Enter("participant", deaf.Seat);
        await using var other = await room.Enter("participant");
        Assert.Equal(other.Snapshot["risk/k0"]!.ToJsonString(), back.Snapshot["risk/k0"]!.ToJsonString());
        Assert.Equal(other.Snapshot.Count, back.Snapshot.Count);
    }

    [Fact]
    public async Task TwentyWhoDoNotReadCostNoMoreMemoryThanIsStated_LV10()
    {
        await using var room = await BusyRoom.Open(people: 10);
        await room.Work(TimeSpan.FromSeconds(3));
        var before = room.Memory();
        var deaf = new List<BareLine>();
        for (var i = 0; i < 20; i++)
        {
            deaf.Add(await room.Enter("participant", window: 4096));
            deaf[i].StopReading();
        }

        // Five of them go on asking, and never hear the answers.
        using var over = new CancellationTokenSource();
        var shouting = deaf.Take(5).Select(line => Task.Run(() => Shout(line, over.Token), TestContext.Current.CancellationToken)).ToList();
        var most = 0L;
        var waits = new List<double>();
        for (var second = 0; second < Run.Times("PREMORTEM_SLOW_SECONDS", 4); second++)
        {
            waits.AddRange(await room.Work(TimeSpan.FromSeconds(1)));
            most = Math.Max(most, room.Memory() - before);
        }

        await room.WorkUntilHere(10);
        await over.CancelAsync();
        deaf.ForEach(line => line.ReadOn());
        await Task.WhenAll(deaf.Select(line => line.Ended)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        var shouted = (await Task.WhenAll(shouting)).Sum();
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"20 who do not read, 5 of them asked {shouted} times: memory grew by {most >> 20} MiB from {before >> 20} MiB; p99 of {waits.Count} answers {BusyRoom.Percentile([.. waits.Order()], 0.99):F0} ms"));
        Assert.InRange(most, long.MinValue, 128L << 20);
        Assert.InRange(BusyRoom.Percentile([.. waits.Order()], 0.99), 0, 2000);
        foreach (var line in deaf)
        {
            await line.DisposeAsync();
        }
    }

    /// <summary>Asks until nobody takes it any more; gives how often.</summary>
    private static async Task<int> Shout(BareLine line, CancellationToken over)
    {
        var times = 0;
        try
        {
            for (; !over.IsCancellationRequested; times++)
            {
                await line.Shout("imDone", new { done = true }).WaitAsync(over);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or System.Net.WebSockets.WebSocketException)
        {
            // Ended by the server, or this run is over.
        }

        return times;
    }
}
