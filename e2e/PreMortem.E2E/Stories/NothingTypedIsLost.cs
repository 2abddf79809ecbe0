using System.Globalization;
using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Network;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>
/// People type in three windows while lines break and fall silent, windows reload and crash, and the server is killed, in an order drawn
/// by lot. All that was added is in the room exactly once; all that was begun still stands in front of its writer (E8). Long form:
/// <c>PREMORTEM_CUTS</c> rounds, and <c>PREMORTEM_SEED</c> to see the same run again.
/// </summary>
public sealed class NothingTypedIsLost(Browser browser) : NetworkStory(browser)
{
    private readonly Dictionary<string, List<string>> _added = new(StringComparer.Ordinal);
    private readonly List<(string Who, Participant Window)> _windows = [];
    private int _written;

    protected override bool IsAlone => true;

    [Fact]
    public async Task WhateverHappensToTheLineTheWindowOrTheServer_E8()
    {
        var seed = Run.Times("PREMORTEM_SEED", Environment.TickCount & 0xffff);
        var rounds = Run.Times("PREMORTEM_CUTS", 6);
        var lot = new Random(seed);
        var happened = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (leader, ana, line) = await AnaWritesAndSomebodyLeads();
        leader.Guard.ExpectsALostLine();
        await leader.Presses("Pause");
        var ben = await AParticipant("ben");
        ben.Guard.ExpectsALostLine();
        await ben.OpensTheLink(leader.Code);
        await ben.Joins("Ben Stone", "Wheatley");
        _windows.AddRange([("ana", ana), ("ana", await AnotherWindowOf(ana)), ("ben", ben)]);

        for (var round = 0; round < rounds; round++)
        {
            await EachWritesOne();
            var fault = Faults[lot.Next(Faults.Length)];
            happened[fault] = happened.GetValueOrDefault(fault) + 1;
            await Happens(fault, line, lot.Next(_windows.Count));
        }

        await Settle();
        foreach (var (who, cards) in _added)
        {
            var page = _windows.First(window => window.Who == who).Window;
            await page.Reloads();
            await page.SeesTheState("saved");
            await Expect(page.Page.GetByText($"Yours, {cards.Count}")).ToBeVisibleAsync();
            Assert.Equal(cards.Order(StringComparer.Ordinal), (await page.OwnCards()).Order(StringComparer.Ordinal));
        }

        Run.Say($"seed {seed}: {_written} cards in {rounds} rounds, each once; {string.Join(", ", happened.Select(fault => $"{fault.Value} × {fault.Key}"))}");
    }

    private static readonly string[] Faults = ["line cut", "line silent", "server killed", "window loaded anew", "window crashed", "nothing"];

    private async Task EachWritesOne()
    {
        foreach (var (who, window) in _windows)
        {
            await Adds(who, window);
        }
    }

    private async Task Adds(string who, Participant window)
    {
        var card = string.Create(CultureInfo.InvariantCulture, $"Reason {++_written} of {who}: it happened in week {_written}.");
        await window.StartsToWrite(card);
        await window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Why did it fail? One reason" }).PressAsync("Enter");
        await window.HasTheCard(card);
        (_added.TryGetValue(who, out var cards) ? cards : _added[who] = []).Add(card);
    }

    private async Task Happens(string fault, Line line, int which)
    {
        var (who, window) = _windows[which];
        switch (fault)
        {
            case "line cut":
                line.Cut();
                await EachWritesOne();
                line.Mend();
                break;
            case "line silent":
                line.SwallowAll();
                await EachWritesOne();
                line.End();
                line.Mend();
                break;
            case "server killed":
                await Program.Kill();
                await EachWritesOne();
                await Program.StartAgain();
                break;
            case "window loaded anew":
                await Comes(window, which, who, draft: $"Begun before a reload {_written}", async () =>
                {
                    await window.Reloads();
                    return window;
                });
                break;
            case "window crashed":
                await Comes(window, which, who, draft: $"Begun before a crash {_written}", async () =>
                {
                    await IsKilled(window);
                    return await AnotherWindowOf(window);
                });
                break;
        }
    }

    /// <summary>A window comes again after it was gone; what stood in its box stands there again.</summary>
    private async Task Comes(Participant window, int which, string who, string draft, Func<Task<Participant>> again)
    {
        await Adds(who, window);
        await window.StartsToWrite(draft);
        var came = await again();
        await came.HasTheDraft(draft);
        _windows[which] = (who, came);
    }

    private async Task Settle()
    {
        foreach (var (_, window) in _windows)
        {
            await window.StartsToWrite("Begun, and never sent");
            await Expect(window.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextString = "saved" }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await window.HasTheDraft("Begun, and never sent");
        }
    }
}
