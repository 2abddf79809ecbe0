using System.Globalization;
using Microsoft.Playwright;

namespace PreMortem.E2E;

/// <summary>Pictures of every page and phase for each role, where <c>PREMORTEM_SHOTS</c> names a folder to put them.</summary>
public static class Shots
{
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("PREMORTEM_SHOTS") is { Length: > 0 } folder ? folder : null;

    /// <summary>Takes one picture; <paramref name="moment"/> sorts and names it.</summary>
    public static async Task Take(IPage page, string moment, string role, bool whole = false)
    {
        if (Folder is null)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{moment}.{role}.png")),
            FullPage = whole,
            Animations = ScreenshotAnimations.Disabled,
        });
    }
}
