using PreMortem.E2E.Actors;
using PreMortem.E2E.Registers;

namespace PreMortem.E2E.Stories;

/// <summary>The register between meetings (RT1 to RT6).</summary>
public sealed class RegisterEditing(Browser browser) : Story(browser)
{
    [Fact]
    public async Task ALeaderChangesARowInPlaceWithTheKeyboardAloneAndTakesItBack()
    {
        var leader = await ALeaderAtTheRegister();
        await leader.SignsAs("Lena Stone");
        await leader.GoesIntoTheTable();
        await leader.MovesTo("Owner", 1, [.. Enumerable.Repeat("ArrowRight", 8)]);
        await leader.TypesOver("Coach Hill", "Tab");
        await leader.SeesTheState("Saved R1 owner.");
        await leader.PhotographsAs("70-edit-in-place");
        await leader.Page.Keyboard.PressAsync("Escape");
        await leader.SeesIn("Owner", 1, "Coach Hill");
        await leader.Sees("Last change: R1 owner, by Lena Stone");
        Assert.Empty(await leader.Barriers());

        await leader.MovesTo("Owner", 2, "ArrowDown", "ArrowLeft");
        await leader.TypesOver("Nobody", "Escape");
        await leader.SeesIn("Owner", 2, "");
        await leader.Page.Keyboard.PressAsync("Control+z");
        await leader.SeesTheState("Undone: R1 owner.");
        await leader.SeesIn("Owner", 1, "L. Stone");

        await leader.Presses("Undo: undo of R1 owner");
        await leader.SeesTheState("Undone.");
        await leader.SeesIn("Owner", 1, "Coach Hill");
    }

    [Fact]
    public async Task EachCtrlZGoesOneSaveBack_RT5()
    {
        var leader = await ALeaderAtTheRegister();
        await leader.GoesIntoTheTable();
        await leader.MovesTo("Owner", 1, [.. Enumerable.Repeat("ArrowRight", 8)]);
        await leader.TypesOver("Coach Hill", "Enter");
        await leader.SeesTheState("Saved R1 owner.");
        await leader.MovesTo("Owner", 2, "ArrowDown");
        await leader.TypesOver("Nobody", "Enter");
        await leader.SeesTheState("Saved R2 owner.");

        await leader.Page.Keyboard.PressAsync("Control+z");
        await leader.SeesTheState("Undone: R2 owner.");
        await leader.Page.Keyboard.PressAsync("Control+z");
        await leader.SeesTheState("Undone: R1 owner.");

        await leader.SeesIn("Owner", 2, "");
        await leader.SeesIn("Owner", 1, "L. Stone");
    }

    [Fact]
    public async Task TwoLeadersAtOnceLoseNothing()
    {
        var (lena, hill) = (await ALeaderAtTheRegister(), await ALeaderAtTheRegister());
        hill.Guard.Expects("409 (Conflict)");
        lena.Guard.Expects("409 (Conflict)");

        await lena.Changes("Early sign", 1, "Tickets came back empty");
        await lena.SeesTheState("Saved R1 early sign.");
        await hill.Changes("Response", 1, "Teams rehearse on Tuesday");
        await hill.SeesTheState("Saved R1 response.");
        await hill.SeesIn("Early sign", 1, "Tickets came back empty");

        await lena.Changes("Response", 1, "Drop the video");
        await lena.Sees("Somebody else changed this while you were writing.");
        await lena.Sees("Teams rehearse on Tuesday");
        await lena.PhotographsAs("71-conflict");
        Assert.Empty(await lena.Barriers());
        await lena.Presses("Keep mine");
        await lena.SeesTheState("Saved R1 response.");

        await hill.Changes("Response", 1, "Mine, later");
        await hill.Presses("Take theirs");
        await hill.SeesIn("Response", 1, "Drop the video");
    }

    [Fact]
    public async Task TextThatDidNotGetThroughWaitsInItsCellAndGoesWhenTheLineIsBack()
    {
        var leader = await ALeaderAtTheRegister();
        await leader.LosesTheConnection();
        await leader.Changes("Title", 2, "Novices took the coaches");
        await leader.Sees("Not saved: There is no connection.");
        await leader.SeesIn("Title", 2, "Novices took the coaches");
        await leader.IsBackOnline();
        await leader.SeesTheState("Saved R2 title.");
        await leader.Reloads();
        await leader.SeesIn("Title", 2, "Novices took the coaches.");
    }

    [Fact]
    public async Task AFilterTakesHoldAtOnceAndIsInTheAddress()
    {
        var leader = await ALeaderAtTheRegister();
        await leader.SeesTheRows("2 risks");
        await leader.Page.GetByLabel("Lone voice").CheckAsync();
        await leader.SeesTheRows("1 of 2 risks");
        Assert.EndsWith("/register?lone=1", leader.Page.Url, StringComparison.Ordinal);
        await leader.Reloads();
        await leader.SeesTheRows("1 of 2 risks");
        await leader.Page.GetByText("Show all").ClickAsync();
        await leader.SeesTheRows("2 risks");
    }

    private async Task<Leader> ALeaderAtTheRegister()
    {
        _register ??= await ShortRegister.Into(Program);
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.Opens($"/initiatives/{_register}/register");
        return leader;
    }

    private string? _register;
}
