using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>The wall of the room.</summary>
public sealed class Screen(IPage page, Uri home, Guard guard) : Actor(page, home, guard, "screen")
{
    public Task Shows(string code) => Opens($"/screen/{code}");

    /// <summary>A picture whose finding holds these words.</summary>
    public Task SeesAPictureThatSays(string words) => Expect(Page.GetByRole(AriaRole.Img, new() { Name = words }).First).ToBeVisibleAsync();
}
