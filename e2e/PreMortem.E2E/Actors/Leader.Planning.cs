using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>What a leader does with the form of a new plan.</summary>
public sealed partial class Leader
{
    /// <summary>Fills the form of a new plan in, and does not send it.</summary>
    public async Task NamesAPlan(string name)
    {
        await Opens("/initiatives/new");
        await Box("Name").First.FillAsync(name);
        await Box("Aim").First.FillAsync("Every class uses the routine.");
    }

    public Task GoesBack() => Page.GoBackAsync();

    public Task HasNamed(string name) => Expect(Box("Name").First).ToHaveValueAsync(name);
}
