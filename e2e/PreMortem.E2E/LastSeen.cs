using Microsoft.Playwright;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E;

/// <summary>What a page showed when its story failed: whoever mends it was not there.</summary>
internal static class LastSeen
{
    /// <summary>How much of what the programs wrote is told.</summary>
    private const int Most = 4_000;

    /// <summary>A page that hangs tells nothing, and keeps nobody waiting for long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task Tell(IPage page, string role, Guard guard)
    {
        var shown = $"{role} at {page.Url}\n{await Words(page)}\n{string.Join('\n', guard.Unanswered())}";
        TestContext.Current.TestOutputHelper?.WriteLine(shown);
        await Shots.Take(page, $"failed.{TestContext.Current.TestMethod?.MethodName}", role);
    }

    /// <summary>The end of what its programs wrote.</summary>
    public static void Tell(IInstallation program) => TestContext.Current.TestOutputHelper?.WriteLine(program.Output is { Length: > Most } output ? output[^Most..] : program.Output);

    private static async Task<string> Words(IPage page)
    {
        try
        {
            return await page.Locator("body").AriaSnapshotAsync(new() { Timeout = (float)Patience.TotalMilliseconds }).WaitAsync(Patience);
        }
        catch (Exception silent) when (silent is PlaywrightException or TimeoutException)
        {
            return $"It did not answer: {silent.Message}";
        }
    }
}
