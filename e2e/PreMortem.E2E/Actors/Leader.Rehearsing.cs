using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>What a leader sees of a room in silence.</summary>
public sealed partial class Leader
{
    /// <summary>The desk counts ten cards or more, and shows none of them.</summary>
    public Task SeesTenCardsCounted() =>
        Expect(Page.GetByText("hidden until shared").Locator("xpath=preceding-sibling::p")).ToHaveTextAsync(TenOrMore());

    [GeneratedRegex(@"^[1-9]\d$", RegexOptions.None, 1000)]
    private static partial Regex TenOrMore();
}
