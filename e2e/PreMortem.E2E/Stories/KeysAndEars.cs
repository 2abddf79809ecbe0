using Microsoft.Playwright;
using PreMortem.E2E.Barriers;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Stories;

/// <summary>AX5 to AX8: a seat without a mouse, and a seat without a picture.</summary>
public sealed class KeysAndEars(Browser browser) : Story(browser)
{
    private static readonly string[] Cards =
    [
        "In September fourteen novices were placed at Walker.", "By November every class read the lesson aloud.", "In March two of the three principals had left.",
    ];

    [Fact]
    public async Task TheFocusIsNeverLost_AX5()
    {
        var code = await ARoomThatWrites();
        await using var leader = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader");
        var ana = await AParticipant("ana");
        await ana.OpensTheLink(code);
        await ana.Joins("Ana Ruiz");
        foreach (var card in Cards)
        {
            await ana.Writes(card);
        }

        var page = ana.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove: {Cards[1]}" }).FocusAsync();
        await page.Presses("Enter");
        await page.FocusIsOn($"Remove: {Cards[0]}");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Edit: {Cards[0]}" }).FocusAsync();
        await page.Presses("Enter");
        await page.FocusIsOn("textarea: Your card");
        await page.Presses("Escape");
        await page.FocusIsOn(Cards[0]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Put the weightiest first" }).FocusAsync();
        await page.Presses("Enter");
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasTextString = Cards[2] }).FocusAsync();
        await page.Presses("Alt+ArrowUp");
        await page.FocusIsOn($"1: {Cards[2]}");
        await page.Presses("Tab");
        await page.Presses("Tab");
        await page.Presses("Enter");
        await page.GetByRole(AriaRole.Listitem, new() { Name = $"2: {Cards[2]}" }).WaitForAsync();
        await page.FocusIsOn("Less weighty");

        await page.GetByRole(AriaRole.Button, new() { Name = "Keys, sound and flash" }).FocusAsync();
        await page.Presses("Enter");
        await page.FocusIsOn("Close");
        Assert.Empty(await ana.Barriers());
        await page.Presses("Escape");
        await page.FocusIsOn("Keys, sound and flash");

        await leader.Does("advance", new { to = "share", @override = "we know enough" });
        await page.FocusIsOn("main:");
    }

    [Fact]
    public async Task ALikelihoodIsGivenAndPartsAreOrderedByKeysAlone_AX5()
    {
        var code = await Program.OpenSession(anonymous: false);
        await using var leader = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader");
        await leader.Does("advance", new { to = "form", @override = "the cards are elsewhere" });
        await leader.UntilPhase("form");
        await leader.Does("formRisk", new { risk = "k0", title = "Nobody came" });
        await leader.Does("advance", new { to = "concern", @override = "one risk is enough" });
        var ana = await AParticipant("ana");
        await ana.OpensTheLink(code);
        await ana.Joins("Ana Ruiz");
        await ana.WorriesMostAbout("Nobody came");
        var low = ana.Page.GetByRole(AriaRole.Slider, new() { Name = "How likely: Nobody came: at least" });
        await low.FocusAsync();
        await ana.Page.Presses("Home");
        await ana.Page.Presses("ArrowRight");
        await ana.Page.Presses("Tab");
        await ana.Page.Presses("End");
        await ana.Page.Presses("ArrowLeft");
        await ana.Sees("5 to 95");

        var owner = await ALeader();
        await owner.OpensTheLeaderLink();
        await owner.Opens($"/initiatives/{Program.PlanOf(code)}");
        await owner.Page.Locator("summary").Filter(new() { HasTextString = "Every class teaches the growth-mindset lessons" }).First.FocusAsync();
        await owner.Page.Presses("Enter");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Move P1 down" }).FocusAsync();
        await owner.Page.Presses("Enter");
        await Assertions.Expect(owner.Page.Locator("summary").Filter(new() { HasTextString = "Every " }).First).ToContainTextAsync("Every subject uses one problem-solving routine");
    }

    [Fact]
    public async Task TheRoomIsHeardOnceAndNotCardByCard_AX6()
    {
        var code = await ARoomThatWrites();
        await using var leader = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader");
        await using var ben = await Person.Enter(Program.Address, Program.LeaderKey, code, "participant", "Ben Okafor");
        var ana = await AParticipant("ana");
        var ear = await Ear.Of(ana.Page);
        await ana.OpensTheLink(code);
        await ana.Joins("Ana Ruiz");
        await ana.Writes(Cards[0]);
        for (var card = 0; card < 12; card++)
        {
            await ben.Does("writeReason", new { reason = $"b{card}", text = $"In week {card} nobody came." });
        }

        foreach (var (at, words) in ((int, string)[])[(58, "One minute left."), (28, "30 seconds left."), (9, "10 seconds left.")])
        {
            await leader.Does("extendTimer", new { seconds = at - await ana.SecondsLeft() });
            await ear.Hears(words);
        }

        await ana.LosesTheConnection();
        await ear.Hears("No line to the room just now.");
        await ana.IsBackOnline();
        await ear.Hears("The line is back. Everything is saved.");
        await leader.Does("advance", new { to = "share", @override = "we know enough" });
        await leader.UntilPhase("share");
        while ((bool?)leader.Records["share"]["over"] != true)
        {
            var before = (int)leader.Records["share"]["shared"]!;
            await leader.Does("showNext");
            await leader.Until(records => (int?)records["share"]["shared"] > before || (bool?)records["share"]["over"] == true);
        }

        await ear.Hears(" new cards.");
        await leader.Does("removeSeat", new { seat = (string)leader.Records.First(record => record.Key.StartsWith("seat/", StringComparison.Ordinal) && (string?)record.Value["name"] == "Ana Ruiz").Value["id"]! });
        await ear.Hears("taken you out");
        var heard = await ear.Everything();
        foreach (var words in (string[])["Share one at a time.", "One minute left.", "No line to the room", "The line is back.", "The meeting"])
        {
            Assert.True(heard.Count(line => line.Contains(words, StringComparison.Ordinal)) <= 1, $"{words} was said more than once: {string.Join(" | ", heard)}");
        }

        Assert.True(heard.Count(line => line.Contains("nobody came", StringComparison.Ordinal)) < 6, string.Join(" | ", heard));
    }

    /// <summary>Their card was for another phase when the line came back, and their line on the meeting was not sent before its end.</summary>
    [Fact]
    public async Task NobodyHearsOrReadsThatEverythingIsSavedWhenSomethingWasRefused_AX7_RM9()
    {
        var code = await ARoomThatWrites();
        await using var leader = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader");
        var ana = await AParticipant("ana");
        var ear = await Ear.Of(ana.Page);
        await ana.OpensTheLink(code);
        await ana.Joins("Ana Ruiz");
        await ana.LosesTheConnection();
        await ear.Hears("No line to the room just now.");
        await ana.Writes(Cards[0]);
        await leader.Does("advance", new { to = "share", @override = "we know enough" });
        await leader.UntilPhase("share");
        await leader.Does("advance", new { to = "sweep", @override = "we know enough" });
        await ana.IsBackOnline();
        await ear.Hears("The line is back.");
        Assert.Equal(0, await ear.Times("Everything is saved."));
        await ana.Sees("Not saved in the room, kept for you here");
        await ana.Sees(Cards[0]);
        await ana.SeesThatNotAllIsSaved();

        await leader.Does("advance", new { to = "close", @override = "we know enough" });
        await leader.Does("recordPlanChange", new { text = "One lesson a month is watched." });
        await leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(60)) });
        await ana.Presses("Let it go");
        await ana.Sees("Saved. You can close this page");
        await ana.Page.GetByRole(AriaRole.Textbox, new() { Name = "One line on this meeting" }).FillAsync(Cards[1]);
        await leader.Does("closeSession");
        await ana.Sees("Begun and not sent");
        await ana.SeesThatNotAllIsSaved();
        await ana.PhotographsAs("91-closed-not-all-saved", whole: true);
    }
}
