using System.Diagnostics;

namespace PreMortem.Faults.Tests.Load;

/// <summary>Each scenario of the benchmark, small and once: all arrives, and what was acknowledged is kept. How fast is not asked here (PF2).</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task Every_scenario_of_the_benchmark_delivers_every_card_and_finds_every_acknowledged_one_in_the_database()
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PreMortem.Load.dll"), "short", "--people", "20"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var run = Process.Start(start)!;
        var errors = run.StandardError.ReadToEndAsync(stop);
        var told = await run.StandardOutput.ReadToEndAsync(stop);
        await run.WaitForExitAsync(stop);

        Run.Say(told);
        Assert.True(run.ExitCode == 0, told + await errors);
        Assert.DoesNotContain("WRONG", told, StringComparison.Ordinal);
        foreach (var scenario in new[] { "share", "burst", "full speed", "write", "vote", "first joins", "return", "4 rooms", "a room of 20 with", "export", "start-up" })
        {
            Assert.Contains($"| {scenario}", told, StringComparison.Ordinal);
        }
    }
}
