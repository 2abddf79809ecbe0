using System.Globalization;

namespace PreMortem.Faults.Tests.Slow;

/// <summary>Whoever does not read slows nobody, and costs no more memory than is stated (LV8 to LV10).</summary>
public sealed class SlowClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task OneWhoDoesNotReadRaisesNobodysWait_LV8()
    {
        await using var room = await BusyRoom.Open(people: 30);
        await room.Work(TimeSpan.FromSeconds(2));
        var time = TimeSpan.FromSeconds(Run.Times("PREMORTEM_SLOW_SECONDS", 6));
        var before = await room.Work(time);

        await using var deaf = await room.Enter("participant", window: 4096);
        deaf.StopReading();
        var with = await room.Work(time);
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"p99 of {before.Count} answers {BusyRoom.Percentile(before, 0.99):F0} ms, longest {before[^1]:F0} ms; with one who does not read: of {with.Count} {BusyRoom.Percentile(with, 0.99):F0} ms, longest {with[^1]:F0} ms"));
        Assert.InRange(BusyRoom.Percentile(with, 0.99), 0, BusyRoom.Percentile(before, 0.99) + 250);
        Assert.InRange(with[^1], 0, 2000);

        deaf.ReadOn();
        await deaf.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await using var back = await room.Enter("participant", deaf.Seat);
        await using var other = await room.Enter("participant");
        Assert.Equal(other.Snapshot["risk/k0"]!.ToJsonString(), back.Snapshot["risk/k0"]!.ToJsonString());
        Assert.Equal(other.Snapshot.Count, back.Snapshot.Count);
    }
}
