using Microsoft.Playwright;
using PreMortem.E2E.Barriers;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>One person, or the wall, with a browser of their own. They find things as a person does: by their role and their words.</summary>
public abstract class Actor(IPage page, Uri home, Guard guard, string role)
{
    public IPage Page { get; } = page;

    public Guard Guard { get; } = guard;

    /// <summary>How the pictures call this actor.</summary>
    public string Role { get; } = role;

    protected Uri Home { get; } = home;

    /// <summary>The secret that this browser keeps of a seat; empty where it keeps none.</summary>
    public Task<string> Seat() =>
        Page.EvaluateAsync<string>("() => JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('premortem.seat.'))?.[1] ?? '\"\"')");

    public Task Opens(string path) => Page.GotoAsync(new Uri(Home, path).ToString());

    public Task Reloads() => Page.ReloadAsync();

    /// <summary>Reloads until another server has told the room, each of which names itself (PQ7).</summary>
    public async Task ComesToAnotherServer()
    {
        var before = Guard.Teller;
        while (Guard.Teller == before)
        {
            await Reloads();
            await SeesTheState("saved");
        }
    }

    public Task LosesTheConnection()
    {
        Guard.ExpectsALostLine();
        return Page.Context.SetOfflineAsync(true);
    }

    public Task IsBackOnline() => Page.Context.SetOfflineAsync(false);

    public Task Sees(string words) => Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public Task SeesTitled(string title) => Expect(Page.GetByRole(AriaRole.Heading, new() { Name = title }).First).ToBeVisibleAsync();

    /// <summary>Which of these texts comes to stand on the page.</summary>
    public async Task<string> ComesToSee(params string[] texts)
    {
        var any = texts.Select(text => Page.GetByText(text)).Aggregate((one, other) => one.Or(other)).First;
        await Expect(any).ToBeVisibleAsync();
        var shown = await any.InnerTextAsync();
        return texts.Single(text => shown.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>The words stand nowhere on the page, shown or hidden.</summary>
    public async Task DoesNotHave(string words) => Assert.DoesNotContain(words, await Page.ContentAsync(), StringComparison.Ordinal);

    public Task SeesTheState(string words) => Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasTextString = words }).First).ToBeVisibleAsync();

    public Task Presses(string button) => Button(button).First.ClickAsync();

    /// <summary>What axe-core finds wrong on the page for people who see, hear or move otherwise.</summary>
    public async Task<IReadOnlyList<string>> Barriers() => [.. (await Axe.All(Page)).Select(barrier => $"{Role}: {barrier}")];

    public Task PhotographsAs(string moment, bool whole = false) => Shots.Take(Page, moment, Role, whole);

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    protected ILocator Box(string name) => Page.GetByRole(AriaRole.Textbox, new() { Name = name });

    protected async Task Types(string box, string text)
    {
        await Box(box).First.FillAsync(text);
        await Box(box).First.PressAsync("Enter");
    }
}
