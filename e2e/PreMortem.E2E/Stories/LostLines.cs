using System.Diagnostics;
using Microsoft.Playwright;
using PreMortem.E2E.Network;

namespace PreMortem.E2E.Stories;

/// <summary>Lines that break, fall silent, crawl or flap (RM4, RM30, RM32; E8).</summary>
public sealed class LostLines(Browser browser) : NetworkStory(browser)
{
    private const string First = "In April no hall could run bus tickets any more.";
    private const string Second = "In January the advisory period at Wheatley was moved to lunch.";
    private const string Third = "In March two of the three principals had left.";
    private const string Loaded = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, loaded) => sum + loaded.transferSize, 0)";
    private const string Draft = "In May the superintendent";

    [Fact]
    public async Task WhatIsWrittenWhileTheLineIsCutGoesOutOnceAndInOrder_E8()
    {
        var (_, ana, line) = await AnaWrites();
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        line.Cut();
        await ana.Writes(Second);
        await ana.Writes(Third);
        await ana.StartsToWrite(Draft);
        await ana.SeesTheState("offline, 2 waiting");
        await ana.Sees("What you wrote is kept on this device and goes out by itself.");
        line.Mend();
        await ana.SeesTheState("saved");
        await ana.HasTheDraft(Draft);
        await ana.Reloads();
        await ana.HasTheDraft(Draft);
        await ana.HasTheCard(Third);
        Assert.Equal([Third, Second, First], await ana.OwnCards());
    }

    [Fact]
    public async Task ALineThatSwallowsAllIsNoticedWithinTwentySeconds_RM30()
    {
        var (_, ana, line) = await AnaWrites();
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        line.SwallowAll();
        var silent = Stopwatch.StartNew();
        await ana.Writes(Second);
        await ana.SeesTheState("saving");
        await ana.SeesTheState("offline, 1 waiting");
        Assert.InRange(silent.Elapsed.TotalSeconds, 0, 20);
        await ana.Writes(Third);
        await ana.StartsToWrite(Draft);
        line.Mend();
        await ana.SeesTheState("saved");
        await ana.HasTheDraft(Draft);
        line.End();
        await ana.Reloads();
        await ana.HasTheDraft(Draft);
        await ana.HasTheCard(Third);
        Assert.Equal([Third, Second, First], await ana.OwnCards());
    }

    [Fact]
    public async Task ALineLikeAnOldPhonesStillCarriesAMeeting_RM32()
    {
        NoLine();
        var leader = await ALeaderOfARoomThatWrites();
        var line = ALine();
        line.Delay = TimeSpan.FromMilliseconds(300);
        line.BytesASecond = 50_000 / 8;
        var ana = await AParticipantWithAPhone("ana");
        ana.Page.SetDefaultTimeout(90_000);
        var since = Stopwatch.StartNew();
        await ana.OpensTheLink(leader.Code);
        await ana.Page.GetByLabel("Your name").FillAsync("Ana Ruiz");
        var bytes = await ana.Page.EvaluateAsync<int>(Loaded);
        await ana.Presses("Join");
        await ana.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextString = "saved" }).First.WaitForAsync();
        Run.Say($"joined over 50 kbit/s and 600 ms in {since.Elapsed.TotalSeconds:0.0} s, {bytes} bytes for the door and {await ana.Page.EvaluateAsync<int>(Loaded)} for the seat");
        Assert.InRange(bytes + await ana.Page.EvaluateAsync<int>(Loaded), 1, 100_000);
        var begun = line.Tries;
        await leader.SeesPeople(1);
        string[] cards = [First, Second, Third, Draft];
        since.Restart();
        foreach (var card in cards)
        {
            await ana.Writes(card);
        }

        await ana.SeesTheState("saved");
        Run.Say($"four cards saved over it in {since.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(cards.Reverse(), await ana.OwnCards());
        Assert.Equal(begun, line.Tries);
        await leader.SeesInTheRoom("Ana Ruiz", 1);
    }

    [Fact]
    public async Task ALineThatFlapsLosesNothingAndIsNotTriedAllTheTime_RM32()
    {
        var (_, ana, line) = await AnaWrites();
        var begun = line.Tries;
        var cards = new List<string>();
        var flapping = Stopwatch.StartNew();
        var length = Run.Times("PREMORTEM_FLAPS", 3);
        for (var flap = 0; flap < length; flap++)
        {
            line.Cut();
            cards.Add($"Reason {flap} was written while the line was down.");
            await ana.Writes(cards[^1]);
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            line.Mend();
            cards.Add($"Reason {flap} was written while the line was up.");
            await ana.Writes(cards[^1]);
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        }

        await ana.SeesTheState("saved");
        Assert.InRange(line.Tries - begun, 1, (int)flapping.Elapsed.TotalSeconds + 2);
        await ana.Reloads();
        await ana.HasTheCard(cards[^1]);
        Assert.Equal(Enumerable.Reverse(cards), await ana.OwnCards());
    }
}
