using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

/// <summary>A person who takes part from a laptop or a phone, without an account.</summary>
public sealed partial class Participant(IPage page, Uri home, Guard guard, string role) : Writer(page, home, guard, role)
{
    public Task OpensTheLink(string code) => Opens($"/join/{code}");

    /// <summary>Two actions: the name, and Enter.</summary>
    public async Task Joins(string name)
    {
        await Box("Your name").FillAsync(name);
        await Box("Your name").PressAsync("Enter");
        await IsIn();
    }

    public async Task Joins(string name, string site)
    {
        await Box("Your name").FillAsync(name);
        await Button(site).ClickAsync();
        await Presses("Join");
        await IsIn();
    }

    public async Task IsIn()
    {
        // Asked again and again: an event of the driver was lost here once in some runs, with the page long at its place.
        await Expect(Page).ToHaveURLAsync(InARoom());
        await SeesTheState("saved");
    }

    public async Task TypesTheCodeAtHome(string code)
    {
        await Opens("/");
        await Box("Join a room").FillAsync(code);
        await Presses("Join");
    }

    public Task OpensTheDesk(string code) => Opens($"/lead/{code}");

    public async Task PastesTheKey(string key)
    {
        await Page.GetByLabel("Or paste the leader key").FillAsync(key);
        await Presses("Sign in");
    }

    public async Task Asks(string question)
    {
        await Types("Your question", question);
        await Sees("The leader has your question.");
    }

    public async Task SharesTheirFirstCard()
    {
        await SeesTitled("Your turn.");
        await Button("Share this").First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Your turn." })).ToHaveCountAsync(0);
    }

    public async Task Passes()
    {
        await SeesTitled("Your turn.");
        await Presses("Pass");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Your turn." })).ToHaveCountAsync(0);
    }

    public async Task HadThisToo(string card)
    {
        var button = Page.GetByRole(AriaRole.Article).Filter(new() { HasTextString = card }).GetByRole(AriaRole.Button, new() { Name = "I had this too" });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
    }

    public async Task AnswersTheStory(string answer)
    {
        await Button(answer).First.ClickAsync();
        await Expect(Button(answer).First).ToHaveAttributeAsync("aria-pressed", "true");
    }

    public async Task MakesTheStoryTheirOwn(string reason)
    {
        await AnswersTheStory("It happened to us");
        await Types("Where was it, who did what, when?", reason);
        await Sees(reason);
    }

    /// <summary>Types about the story that is told, and does not send it.</summary>
    public async Task BeginsToMakeTheStoryTheirOwn(string words)
    {
        await AnswersTheStory("It happened to us");
        await Box("Where was it, who did what, when?").FillAsync(words);
    }

    /// <summary>The box about the story still stands and holds what was typed, while the room is elsewhere.</summary>
    public async Task StillWritesAboutTheStory(string words)
    {
        await Sees("The room went on. This stays until you leave the box.");
        await Expect(Box("Where was it, who did what, when?")).ToBeFocusedAsync();
        await Expect(Box("Where was it, who did what, when?")).ToHaveValueAsync(words);
    }

    /// <summary>Answers the sign that the room is on; the place is filled in from the seat.</summary>
    public async Task HasSeenTheSign(string at, string note)
    {
        await SeesTitled("Have you seen this?");
        await Button("Seen").First.ClickAsync();
        await Expect(Page.GetByLabel("Where?")).ToHaveValueAsync(at);
        await Box("What was it?").FillAsync(note);
        await Presses("Keep this");
        await Expect(Button("Kept")).ToBeVisibleAsync();
    }

    public async Task TellsWhatHappenedSince(string reason)
    {
        await Types("What has happened since? One reason", reason);
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "New reasons" }).GetByText(reason)).ToBeVisibleAsync();
    }

    /// <summary>Writes a card that cannot be named yet.</summary>
    public async Task Senses(string reason)
    {
        await Page.GetByLabel("I sense it, can’t name it").CheckAsync();
        await Writes(reason);
    }

    /// <summary>Answers what happened to the part that is put back to the room.</summary>
    public async Task SaysWhatHappenedTo(string part, string reason)
    {
        await SeesTitled("It failed too. What happened?");
        await Types("What happened? One reason", reason);
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = $"Against {part}" }).GetByText(reason)).ToBeVisibleAsync();
    }

    public async Task OffersAnEarlySign(string sign)
    {
        await Types("What did we see first, where, and from what number on?", sign);
        await Sees(sign);
    }

    /// <summary>The head and the last line of the page say that the room has not everything, and nothing on it says *Saved* (RM9).</summary>
    public async Task SeesThatNotAllIsSaved()
    {
        await SeesTheState("not all saved");
        await Sees("Not everything is saved in the room.");
        await DoesNotHave("You can close this page");
    }

    public Task FollowsTheLink(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    public Task Reads(string risk) => Page.GetByRole(AriaRole.Link, new() { Name = $"Read {risk}," }).ClickAsync();

    /// <summary>No form that sends, no box but those that look for rows or hold text to copy, and no way to a page of the leaders.</summary>
    public async Task HasNoWayToChangeAnything() => Assert.Equal(0, await Page.EvaluateAsync<int>(
        "document.querySelectorAll('form[method=post], main textarea:not([readonly]), a[href^=\"/lead\"], a[href*=\"#start\"], a[href*=\"#initiatives\"], a[href$=\"/share\"]').length"));

    [GeneratedRegex("/room/[^/]+$", RegexOptions.None, 1000)]
    private static partial Regex InARoom();
}
