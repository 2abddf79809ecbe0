using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>Work in the register's table, between meetings.</summary>
public sealed partial class Leader
{
    /// <summary>The text of a cell, by its name and its row: “Owner”, 3.</summary>
    public ILocator Cell(string label, int risk) => Page.GetByRole(AriaRole.Button, new() { Name = $"{label} of R{risk}:" });

    public async Task GoesIntoTheTable()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Status", Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Open R1" })).ToBeFocusedAsync();
    }

    public async Task MovesTo(string label, int risk, params string[] keys)
    {
        foreach (var pressed in keys)
        {
            await Page.Keyboard.PressAsync(pressed);
        }

        await Expect(Cell(label, risk)).ToBeFocusedAsync();
    }

    /// <summary>Opens what has the focus, and types in the place of what stood there.</summary>
    public async Task TypesOver(string text, string end)
    {
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync(end);
    }

    /// <summary>With the mouse.</summary>
    public async Task Changes(string label, int risk, string text)
    {
        await Cell(label, risk).ClickAsync();
        await Box($"{label} of R{risk}").FillAsync(text);
        await Page.Keyboard.PressAsync("Control+Enter");
    }

    public Task SeesIn(string label, int risk, string text) => Expect(Cell(label, risk)).ToHaveTextAsync(text);

    public Task SeesTheRows(string count) => Expect(Page.GetByText(count, new() { Exact = true })).ToBeVisibleAsync();

    public async Task SignsAs(string name)
    {
        await Page.GetByText("Changes are signed as").ClickAsync();
        await Types("Your name", name);
        await SeesTheState($"From now on, changes are signed as {name}.");
    }
}
