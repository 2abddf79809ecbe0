using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>From the first risk to the downloaded register.</summary>
public sealed partial class Leader
{
    /// <summary>The mouse is put away.</summary>
    public Keyboard AtTheKeyboard() => new(Page);

    private ILocator ToPlace => Page.GetByRole(AriaRole.Region, new() { Name = "Reasons to place" });

    /// <summary>Makes a risk of a reason with a double click (DK1), and waits until it stands open to be worded.</summary>
    public async Task FormsARiskFrom(string reason)
    {
        var before = await Formed.CountAsync();
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = reason }).ClickAsync();
        await Button("+ New risk from the selected reason").DblClickAsync();
        await Expect(ToPlace.GetByRole(AriaRole.Button, new() { Name = reason })).ToHaveCountAsync(0);
        await SeesTheState("saved");
        await SeesRisks(before + 1);
    }

    /// <summary>Names the open risk and words it as cause, event, consequence.</summary>
    public async Task WordsRisk(int number, string title, string cause, string happened, string ledTo)
    {
        var risk = Page.GetByRole(AriaRole.Article, new() { Name = $"R{number} " });
        await risk.GetByRole(AriaRole.Textbox, new() { Name = $"Title of R{number}" }).FillAsync(title);
        await risk.GetByRole(AriaRole.Textbox, new() { Name = "Because…" }).FillAsync(cause);
        await risk.GetByRole(AriaRole.Textbox, new() { Name = "this happened…" }).FillAsync(happened);
        await risk.GetByRole(AriaRole.Textbox, new() { Name = "which led to…" }).FillAsync(ledTo);
        await risk.GetByRole(AriaRole.Textbox, new() { Name = "which led to…" }).BlurAsync();
        await SeesTheRisk(number, title);
        await SeesTheState("saved");
        await Expect(risk.GetByRole(AriaRole.Textbox, new() { Name = "Because…" })).ToHaveValueAsync(cause);
        await Expect(risk.GetByRole(AriaRole.Textbox, new() { Name = "this happened…" })).ToHaveValueAsync(happened);
    }

    public async Task TiesRisk(int number, string part)
    {
        await Page.GetByLabel($"A part that R{number} threatens").SelectOptionAsync(new SelectOptionValue { Value = part });
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = $"R{number} does not threaten {part}" })).ToBeVisibleAsync();
    }

    public Task SeesTheRisk(int number, string title) => Expect(Page.GetByRole(AriaRole.Article, new() { Name = $"R{number} {title}" })).ToBeVisibleAsync();

    public Task SeesRisks(int count) => Expect(Formed).ToHaveCountAsync(count);

    private ILocator Formed => Page.GetByRole(AriaRole.Region, new() { Name = "Risks", Exact = true }).GetByRole(AriaRole.Article);

    public async Task Places(string reason, int risk)
    {
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = reason }).ClickAsync();
        await Page.GetByRole(AriaRole.Article, new() { Name = $"R{risk} " }).GetByRole(AriaRole.Button, new() { Name = "Place here" }).ClickAsync();
        await Expect(ToPlace.GetByRole(AriaRole.Button, new() { Name = reason })).ToHaveCountAsync(0);
    }

    /// <summary>The first click of two is on a reason, the second on a button that would place it: nothing is placed (RM50).</summary>
    public async Task DoubleClicksAcross(string reason, int risk)
    {
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = reason }).ClickAsync();
        await Page.GetByRole(AriaRole.Article, new() { Name = $"R{risk} " }).GetByRole(AriaRole.Button, new() { Name = "Place here" }).HoverAsync();
        await Page.Mouse.DownAsync(new() { ClickCount = 2 });
        await Page.Mouse.UpAsync(new() { ClickCount = 2 });
        await SeesTheState("saved");
        await Expect(ToPlace.GetByRole(AriaRole.Button, new() { Name = reason })).ToBeVisibleAsync();
    }

    public async Task Parks(string reason, string keeper)
    {
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = reason }).ClickAsync();
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = "Park" }).ClickAsync();
        await ToPlace.GetByLabel("Who keeps it?").FillAsync(keeper);
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = "Park it" }).ClickAsync();
        await Expect(ToPlace.GetByText("Parked, 1")).ToBeVisibleAsync();
    }

    public async Task KeepsAsNotPinnedDown(string reason)
    {
        await ToPlace.GetByRole(AriaRole.Button, new() { Name = reason }).ClickAsync();
        await Button("Not pinned down").ClickAsync();
        await Expect(ToPlace.GetByRole(AriaRole.Button, new() { Name = reason })).ToHaveCountAsync(0);
    }

    /// <summary>Turns the room to one of the risks that are treated.</summary>
    public async Task TurnsTo(string risk)
    {
        var choice = Page.GetByRole(AriaRole.List, new() { Name = "Risks to treat" }).GetByRole(AriaRole.Button, new() { Name = risk });
        await choice.ClickAsync();
        await Expect(choice).ToHaveAttributeAsync("aria-current", "true");
    }

    public async Task TakesTheOffer(string text)
    {
        var offer = Page.GetByRole(AriaRole.Region, new() { Name = "From the room" }).GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = text });
        await offer.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(offer.GetByText("used")).ToBeVisibleAsync();
    }

    /// <summary>Fills one box of the row; it saves itself on leaving.</summary>
    public async Task Fills(string box, string text)
    {
        var field = Page.GetByLabel(box, new() { Exact = true });
        await field.FillAsync(text);
        await field.BlurAsync();
        await SeesTheState("saved");
    }

    public async Task HoldsTheTension(string poleA, string poleB)
    {
        await Presses("Hold the tension…");
        await Page.GetByLabel("On the one side").FillAsync(poleA);
        await Page.GetByLabel("On the other").FillAsync(poleB);
        await Presses("Hold it");
        await Sees("held tension");
    }

    public async Task RecordsAChange(string change)
    {
        await Types("changed…", change);
        await Sees(change);
    }
}
