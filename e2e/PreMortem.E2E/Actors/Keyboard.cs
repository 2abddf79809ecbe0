using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>A leader without a mouse: Tab, the arrows, letters and digits.</summary>
public sealed class Keyboard(IPage page)
{
    private const int MostTabs = 200;

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public Task TypesHere(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Steps down the list until the reason is selected, then presses a key that acts on it.</summary>
    public async Task SelectsAndPresses(string reason, string key)
    {
        var row = page.GetByRole(AriaRole.Region, new() { Name = "Reasons to place" }).GetByRole(AriaRole.Button, new() { Name = reason });
        await Expect(row).ToBeVisibleAsync();
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        await Press("Home");
        for (var step = 0; step < 20 && await row.GetAttributeAsync("aria-pressed") != "true"; step++)
        {
            await Press(step < 10 ? "ArrowDown" : "ArrowUp");
        }

        await Expect(row).ToHaveAttributeAsync("aria-pressed", "true");
        await Press(key);
    }

    /// <summary>Tabs to a box and types over what stands in it.</summary>
    public async Task Types(string box, string text)
    {
        await TabsTo(page.GetByRole(AriaRole.Textbox, new() { Name = box }));
        await Press("ControlOrMeta+a");
        await TypesHere(text);
    }

    public async Task TiesTheOpenRiskTo(string part)
    {
        var row = page.GetByRole(AriaRole.Region, new() { Name = "Theory of action" }).GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = $"· {part}" });
        await TabsTo(row.GetByRole(AriaRole.Button).Last);
        await Press("Enter");
    }

    public async Task MergesTheOpenRisk(int from, int into)
    {
        await TabsTo(page.GetByLabel($"Merge R{from} into"));
        await TypesHere($"R{into}");
        await TabsTo(page.GetByRole(AriaRole.Button, new() { Name = $"Merge into R{into}" }));
        await Press("Enter");
    }

    public async Task Chooses(string button)
    {
        await TabsTo(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await Press("Enter");
    }

    private async Task TabsTo(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await Press("Tab");
        }

        Assert.Fail($"Tab never came to {target}.");
    }
}
