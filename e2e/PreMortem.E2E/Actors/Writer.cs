using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>What leader and participants do alike: answer, write, pick, promise.</summary>
public abstract class Writer(IPage page, Uri home, Guard guard, string role) : Actor(page, home, guard, role)
{
    private const string CardBox = "Why did it fail? One reason";

    public async Task Writes(string reason)
    {
        await Types(CardBox, reason);
        await HasTheCard(reason);
    }

    public Task StartsToWrite(string reason) => Box(CardBox).FillAsync(reason);

    public Task HasTheDraft(string reason) => Expect(Box(CardBox)).ToHaveValueAsync(reason);

    public Task HasTheCard(string reason) => Expect(Card(reason)).ToHaveCountAsync(1);

    /// <summary>Own cards as the page lists them, newest first.</summary>
    public Task<IReadOnlyList<string>> OwnCards() => Page.GetByRole(AriaRole.Region, new() { Name = "Your cards", Exact = true })
        .GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Paragraph).AllInnerTextsAsync();

    /// <summary>What the clock of the phase says.</summary>
    public async Task<int> SecondsLeft()
    {
        var words = await Page.GetByRole(AriaRole.Timer).First.InnerTextAsync();
        var parts = words.Trim().Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0] * 60) + parts[1];
    }

    public Task CouldExplainThePlan() => Page.GetByLabel("I could explain this plan to a colleague").CheckAsync();

    public async Task IsSure(int value)
    {
        var line = Page.GetByRole(AriaRole.Slider, new() { Name = "How sure you are" });
        await line.FillAsync(value.ToString(CultureInfo.InvariantCulture));
        await Expect(line).ToHaveAttributeAsync("aria-valuetext", $"{value} of 100");
    }

    public async Task WorriesMostAbout(string risk)
    {
        await Pick(risk).ClickAsync();
        await IsMostWorriedAbout(risk);
    }

    public Task IsMostWorriedAbout(string risk) => Expect(Pick(risk)).ToHaveAttributeAsync("aria-pressed", "true");

    /// <summary>Rates a risk already picked; the impact as the page words it.</summary>
    public async Task Rates(string risk, int low, int high, string impact)
    {
        await Page.GetByRole(AriaRole.Slider, new() { Name = $"How likely: {risk}: at least" }).FillAsync(low.ToString(CultureInfo.InvariantCulture));
        await Page.GetByRole(AriaRole.Slider, new() { Name = $"How likely: {risk}: at most" }).FillAsync(high.ToString(CultureInfo.InvariantCulture));
        await Page.GetByRole(AriaRole.Article).Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = risk }) })
            .GetByText(impact, new() { Exact = true }).ClickAsync();
    }

    public async Task Promises(string line)
    {
        await Types("Tomorrow I", line);
        await Sees(line);
    }

    public async Task Tells(string line)
    {
        await Types("One line on this meeting", line);
        await Expect(Button("Change it").First).ToBeVisibleAsync();
    }

    private ILocator Pick(string risk) => Button($"One of my greatest concerns: {risk}");

    protected ILocator Card(string text) => Page.GetByRole(AriaRole.Region, new() { Name = "Your cards", Exact = true })
        .GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = text });
}
