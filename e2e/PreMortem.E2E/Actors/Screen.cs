using Microsoft.Playwright;

namespace PreMortem.E2E.Actors;

/// <summary>The wall of the room.</summary>
public sealed class Screen(IPage page, Uri home, Guard guard) : Actor(page, home, guard, "screen")
{
    public Task Shows(string code) => Opens($"/screen/{code}");
}
