using Microsoft.Playwright;
using PreMortem.E2E.Paper;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>The register on its way out of the program: to those outside the room, and onto paper.</summary>
public sealed partial class Leader
{
    /// <summary>Makes a link from the register's page; answers the whole link, which is shown this once.</summary>
    public async Task<string> SharesTheRegisterWith(string whom)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Share", Exact = true }).ClickAsync();
        await Box("Who is it for?").FillAsync(whom);
        await Presses("Make a link");
        return await Box("Copy the link now.").InputValueAsync();
    }

    public async Task RevokesTheLinkOf(string whom)
    {
        await Page.GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = whom }).GetByText("Revoke", new() { Exact = true }).ClickAsync();
        await Presses($"the link for {whom}");
        await SeesTheState("Revoked.");
    }

    public Task SeesTheLinkOf(string whom, string state) =>
        Expect(Page.GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = whom })).ToContainTextAsync(state);

    /// <summary>The sheets that a printer gives.</summary>
    /// <param name="format">“A4” or “Letter”.</param>
    public async Task<IReadOnlyList<Sheet>> Prints(string format)
    {
        var pdf = await Page.PdfAsync(new() { Format = format });
        if (Shots.Folder is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{new Uri(Page.Url).Segments[^1]}.{format}.pdf"), pdf);
        }

        return PaperReader.Read(pdf);
    }
}
