using PreMortem.E2E.Actors;
using PreMortem.E2E.Network;

namespace PreMortem.E2E.Stories;

/// <summary>Two windows in one seat, windows that die, and browsers that keep nothing (RM33 to RM36, E10).</summary>
public sealed class TwoWindows(Browser browser) : NetworkStory(browser)
{
    private const string First = "In April no hall could run bus tickets any more.";
    private const string Second = "In January the advisory period at Wheatley was moved to lunch.";
    private const string Third = "In March two of the three principals had left.";
    private const string Draft = "In May the superintendent";
    private const string OtherDraft = "The board heard of it in June";

    [Fact]
    public async Task BothSendWhatTheyWereGivenAndEachShowsWhatTheOtherSent_E10()
    {
        var (_, ana, line) = await AnaWrites();
        var beside = await AnotherWindowOf(ana);
        await ana.Writes(First);
        await beside.HasTheCard(First);
        line.Cut();
        await ana.SeesTheState("offline");
        await beside.SeesTheState("offline");
        await ana.Writes(Second);
        await beside.Writes(Third);
        await ana.HasTheCard(Third);
        await ana.StartsToWrite(Draft);
        await beside.StartsToWrite(OtherDraft);
        await ana.SeesTheState("waiting");
        line.Mend();
        await ana.SeesTheState("saved");
        await beside.SeesTheState("saved");
        await ana.HasTheDraft(Draft);
        await beside.HasTheDraft(OtherDraft);
        await ana.Reloads();
        await ana.HasTheDraft(Draft);
        await beside.HasTheDraft(OtherDraft);
        await ana.HasTheCard(Third);
        Assert.Equal([First, Second, Third], (await ana.OwnCards()).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal((await ana.OwnCards()).Count, (await beside.OwnCards()).Count);
    }

    [Fact]
    public async Task WhatAKilledWindowHadNotSentGoesOutFromTheNext_RM34()
    {
        var (leader, ana, line) = await AnaWritesAndSomebodyLeads();
        line.Cut();
        await ana.SeesTheState("offline");
        await ana.Writes(First);
        await ana.Writes(Second);
        await ana.StartsToWrite(Draft);
        await IsKilled(ana);
        line.Mend();
        var again = await AnotherWindowOf(ana);
        await again.SeesTheState("saved");
        await again.HasTheDraft(Draft);
        await again.HasTheCard(Second);
        Assert.Equal([Second, First], await again.OwnCards());
        await leader.SeesInTheRoom("Ana Ruiz", 1);
        await again.Reloads();
        await again.HasTheCard(Second);
        Assert.Equal([Second, First], await again.OwnCards());
    }

    [Fact]
    public async Task TwoKilledWindowsLoseNeitherDraft_RM35()
    {
        var (_, ana, _) = await AnaWrites();
        var beside = await AnotherWindowOf(ana);
        await ana.StartsToWrite(Draft);
        await beside.StartsToWrite(OtherDraft);
        await IsKilled(ana);
        await IsKilled(beside);
        var again = await AnotherWindowOf(ana);
        await again.HasTheDraft(OtherDraft);
        await again.Sees(Draft);
        await again.Sees("Begun in another window, and not sent.");
        await again.PhotographsAs("60-begun-elsewhere");
    }

    [Fact]
    public async Task TheSameSeatInAnotherBrowserShowsTheSameCards()
    {
        var (leader, ana, _) = await AnaWritesAndSomebodyLeads();
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        var phone = await AParticipantWithAPhone();
        phone.Guard.ExpectsALostLine();
        var place = $"premortem.seat.{leader.Code.Replace("-", "", StringComparison.Ordinal)}";
        var token = await ana.Page.EvaluateAsync<string>($"localStorage.getItem('{place}')");
        await phone.Page.Context.AddInitScriptAsync($"localStorage.setItem('{place}', '{token}')");
        await phone.Opens($"/room/{leader.Code}");
        await phone.HasTheCard(First);
        await phone.Writes(Second);
        await ana.HasTheCard(Second);
        await leader.SeesPeople(1);
    }

    [Fact]
    public async Task ABrowserThatKeepsNothingSaysSoAndStillTakesPart_RM36()
    {
        var leader = await ALeaderOfARoomThatWrites();
        var line = ALine();
        var ana = await AParticipantWithAPhone("private");
        ana.Guard.ExpectsALostLine();
        await ana.Page.Context.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } });");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz");
        await ana.Sees("This browser keeps nothing for this page");
        Assert.DoesNotContain('#', ana.Page.Url);
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        await ana.Reloads();
        await ana.HasTheCard(First);
        line.Cut();
        await ana.Writes(Second);
        await ana.Sees("What you wrote stands only on this page. Keep it open");
        ana.Guard.Expects("dialog:");
        await ana.PhotographsAs("61-keeps-nothing");
        Assert.True(await Asks(ana), "leaving the page did not ask");
        line.Mend();
        await ana.SeesTheState("saved");
        await ana.HasTheCard(Second);
        await leader.SeesInTheRoom("Ana Ruiz", 1);
    }

    [Fact]
    public async Task AFullStoreIsSaidAndWhatIsWrittenStillGoesOut_RM36()
    {
        var (_, ana, line) = await AnaWrites();
        ana.Guard.Expects("dialog:");
        await ana.Page.EvaluateAsync("() => { let size = 1 << 20; for (let n = 0; size > 0; n++) { try { localStorage.setItem(`full${n}`, 'x'.repeat(size)); } catch { size >>= 1; } } }");
        line.Cut();
        await ana.Writes(First);
        await ana.Sees("This browser keeps nothing for this page");
        await ana.StartsToWrite(Draft);
        Assert.True(await Asks(ana), "leaving the page did not ask");
        line.Mend();
        await ana.SeesTheState("saved");
        await ana.HasTheDraft(Draft);
        Assert.Equal([First], await ana.OwnCards());
    }

    /// <summary>Whether the browser asks before the page is left.</summary>
    private static async Task<bool> Asks(Actor actor)
    {
        var asked = new TaskCompletionSource();
        actor.Page.Dialog += (_, _) => asked.TrySetResult();
        await actor.Page.CloseAsync(new() { RunBeforeUnload = true });
        return await Task.WhenAny(asked.Task, Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken)) == asked.Task;
    }
}
