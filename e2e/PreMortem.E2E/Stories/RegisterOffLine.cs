using System.Globalization;
using Microsoft.Playwright;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Network;
using PreMortem.E2E.Registers;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Stories;

/// <summary>The register over a line that breaks while somebody types (RT6, E8).</summary>
public sealed class RegisterOffLine(Browser browser) : NetworkStory(browser)
{
    [Fact]
    public async Task WhatIsTypedInACellSurvivesAReloadAndGoesOutOnceTheServerAnswers_E8()
    {
        var (leader, line) = await ALeaderAtTheRegister();
        await leader.Cell("Title", 2).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title of R2" }).FillAsync("Novices took");
        await leader.Reloads();
        await leader.Sees("Not saved yet.");
        await leader.SeesIn("Title", 2, "Novices took");
        line.Cut();
        await leader.Changes("Title", 2, "Novices took the coaches");
        await leader.Sees("Not saved: There is no connection.");
        await leader.SeesIn("Title", 2, "Novices took the coaches");
        await leader.PhotographsAs("62-register-no-line");
        line.Mend();
        await leader.SeesTheState("Saved R2 title.");
        await leader.Reloads();
        await leader.SeesIn("Title", 2, "Novices took the coaches.");
    }

    [Fact]
    public async Task AChangeWhoseAnswerIsLostIsMadeOnce_E8()
    {
        var (leader, line) = await ALeaderAtTheRegister();
        var lost = 0;
        await leader.Page.RouteAsync("**/risks/R2*", async route =>
        {
            if (route.Request.Method == "PATCH" && lost++ == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
                return;
            }

            await route.ContinueAsync();
        });
        leader.Guard.Expects("409 (Conflict)", "ERR_CONNECTION_RESET");
        await leader.Changes("Title", 2, "Novices took the coaches");
        await leader.Sees("Not saved: There is no connection.");
        await leader.SeesTheState("R2 title was that already.");
        await leader.Reloads();
        await leader.SeesIn("Title", 2, "Novices took the coaches.");
        await Expect(leader.Page.GetByText("R2 title,")).ToHaveCountAsync(1);
        Assert.Equal(0, line.Upgrades);
    }

    private async Task<(Leader Leader, Line Line)> ALeaderAtTheRegister()
    {
        var register = await ShortRegister.Into(Program);
        var line = ALine();
        var leader = await ALeader();
        leader.Guard.ExpectsALostLine();
        leader.Guard.Expects("ERR_");
        await leader.OpensTheLeaderLink();
        await leader.Opens(string.Create(CultureInfo.InvariantCulture, $"/initiatives/{register}/register"));
        return (leader, line);
    }
}
