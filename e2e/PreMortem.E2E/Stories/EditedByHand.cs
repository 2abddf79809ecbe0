namespace PreMortem.E2E.Stories;

public sealed class EditedByHand(Browser browser) : Story(browser)
{
    protected override bool IsAlone => true;

    /// <summary>IP4: a leader takes the register home as Markdown, changes it there, and brings it back.</summary>
    [Fact]
    public async Task AFileChangedByHandIsLookedAtImportedAndUndone()
    {
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.OpensAPlanOfTheirOwn();
        var register = $"{new Uri(leader.Page.Url).AbsolutePath}/register";
        await leader.Brings(register, (await leader.Downloads(register)).Replace(
            "## Held tensions", "## R The bell schedule moved\n\n**open** · threatens P1\n\n- **Owner** Ana\n\n## Held tensions", StringComparison.Ordinal));
        await leader.Presses("Import");
        await leader.Sees("Imported 1 risk: R1.");

        var file = (await leader.Downloads(register))
            .Replace("**open** · threatens P1", "**watching** · threatens P1", StringComparison.Ordinal)
            .Replace("- **Owner** Ana", "- **Owner** Ben\n- **Try by** 2027-03-01", StringComparison.Ordinal);
        await leader.Brings(register, file);
        await leader.SeesTitled("The file makes 3 changes");
        await leader.Sees("1 March 2027");
        Assert.Empty(await leader.Barriers());
        await leader.PhotographsAs("40-import-preview");
        Assert.Contains("- **Owner** Ana", await leader.Downloads(register), StringComparison.Ordinal);

        await leader.Presses("Import");
        await leader.Sees("Imported 1 risk: R1.");
        Assert.Contains("- **Owner** Ben", await leader.Downloads(register), StringComparison.Ordinal);
        await leader.Presses("Undo");
        await leader.Sees("The import is undone.");
        Assert.Contains("- **Owner** Ana", await leader.Downloads(register), StringComparison.Ordinal);

        leader.Guard.Expects("422 (Unprocessable");
        await leader.Brings(register, file.Replace("2027-03-01", "soon", StringComparison.Ordinal));
        await leader.Sees("“try by” needs a date such as 22 August 2026.");
    }
}
