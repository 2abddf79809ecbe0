using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>What nobody attacked, and what somebody senses.</summary>
public sealed partial class Leader
{
    private ILocator QuietParts => Page.GetByRole(AriaRole.Region, new() { Name = "Parts nobody attacked" });

    /// <summary>The desk names parts that nobody attacked; the leader lets them be.</summary>
    public async Task GoesOnPastTheQuietPartsTo(string phase)
    {
        await IsAskedBefore(phase);
        await QuietParts.GetByRole(AriaRole.Button, new() { Name = "Go on", Exact = true }).ClickAsync();
        await IsInPhase(phase);
    }

    public async Task IsAskedBefore(string phase)
    {
        await Button($"Next: {char.ToLowerInvariant(phase[0])}{phase[1..]}").ClickAsync();
        await Expect(QuietParts).ToBeVisibleAsync();
    }

    public async Task PutsBackToTheRoom(string part)
    {
        await QuietParts.GetByRole(AriaRole.Button, new() { Name = $"Put {part} back to the room" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "With the room" })).ToContainTextAsync(part);
    }

    public Task GoesBackToTheRisks() => Presses("Back to the risks");

    /// <summary>The card that was just read is parked with the day that stands there.</summary>
    public async Task WillAskAboutItAgain()
    {
        await Presses("Ask about it again");
        await Presses("Ask then");
        await Sees("asked about again on");
    }
}
