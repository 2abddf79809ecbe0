using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>The end of the meeting, and the register it leaves.</summary>
public sealed partial class Leader
{
    public async Task SaysNothingChanged(string because)
    {
        await Presses("Nothing changed in the plan…");
        await Box("Nothing changed, because…").FillAsync(because);
        await Presses("Keep this");
        await Expect(Button("Keep this")).ToHaveCountAsync(0);
    }

    public async Task SetsTheNextReview()
    {
        await Presses("in 6 weeks");
        await Sees("Set: ");
    }

    public async Task ClosesTheRoom()
    {
        await Presses("Close and open the register");
        await Button("Close it").ClickAsync();
        await Page.WaitForURLAsync("**/register", new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>The text of the Markdown that the register downloads.</summary>
    public async Task<string> DownloadsTheRegister()
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Download Markdown" }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>From the first page, as one comes back days later.</summary>
    public async Task OpensTheRegister()
    {
        await Opens("/");
        await Page.Locator(Plan is null ? "a[href$='/register']" : $"a[href='/initiatives/{Plan}/register']").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Download Markdown" })).ToBeVisibleAsync();
    }

    public async Task OpensThePreview()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Preview" }).ClickAsync();
        await Expect(Box("Copy as text")).ToBeVisibleAsync();
    }

    public Task SeesInThePreview(string text) => Expect(Page.GetByRole(AriaRole.Article).GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Nothing that was typed became an element, a handler or a link that runs.</summary>
    public async Task HasNoLiveMarkup() => Assert.Equal(0, await Page.GetByRole(AriaRole.Main).EvaluateAsync<int>(
        "main => main.querySelectorAll('script, img[src=x], [onerror], [onload], a[href^=\"javascript:\"]').length"));
}
