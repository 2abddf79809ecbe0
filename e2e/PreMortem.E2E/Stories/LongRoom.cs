using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>A room with as many cards as a room may hold, on a laptop with a quarter of this machine's speed (RM42 to RM47).</summary>
public sealed class LongRoom(Browser browser) : Story(browser)
{
    private const int Cards = 1_800;
    private const int Coming = 50;

    /// <summary>More rows than are near any window here.</summary>
    private const int Most = 80;

    /// <summary>The longest the page may stand still while cards come, in milliseconds; drawing every card took 1,900 to begin with and 330 for each.</summary>
    private const double Longest = 250;

    private const string Watched = """
        () => {
          window.longest = 0;
          new PerformanceObserver(list => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ type: 'longtask' });
        }
        """;

    /// <summary>Counts the rows in which anything changes; to say which row of how many it is, is not a change.</summary>
    private const string Counted = """
        () => {
          window.changed = new Set();
          new MutationObserver(all => { for (const { target, attributeName } of all) {
            const row = (target.nodeType === 1 ? target : target.parentElement).closest('[data-row]');
            if (row && !attributeName?.startsWith('aria-')) window.changed.add(row.dataset.row);
          } }).observe(document.querySelector('#room'), { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    [Fact]
    public async Task TwoThousandCardsAreAsQuickAsTwenty()
    {
        var code = await Program.OpenSession(anonymous: false);
        var crowd = new Crowd(Program, code);
        await crowd.GoesToShare();
        await crowd.Write(Cards);

        var seat = await AParticipant();
        await seat.OpensTheLink(code);
        await seat.Joins("Ana Ruiz");
        await PaperHasThemAll(seat.Page);
        await OnASlowLaptop(seat.Page);
        await TheWallStaysStill(seat.Page, crowd);
        await OneCardDrawsOneCard(seat.Page, crowd);
        await TheDeskPlacesThem(code, crowd);
    }

    private static async Task TheWallStaysStill(IPage page, Crowd crowd)
    {
        // The last card stands by itself, above those before it.
        await Expect(Rows(page).First).ToHaveAttributeAsync("aria-posinset", "1");
        await Expect(Rows(page).First).ToHaveAttributeAsync("aria-setsize", $"{Cards - 1}");
        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight / 2)");
        await Expect(Rows(page).First).Not.ToHaveAttributeAsync("aria-posinset", "1");
        var button = page.Locator("[data-row] button").Nth(8);
        await button.FocusAsync();
        var focused = page.Locator("[data-row]:focus-within");
        var row = await focused.GetAttributeAsync("data-row");
        var before = await Top(page);
        await page.EvaluateAsync(Watched);
        await crowd.Write(Coming, TimeSpan.FromMilliseconds(50));
        await Expect(page.GetByText($"{Cards + Coming:N0} cards")).ToBeAttachedAsync();
        Assert.Equal(row, await focused.GetAttributeAsync("data-row"));
        Assert.InRange(await Top(page) - before, -2, 2);
        Assert.InRange(await Rows(page).CountAsync(), 5, Most);
        Assert.InRange(await page.EvaluateAsync<double>("() => window.longest"), 0, Longest);
    }

    private static async Task OneCardDrawsOneCard(IPage page, Crowd crowd)
    {
        var card = await page.Locator("[data-row]:focus-within").GetAttributeAsync("data-row");
        await page.EvaluateAsync(Counted);
        await using var other = await crowd.Comes("participant", "Had it too");
        await other.Does("hadThisToo", new { reason = card, had = true });
        await Expect(page.Locator($"[data-row='{card}']")).ToContainTextAsync("1 person had the same");
        Assert.Equal([card!], await page.EvaluateAsync<string[]>("() => [...window.changed]"));
    }

    private static async Task PaperHasThemAll(IPage page)
    {
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await Expect(Rows(page)).ToHaveCountAsync(Cards - 1);
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await Expect(Rows(page).Nth(Most)).Not.ToBeAttachedAsync();
    }

    private async Task TheDeskPlacesThem(string code, Crowd crowd)
    {
        await using (var other = await crowd.Comes("leader", "L. Stone"))
        {
            await other.Does("advance", new { @override = "a long room" });
            await other.Does("advance", new { @override = "a long room" });
            await other.UntilPhase("form");
        }

        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.OpensTheDesk(code);
        await leader.Sees($"Reasons to place, {crowd.Written:N0} of {crowd.Written:N0}");
        Assert.InRange(await Rows(leader.Page).CountAsync(), 5, Most);
        await OnASlowLaptop(leader.Page);
        var keys = leader.AtTheKeyboard();
        await keys.Press("n");
        await leader.SeesRisks(1);
        await keys.Press("Escape");
        for (var placed = 1; placed < 6; placed++)
        {
            await leader.Sees($"Reasons to place, {crowd.Written - placed:N0} of {crowd.Written:N0}");
            await keys.Press("1");
        }

        await leader.Sees("6 reasons");
        var selected = leader.Page.Locator(".desk-reason.is-selected");
        await Expect(selected).ToBeInViewportAsync();
        await Expect(selected).ToHaveAttributeAsync("aria-posinset", "1");
        await leader.PhotographsAs("long-form");
    }

    private static ILocator Rows(IPage page) => page.Locator("[data-row]");

    private static Task<double> Top(IPage page) => page.EvaluateAsync<double>("() => document.activeElement.getBoundingClientRect().top");

    private static async Task OnASlowLaptop(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
    }
}
