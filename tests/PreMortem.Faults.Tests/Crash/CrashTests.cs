namespace PreMortem.Faults.Tests.Crash;

/// <summary>The program is killed at random moments: nothing that was acknowledged is lost, nothing is done twice, log, register and rooms agree (LV14).</summary>
public sealed class CrashTests
{
    private const int People = 50;

    [Fact]
    public Task ANamedRoomThatIsKilledLosesNothingAndDoesNothingTwice_LV14() => Kill(anonymous: false);

    [Fact]
    public Task AnAnonymousRoomThatIsKilledLosesNothingAndDoesNothingTwice_LV14() => Kill(anonymous: true);

    private static async Task Kill(bool anonymous)
    {
        var seed = Run.Times("PREMORTEM_SEED", Environment.TickCount & 0xffff);
        Run.Say($"PREMORTEM_SEED={seed}");
        await using var run = await CrashRun.Open(anonymous, People, seed);
        try
        {
            await run.Kill(Math.Max(1, Run.Times("PREMORTEM_KILLS", 4) / 2));
        }
        finally
        {
            Run.Say($"{(anonymous ? "Anonymous" : "Named")} room, {People} people: {run.Told()}");
        }
    }
}
