using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>RM49: a phone that was never here, on a line of 1.6 Mbit/s with 150 ms to the room and a processor four times slower, held by somebody who types five letters a second.</summary>
[Collection(nameof(Quiet))]
public sealed class FirstCard(Browser browser) : Story(browser)
{
    private const string Reason = "The coaches left in week six 14.";

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(15);

    private static readonly LocatorPressSequentiallyOptions AsPeopleType = new() { Delay = 200 };

    [Fact]
    public async Task FromTheLinkToTheFirstCardTakesLessThanFifteenSeconds_RM49()
    {
        var code = await ARoomThatWrites();
        var ana = await AParticipantWithAPhone("ana");
        var phone = await ana.Page.Context.NewCDPSessionAsync(ana.Page);
        await phone.SendAsync("Network.enable");
        await phone.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
        await phone.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        var clock = Stopwatch.StartNew();
        await ana.OpensTheLink(code);
        var name = ana.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" });
        await Expect(name).ToBeVisibleAsync();
        var door = clock.Elapsed;
        await name.PressSequentiallyAsync("Ana", AsPeopleType);
        await name.PressAsync("Enter");
        var box = ana.Page.GetByRole(AriaRole.Textbox, new() { Name = "Why did it fail? One reason" });
        await Expect(box).ToBeFocusedAsync();
        var seat = clock.Elapsed;
        await box.PressSequentiallyAsync(Reason, AsPeopleType);
        await box.PressAsync("Enter");
        await ana.HasTheCard(Reason);
        await ana.SeesTheState("saved");
        var card = clock.Elapsed;
        TestContext.Current.TestOutputHelper?.WriteLine($"the door after {door.TotalSeconds:0.0} s, the box after {seat.TotalSeconds:0.0} s, the card after {card.TotalSeconds:0.0} s, {Reason.Length} letters of it typed");
        Assert.True(card < Most, $"The card was saved after {card.TotalSeconds:0.0} s: the door stood after {door.TotalSeconds:0.0} s, the box after {seat.TotalSeconds:0.0} s.");
    }

    /// <summary>What is measured by the clock has the machine to itself.</summary>
    [CollectionDefinition(nameof(Quiet), DisableParallelization = true)]
    public sealed class Quiet;
}
