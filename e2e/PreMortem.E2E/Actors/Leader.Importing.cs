using System.Text;

namespace PreMortem.E2E.Actors;

/// <summary>The register as a file, and back.</summary>
public sealed partial class Leader
{
    /// <summary>The register's Markdown, as it stands now.</summary>
    public Task<string> Downloads(string register) => Reads($"{register}.md");

    /// <summary>A page or a file, as the program sends it.</summary>
    public async Task<string> Reads(string path)
    {
        var answer = await Page.APIRequest.GetAsync(new Uri(Home, path).ToString());
        Assert.True(answer.Ok);
        return await answer.TextAsync();
    }

    /// <summary>Chooses a file with this text on the import page, and looks at what it would do.</summary>
    public async Task Brings(string register, string text)
    {
        await Opens($"{register}/import");
        await Page.GetByLabel("The file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "register.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) });
        await Presses("Look at it first");
    }
}
