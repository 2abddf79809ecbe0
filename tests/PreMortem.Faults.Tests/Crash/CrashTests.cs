namespace PreMortem.Faults.Tests.Crash;

/// <summary>The program is killed at random moments: nothing that was acknowledged is lost, nothing is done twice, log, register and rooms agree (LV14).</summary>
public sealed class CrashTests
{
    private const int People = 50;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task ARoomThatIsKilledLosesNothingAndDoesNothingTwice_LV14(bool anonymous, bool fromTheRegister)
    {
        var seed = Run.Times("PREMORTEM_SEED", Environment.TickCount & 0xffff);
        Run.Say($"PREMORTEM_SEED={seed}");
        await using var run = await CrashRun.Open(anonymous, People, fromTheRegister, seed);
        try
        {
            await run.Kill(Math.Max(1, Run.Times("PREMORTEM_KILLS", 4) / 4));
        }
        finally
        {
            Run.Say($"{(anonymous ? "Anonymous" : "Named")} room, {People} people, {(fromTheRegister ? "from the register on" : "from the start")}: {run.Told()}");
        }
    }
}
