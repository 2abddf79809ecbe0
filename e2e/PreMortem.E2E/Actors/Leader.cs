using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PreMortem.Web.Library;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>The person who runs the meeting from the desk and keeps the register.</summary>
public sealed partial class Leader(IPage page, Uri home, Guard guard, string key) : Writer(page, home, guard, "leader")
{
    /// <summary>The initiative that is led, where it is known.</summary>
    public string? Plan { get; set; }

    public string Code { get; private set; } = "";

    public async Task OpensTheLeaderLink()
    {
        await Opens($"/lead?key={Uri.EscapeDataString(key)}");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Plan a pre-mortem" })).ToBeVisibleAsync();
    }

    /// <summary>One click from the first page to a room in which simulated people arrive.</summary>
    public async Task TriesTheExample()
    {
        await Presses("Try the example");
        await Page.WaitForURLAsync("**/lead/*", new() { WaitUntil = WaitUntilState.Commit });
        Code = Page.Url.Split('/')[^1];
        await SeesTheState("saved");
    }

    /// <summary>The example's plan as one of their own, which a program has brought.</summary>
    public async Task OpensAPlanOfTheirOwn()
    {
        using var http = new HttpClient { BaseAddress = Home };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var soar = JsonContent.Create(TemplateFolder.Load(ownFolder: null).Library.Initiative("soar"), options: Core.Json.Options);
        var added = await (await http.PostAsync(new Uri("/api/initiatives", UriKind.Relative), soar)).Content.ReadFromJsonAsync<JsonNode>();
        Plan = (string)added!["id"]!;
        await Opens($"/initiatives/{Plan}");
        await SeesTitled("Start a session");
    }

    /// <summary>Opens the room from the initiative's page.</summary>
    public async Task StartsASession(string agenda, bool anonymous)
    {
        await Page.GetByRole(AriaRole.Radio, new() { Name = agenda }).CheckAsync();
        await Page.GetByRole(AriaRole.Radio, new() { Name = anonymous ? "Anonymous" : "Named" }).CheckAsync();
        await Presses("Open the room");
        await Page.WaitForURLAsync("**/lead/*", new() { WaitUntil = WaitUntilState.Commit });
        Code = Page.Url.Split('/')[^1];
        await SeesTheState("saved");
    }

    public async Task OpensTheDesk(string code)
    {
        Code = code;
        await Opens($"/lead/{code}");
        await SeesTheState("saved");
    }

    public Task Starts() => StartsIn("The plan");

    public async Task StartsIn(string phase)
    {
        await Button("Start").ClickAsync();
        await IsInPhase(phase);
    }

    public async Task EndsThePods()
    {
        await Presses("End the pods");
        await Sees("One silent minute");
    }

    /// <summary>Moves the room on, and waits until it is in the phase with this title.</summary>
    public async Task GoesOnTo(string phase)
    {
        await Button($"Next: {char.ToLowerInvariant(phase[0])}{phase[1..]}").ClickAsync();
        await IsInPhase(phase);
    }

    /// <summary>Moves past a gate, with the reason that the register keeps.</summary>
    public async Task GoesOnAnywayTo(string phase, string because)
    {
        await Button($"Next: {char.ToLowerInvariant(phase[0])}{phase[1..]}").ClickAsync();
        await Box("Why go on all the same?").FillAsync(because);
        await Presses("Go on anyway");
        await IsInPhase(phase);
    }

    public Task IsInPhase(string title) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title, Exact = true })).ToBeVisibleAsync();

    public Task SeesPeople(int here) => Expect(Page.GetByText($"{here} here").First).ToBeVisibleAsync();

    /// <summary>How often a name stands in the list of people.</summary>
    public Task SeesInTheRoom(string name, int times) => Expect(Page.GetByRole(AriaRole.Complementary, new() { Name = "In the room" })
        .GetByRole(AriaRole.Button, new() { Name = name })).ToHaveCountAsync(times);

    /// <summary>The names stand nowhere in the desk's main part, where the cards are.</summary>
    public async Task HasNothingBesideTheCardsOf(params string[] names)
    {
        var main = await Page.GetByRole(AriaRole.Main).InnerHTMLAsync();
        Assert.All(names, name => Assert.DoesNotContain(name, main, StringComparison.Ordinal));
    }

    /// <summary>Opens the leader's own part of this phase, which is folded away at first.</summary>
    public async Task Unfolds(string own)
    {
        var head = Button(own);
        if (await head.GetAttributeAsync("aria-expanded") == "false")
        {
            await head.ClickAsync();
        }
    }

    public async Task SharesTheirFirstCard()
    {
        await Unfolds("Your own cards");
        await Button("Share this").First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Your turn." })).ToHaveCountAsync(0);
    }

    /// <summary>The name of the person whose turn it is.</summary>
    public async Task<bool> SeesTheTurnOf(string name) =>
        (await Page.GetByRole(AriaRole.Region, new() { Name = "Whose turn" }).GetByRole(AriaRole.Paragraph).Nth(1).InnerTextAsync()).Contains(name, StringComparison.Ordinal);

    /// <summary>Shows cards until the round has nothing left; answers how many came up.</summary>
    public async Task<int> ReadsEveryCard(Func<int, Task>? shown = null)
    {
        var read = 0;
        var next = Page.GetByRole(AriaRole.Region, new() { Name = "Whose turn" }).GetByRole(AriaRole.Button, new() { Name = "card" });
        while (await next.Or(Page.GetByRole(AriaRole.Region, new() { Name = "Additions" })).First.GetAttributeAsync("aria-label") != "Additions")
        {
            var before = await SharedSoFar();
            await next.ClickAsync();
            await Expect(Page.GetByText(before, new() { Exact = true })).ToHaveCountAsync(0);
            if (shown is not null)
            {
                await shown(read);
            }

            read++;
        }

        return read;
    }

    public Task TellsTheNextStory() => Button("Next story").ClickAsync();

    public async Task TellsTheFirstStory()
    {
        await Button("First story").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "The story" })).ToBeVisibleAsync();
    }

    public async Task ClosesTheVote()
    {
        await Presses("Close and show the picture");
        await Expect(Page.GetByText("picked it").First).ToBeVisibleAsync();
    }

    public Task<string> SharedSoFar() => Page.GetByText(Count()).First.InnerTextAsync();

    [GeneratedRegex("^[0-9]+ cards? shared$", RegexOptions.None, 1000)]
    private static partial Regex Count();
}
