using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Network;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>Plain forms whose page or whose line goes away while somebody types in them (PG10, E13).</summary>
public sealed class FormsOffLine(Browser browser) : NetworkStory(browser)
{
    private const string Plan = "Discourse routine in middle-school maths";
    private const string Words = "Coaches rehearse the first lesson with each team";
    private const string Back = "What you had typed is back.";

    protected override bool IsAlone => true;

    [Fact]
    public async Task WhatWasTypedInAFormThatCouldNotBeSentIsBackAndIsSavedOnce_E13()
    {
        var (leader, line) = await ALeaderOverALine();
        await leader.OpensAPlanOfTheirOwn();
        await WritesAPart(leader, Words);
        line.Cut();
        await APart(leader).Locator("xpath=ancestor::form").GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(leader.Page).ToHaveURLAsync("chrome-error://chromewebdata/");
        line.Mend();
        await leader.GoesBack();
        await Expect(APart(leader)).ToHaveValueAsync(Words);
        await leader.Sees(Back);
        await leader.PhotographsAs("63-typed-is-back");
        await APart(leader).Locator("xpath=ancestor::form").GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(leader.Page.Locator("details.part > summary", new() { HasText = Words })).ToHaveCountAsync(1);
        await HasHeardTheAnswer(leader);
        await Expect(leader.Page.GetByText(Back)).ToHaveCountAsync(0);
        await leader.Reloads();
        await Expect(APart(leader)).ToHaveValueAsync("");
    }

    /// <summary>A form that goes to its own address: its error page takes its place, so that Back leads past it.</summary>
    [Fact]
    public async Task WhoeverComesToTheFormAnotherWayFindsTheTextToo_PG10()
    {
        var (leader, line) = await ALeaderOverALine();
        await leader.NamesAPlan(Plan);
        line.Cut();
        await leader.Presses("Save the plan");
        await Expect(leader.Page).ToHaveURLAsync("chrome-error://chromewebdata/");
        line.Mend();
        await leader.OpensTheLeaderLink();
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Plan a pre-mortem" }).First.ClickAsync();
        await leader.HasNamed(Plan);
        await leader.Presses("Start from what is saved");
        await leader.HasNamed("");
        await leader.Reloads();
        await leader.HasNamed("");
    }

    [Fact]
    public async Task AFormOutlivesAReloadAndWhatTheServerRefusedOutlivesLeavingIt_PG10()
    {
        var (leader, _) = await ALeaderOverALine();
        await leader.OpensAPlanOfTheirOwn();
        var theory = leader.Page.Url.Split('#')[0];
        await WritesAPart(leader, Words);
        await leader.Reloads();
        await Expect(APart(leader)).ToHaveValueAsync(Words);
        await Expect(APart(leader)).ToBeVisibleAsync();
        await leader.PhotographsAs("64-part-is-back");
        await leader.Opens(new Uri(theory).AbsolutePath);
        await Expect(APart(leader)).ToHaveValueAsync(Words);
        await leader.NamesAPlan(Plan);
        await leader.Page.GetByLabel("Aim").First.FillAsync("");
        await leader.Presses("Save the plan");
        await leader.HasNamed(Plan);
        await Expect(leader.Page.GetByText(Back)).ToHaveCountAsync(0);
        await leader.Opens("/");
        await leader.Opens("/initiatives/new");
        await leader.HasNamed(Plan);
        await leader.Sees(Back);
    }

    [Fact]
    public async Task SigningOutLeavesNothingTypedOnTheComputer_PG10()
    {
        var (leader, _) = await ALeaderOverALine();
        await leader.NamesAPlan(Plan);
        var beside = await leader.Page.Context.NewPageAsync();
        await beside.GotoAsync(leader.Page.Url);
        await beside.GetByLabel("Name").First.FillAsync(Plan);
        await leader.Opens("/");
        await leader.Presses("Sign out");
        await leader.Sees("Something you typed on this computer was never saved.");
        await leader.Presses("Sign out");
        await Expect(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToHaveCountAsync(0);
        foreach (var page in new[] { leader.Page, beside })
        {
            Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(key => key.startsWith('premortem.typed')).length"));
        }
    }

    /// <summary>What was begun at a desk and in a register cell goes with its writer; what a participant began in the same browser stays.</summary>
    [Fact]
    public async Task SigningOutAsksOnceAndTakesWhatWasBegunAtADeskAndInARegister_PG12()
    {
        var leader = await ALeaderOfARoomThatWrites();
        leader.Guard.ExpectsALostLine();
        await leader.Unfolds("Your own cards");
        await leader.StartsToWrite("By March the coaches");
        await leader.Page.EvaluateAsync("""
            () => {
              localStorage.setItem('premortem.register/initiatives/plan/register', JSON.stringify({ 'R1/title': { risk: 'R1', field: 'title', value: 'Begun', was: '', version: 1 } }));
              localStorage.setItem('premortem.draft.ABC234.participant.x.card#w', JSON.stringify({ text: 'Theirs', at: 1 }));
            }
            """);
        var home = await leader.Page.Context.NewPageAsync();
        await home.GotoAsync(new Uri(Home, "/").ToString());
        var signOut = home.GetByRole(AriaRole.Button, new() { Name = "Sign out" });
        await signOut.ClickAsync();
        await Expect(home.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 things you typed on this computer were never saved.");
        Assert.Equal(3, await Begun(home));
        await Shots.Take(home, "65-sign-out-asks", "leader", false);
        await signOut.ClickAsync();
        await Expect(signOut).ToHaveCountAsync(0);
        Assert.Equal(1, await Begun(home));
        await leader.Page.CloseAsync(new() { RunBeforeUnload = false });
        Assert.Equal(1, await Begun(home));

        static Task<int> Begun(IPage page) => page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => /^premortem\\.(draft|outbox|leftover|register)/.test(key)).length");
    }

    private async Task<(Leader Leader, Line Line)> ALeaderOverALine()
    {
        var line = ALine();
        var leader = await ALeader();
        leader.Guard.ExpectsALostLine();
        leader.Guard.Expects("ERR_", "422");
        await leader.OpensTheLeaderLink();
        return (leader, line);
    }

    private static ILocator APart(Leader leader) => leader.Page.Locator("form[action$='/parts'] input[name=text], form[action$='/parts'] textarea[name=text]").First;

    /// <summary>What was typed is let go by the script of the page that a saved form leads to, which comes after its words.</summary>
    private static Task HasHeardTheAnswer(Leader leader) => leader.Page.WaitForLoadStateAsync(LoadState.Load);

    private static async Task WritesAPart(Leader leader, string words)
    {
        await APart(leader).Locator("xpath=ancestor::details[1]/summary").ClickAsync();
        await APart(leader).FillAsync(words);
    }
}
