using Microsoft.Playwright;
using PreMortem.E2E.Network;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>Laptops whose clock is wrong, is set in the middle of a meeting, or that sleep through an hour of it (RM10, RM37, RM38; E11).</summary>
public sealed class ClockADayOff(Browser browser) : NetworkStory(browser)
{
    private const string First = "In April no hall could run bus tickets any more.";
    private const string Draft = "In May the superintendent";

    /// <summary>Sets the wall clock of a page, and lets it run on, while the time the page has run stays what it is.</summary>
    private const string SetTheClock = """
        hours => {
          window.realDate ??= Date;
          const off = hours * 3600000, Real = window.realDate;
          window.Date = class extends Real {
            constructor(...given) { if (given.length === 0) super(Real.now() + off); else super(...given); }
            static now() { return Real.now() + off; }
          };
        }
        """;

    protected override bool IsAlone => true;

    [Theory]
    [InlineData(24)]
    [InlineData(-24)]
    public async Task TheTimerIsTheRooms_RM10(int hours)
    {
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipant("ana");
        await ana.Page.Context.AddInitScriptAsync($"({SetTheClock})({hours})");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        await Expect(ana.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        Assert.InRange(await ana.SecondsLeft() - await leader.SecondsLeft(), -2, 2);
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        await ana.Page.EvaluateAsync($"({SetTheClock})({-hours})");
        await ana.SeesTheState("saved");
        Assert.InRange(await ana.SecondsLeft() - await leader.SecondsLeft(), -2, 2);
        await ana.StartsToWrite(Draft);
        await ana.Reloads();
        await ana.HasTheDraft(Draft);
        await ana.HasTheCard(First);
        Assert.InRange(await ana.SecondsLeft() - await leader.SecondsLeft(), -2, 2);
    }

    /// <summary>Question and answer each take two seconds, as where a server has much to do.</summary>
    [Fact]
    public async Task TheTimerIsTheRoomsHoweverLongTheAnswerTook_RM37()
    {
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipant("ana");
        await ana.Page.RouteWebSocketAsync("**/hubs/room**", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(message => Later(message.Text!, "\"Enter\"", server.Send));
            server.OnMessage(message => Later(message.Text!, "\"now\":\"", socket.Send));
        });
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        await Expect(ana.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        for (var look = 0; look < 5; look++)
        {
            Assert.InRange(await ana.SecondsLeft() - await leader.SecondsLeft(), -1, 1);
        }
    }

    /// <summary>Passes a message on; one that holds these words after two seconds.</summary>
    private static void Later(string message, string what, Action<string> send)
    {
        if (message.Contains(what, StringComparison.Ordinal))
        {
            Thread.Sleep(TimeSpan.FromSeconds(2));
        }

        send(message);
    }

    [Fact]
    public async Task ALeaderWhoseClockIsADayAheadSeesHowLongSomebodyIsAway_RM10()
    {
        var leader = await ALeader();
        await leader.Page.Context.AddInitScriptAsync($"({SetTheClock})(24)");
        await leader.OpensTheLeaderLink();
        await leader.OpensTheDesk(await ARoomThatWrites());
        var ana = await AParticipant("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz", "Walker");
        await ana.Page.CloseAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Complementary, new() { Name = "In the room" })).ToContainTextAsync("away 10 s");
    }

    [Fact]
    public async Task ALaptopThatSleptForAnHourIsBackInSecondsWithEveryWord_RM38()
    {
        var (leader, ana, line) = await AnaWritesAndSomebodyLeads();
        leader.Guard.ExpectsALostLine();
        var session = await ana.Page.Context.NewCDPSessionAsync(ana.Page);
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        line.SwallowAll();
        await ana.Writes(Second);
        await ana.StartsToWrite(Draft);
        await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await Program.Stop();
        await Program.StartAgain();
        await leader.SeesTheState("saved");
        await leader.GoesOnTo("Look again");
        line.End();
        line.Mend();
        await ana.Page.EvaluateAsync($"({SetTheClock})(1)");
        var woke = System.Diagnostics.Stopwatch.StartNew();
        await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await ana.SeesTheState("saved");
        Run.Say($"back {woke.Elapsed.TotalSeconds:0.0} s after it woke");
        Assert.InRange(woke.Elapsed.TotalSeconds, 0, 14);
        await ana.HasTheDraft(Draft);
        await ana.HasTheCard(Second);
        Assert.Equal([Second, First], await ana.OwnCards());
        Assert.InRange(await ana.SecondsLeft() - await leader.SecondsLeft(), -2, 2);
    }

    [Fact]
    public async Task AnHourThatPassedInABlinkIsNoticedWithoutWaitingForASilence_RM38()
    {
        var (_, ana, line) = await AnaWrites();
        line.SwallowAll();
        line.Mend();
        var woke = System.Diagnostics.Stopwatch.StartNew();
        await ana.Page.EvaluateAsync($"({SetTheClock})(1)");
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        Assert.InRange(woke.Elapsed.TotalSeconds, 0, 14);
    }

    private const string Second = "In January the advisory period at Wheatley was moved to lunch.";
}
