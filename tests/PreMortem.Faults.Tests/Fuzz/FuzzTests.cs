using System.Globalization;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>
/// Hostile clients by the hundred (LM9): the program lives, forgets nothing, says only what the catalogue has, stays within its memory and
/// leaves another room its pace. Long form: <c>.ci/fuzz</c>.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Connections = Run.Times("PREMORTEM_FUZZ_CONNECTIONS", 150);

    /// <summary>The honest room's middle wait for “saved”, in ms, while it is attacked: the attackers take their share of the same cores.</summary>
    private static readonly double LongestWait = 100 + (Connections * 0.4);

    /// <summary>Beyond what it had before, in MiB, while it is attacked: some for each connection, as each has its buffers.</summary>
    private static readonly int MoreMemory = 150 + (Connections * 6 / 10);

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(Run.Times("PREMORTEM_FUZZ_SECONDS", 8));
    private static readonly int Seed = Run.Times("PREMORTEM_FUZZ_SEED", Environment.TickCount & 0xFFFF);

    [Fact]
    public async Task HostileClientsBreakNothingAndSpoilNoOtherRoom_LM9()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var program = await RunningProgram.Start();
        var quiet = await program.OpenSession(anonymous: true);
        var target = await program.OpenSession(anonymous: false);
        await using var room = await QuietRoom.Gather(program, quiet);
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, target, "leader", "Lee");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        var initiative = (string)leader.Records["session"]["initiativeId"]!;
        var before = await room.Write(TimeSpan.FromSeconds(Math.Min(Time.TotalSeconds, 4)), stop);
        var memory = Memory(program);

        var tally = new Tally();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var api = new ApiAttack(program.Address, program.LeaderKey, initiative, target, Seed);
        var attack = Task.WhenAll(Enumerable.Range(0, Connections).Select(i => new Attacker(program.Address, target, (Seed * 7919) + i, tally).Run(over.Token)).Append(api.Run(over.Token)));
        var peak = memory;
        using var watch = new Timer(_ => peak = Math.Max(peak, Memory(program)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
        var during = await room.Write(Time, stop);
        await over.CancelAsync();
        await attack;

        using var http = program.Http();
        Assert.Equal("ready", await http.GetStringAsync("/readyz", stop));
        var after = await room.Write(TimeSpan.FromSeconds(3), stop);
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: {tally}; API: {api.Requests} requests"));
        Run.Say(string.Create(CultureInfo.InvariantCulture, $"memory {memory} MiB before, {peak} MiB at most, {Memory(program)} MiB after; {room.Cards} honest cards; wait in ms, half and 99 in 100: before {Waits(before)}, during {Waits(during)}, after {Waits(after)}"));

        Assert.Empty(tally.Outside);
        Assert.Empty(api.Faults);
        Assert.Equal("", program.Output.Trim());
        Assert.True(tally.Messages > Connections, "The attackers said next to nothing.");
        Assert.Superset(new HashSet<string>(["malformed", "unknownCommand", "notEntered", "tooLarge", "leadersOnly"], StringComparer.Ordinal), tally.Codes.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.InRange(peak - memory, long.MinValue, MoreMemory);
        Assert.InRange(QuietRoom.Percentile(during, 0.5), 0, LongestWait);
        Assert.InRange(QuietRoom.Percentile(after, 0.5), 0, 20 + (2 * QuietRoom.Percentile(before, 0.5)));
    }

    private static string Waits(IReadOnlyList<double> waits) =>
        string.Create(CultureInfo.InvariantCulture, $"{QuietRoom.Percentile(waits, 0.5):0.0} and {QuietRoom.Percentile(waits, 0.99):0.0}");

    /// <summary>What the program holds in memory now, in MiB.</summary>
    private static long Memory(RunningProgram program)
    {
        using var process = System.Diagnostics.Process.GetProcessById(program.ProcessId);
        return process.WorkingSet64 / (1024 * 1024);
    }
}
