using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>Nothing jumps: no page while it comes, no seat or desk as the room goes on, no wall at all (LK2, LK3, LK4, LK6, LK7).</summary>
public sealed class CalmPages(Browser browser) : Story(browser)
{
    private static readonly string[] Phases =
    [
        "The plan", "Confidence", "Imagine the failure", "Write in silence", "Look again", "Share one at a time", "Sweep blind spots",
        "Form the risks", "Greatest concerns", "Change the plan", "Tomorrow", "Close",
    ];

    /// <summary>The smallest letters on the wall, in pixels, of what is in sight and is text; how few a long card may need is another matter.</summary>
    private const string Smallest =
        """
        () => Math.min(...[...document.querySelectorAll('.wall *')].filter(element =>
          [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && !element.closest('.sr, svg, [aria-hidden]'))
          .map(element => parseFloat(getComputedStyle(element).fontSize)))
        """;

    /// <summary>A row as it fills in, cell by cell, and what the wall shows of each.</summary>
    private static readonly (object Response, string Sees)[] Row =
    [
        (new { risk = "k0", earlySign = "Fewer than two coaching visits a month", threshold = "two months running" }, "Fewer than two coaching visits"),
        (new { risk = "k0", watcher = "Dee Alvarez" }, "Dee Alvarez"),
        (new { risk = "k0", kind = "mitigate", action = "A coach for novices alone, paid from substitutes" }, "A coach for novices alone"),
        (new { risk = "k0", owner = "L. Stone", decider = "The superintendent" }, "The superintendent"),
        (new { risk = "k0", tryBy = "2030-02-01", ifState = "no coach is hired", ifBy = "week six", thenMove = "we ask the board" }, "we ask the board"),
    ];

    [Fact]
    public async Task NoPageMovesWhileItComesAndEachSaysWhereOneIs_LK2_LK3()
    {
        var leader = await ALeader();
        await Layout.IsWatched(leader.Page);
        await Program.OpenSession(anonymous: false);
        await leader.OpensTheLeaderLink();
        var link = await leader.Page.Locator("#initiatives a[href^='/initiatives/']").First.GetAttributeAsync("href");
        var plan = string.Join('/', link!.Split('/', '#', '?')[..3]);
        string[] paths =
        [
            "/", "/privacy", "/initiatives/new", "/initiatives/import", plan, $"{plan}/work", $"{plan}/sites", $"{plan}/problems", $"{plan}/versions",
            $"{plan}/register", $"{plan}/register/share", "/library", "/agendas", "/keys",
        ];
        List<string?> jumps = [];
        HashSet<string> titles = [];
        foreach (var path in paths)
        {
            await leader.Opens(path);
            jumps.Add(await Layout.Jump(leader.Page, path));
            Assert.Empty(await Layout.LettersMissing(leader.Page));
            Assert.True(titles.Add(await leader.Page.TitleAsync()), $"{path} is called like another page");
        }

        Assert.Empty(jumps.OfType<string>());
        Assert.All(titles, title => Assert.Contains("PreMortem", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SeatPhoneDeskAndWallStayStillWhileTheRoomGoesOn_LK2_LK3_LK4()
    {
        var (leader, ana, ben, wall) = (await ALeader(), await AParticipant("ana"), await AParticipantWithAPhone("ben"), await AScreen());
        Actor[] everybody = [leader, ana, ben, wall];
        foreach (var person in everybody)
        {
            await Layout.IsWatched(person.Page);
        }

        var code = await Program.OpenSession(anonymous: false);
        await leader.OpensTheLeaderLink();
        await leader.OpensTheDesk(code);
        await wall.Shows(code);
        await ana.OpensTheLink(code);
        await ana.Joins("Ana Ruiz");
        await ben.OpensTheLink(code);
        await ben.Joins("Ben Okafor");
        await wall.Sees("2 people here");
        await using var desk = await Person.Enter(Program.Address, Program.LeaderKey, code, "leader");
        await using var cleo = await Person.Enter(Program.Address, Program.LeaderKey, code, "participant", "Cleo Marsh", "Walker");
        var jumps = new List<string?>();
        foreach (var phase in Phases)
        {
            await desk.Does("advance", new { @override = "the plan was read last week" });
            foreach (var person in everybody)
            {
                await Expect(person.Page).ToHaveTitleAsync(new Regex($"^(Desk · |Screen · )?{phase} · ", RegexOptions.None, TimeSpan.FromSeconds(10)));
                jumps.Add(await Layout.Jump(person.Page, $"{person.Role} in {phase}"));
            }

            await foreach (var done in Act(phase, desk, cleo, wall))
            {
                foreach (var person in everybody)
                {
                    jumps.Add(await Layout.Jump(person.Page, $"{person.Role} in {phase}, once {done}"));
                }
            }

            Assert.InRange(await wall.Page.EvaluateAsync<double>(Smallest), 25.5, 200);
        }

        Assert.True(jumps.TrueForAll(jump => jump is null), string.Join('\n', jumps.OfType<string>()));
    }

    [Fact]
    public async Task TheWallIsBlackAtAKeyThatItsSheetNamesAndBackAtAny_LK7_LD1()
    {
        var leader = await ALeaderWithARoom();
        var wall = await AScreen();
        await wall.Shows(leader.Code);
        await wall.Sees("and enter the code");
        await wall.Page.Keyboard.PressAsync("?");
        var sheet = wall.Page.GetByRole(AriaRole.Dialog);
        await Expect(sheet).ToContainTextAsync("B.black");
        await Expect(sheet).ToContainTextAsync("Ffull screen");
        await wall.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await wall.Page.Keyboard.PressAsync("b");
        await wall.Sees("The screen is black. Any key brings it back.");
        await wall.Page.Keyboard.PressAsync("b");
        await Expect(wall.Page.GetByText("The screen is black.")).ToHaveCountAsync(0);
        await Expect(wall.Page.GetByRole(AriaRole.Button, new() { Name = "full screen" })).ToHaveCountAsync(0);
        await wall.Page.Mouse.MoveAsync(200, 200);
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "black" }).ClickAsync();
        await wall.Sees("The screen is black.");
        await wall.Page.Mouse.ClickAsync(300, 300);
        await Expect(wall.Page.GetByText("The screen is black.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ATabThatNobodyLooksAtSaysWhatHappened_LK3()
    {
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipant("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz");
        await Expect(ana.Page).ToHaveTitleAsync("Write in silence · SOAR · PreMortem");
        await ana.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })");
        await leader.GoesOnTo("Look again");
        await Expect(ana.Page).ToHaveTitleAsync("● New · Look again · SOAR · PreMortem");
        await ana.Page.EvaluateAsync("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(ana.Page).ToHaveTitleAsync("Look again · SOAR · PreMortem");
    }

    /// <summary>What happens within a phase, one thing after the other; each is told once the wall shows it.</summary>
    private static async IAsyncEnumerable<string> Act(string phase, Person desk, Person cleo, Screen wall)
    {
        async Task<string> Does(Person who, string type, object command, string sees)
        {
            await who.Does(type, command);
            await wall.Sees(sees);
            return $"the wall says “{sees}”";
        }

        switch (phase)
        {
            case "Write in silence":
                foreach (var (at, text) in new[] { "In May the coaches left.", "In June nobody had read the plan.", "In July the money went to buses." }.Index())
                {
                    yield return await Does(cleo, "writeReason", new { reason = $"c{at}", text }, $"{at + 1} reason");
                }

                break;
            case "Share one at a time":
                yield return await Does(desk, "showNext", new { }, "1 of 3 shared");
                yield return await Does(desk, "showNext", new { }, "2 of 3 shared");
                yield return await Does(desk, "showNext", new { }, "3 of 3 shared");
                break;
            case "Form the risks":
                yield return await Does(desk, "formRisk", new { risk = "k0", title = "Coaching was consumed by novices" }, "Coaching was consumed");
                yield return await Does(desk, "tieRisk", new { risk = "k0", parts = new[] { "P1" } }, "1 of 15 parts have something against them");
                yield return await Does(desk, "wordRisk", new { risk = "k0", title = "Novices took all the coaching", cause = "fourteen novices came", @event = "coaches left the cycles", consequence = "no lesson was tested" }, "Novices took all the coaching");
                yield return await Does(desk, "formRisk", new { risk = "k1", reason = "c1", title = "Nobody had read the plan" }, "Nobody had read the plan");
                break;
            case "Change the plan":
                yield return await Does(desk, "showRisk", new { risk = "k0" }, "Novices took all the coaching");
                foreach (var (response, sees) in Row)
                {
                    yield return await Does(desk, "respond", response, sees);
                }

                break;
            case "Tomorrow":
                yield return await Does(cleo, "commit", new { text = "Tomorrow I sit in one lesson and say nothing." }, "Tomorrow I sit in one lesson");
                yield return await Does(desk, "recordPlanChange", new { text = "Advisory is in the bell schedule before we start." }, "Advisory is in the bell schedule");
                break;
        }
    }
}
