using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>In a pod of a large room.</summary>
public sealed partial class Participant
{
    /// <summary>“number 2”, once the pods are drawn.</summary>
    public async Task<string> TheirPod()
    {
        var title = Page.GetByRole(AriaRole.Heading, new() { Name = "Your pod: number" });
        await title.WaitForAsync();
        return (await title.InnerTextAsync()).Split(": ")[1];
    }

    public async Task<bool> IsTheirTurn()
    {
        var show = Button("Show this").First;
        await show.Or(Page.GetByText("shows a card now")).First.WaitForAsync();
        return await show.IsVisibleAsync();
    }

    public async Task ShowsTheirPod(string card)
    {
        await Button("Show this").First.ClickAsync();
        await Expect(Heard(card)).ToBeVisibleAsync();
    }

    public Task Hears(string card) => Expect(Heard(card)).ToBeVisibleAsync();

    public async Task SendsUp(string card, bool lone = false)
    {
        await Heard(card).GetByRole(AriaRole.Button, new() { Name = lone ? "Send up as “only one of us said this”" : "Send up", Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Sent up" })).ToContainTextAsync(card);
    }

    /// <summary>In the minute of additions: a card that one's pod did not send up.</summary>
    public async Task SharesWithEverybody(string card)
    {
        var kept = Page.GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = card }).GetByRole(AriaRole.Button, new() { Name = "Share with everybody" });
        await kept.ClickAsync();
        await Expect(kept).ToHaveCountAsync(0);
    }

    private ILocator Heard(string card) => Page.GetByRole(AriaRole.Article).Filter(new() { HasTextString = card });
}
