using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Tests.CommandLine;

public sealed class ImportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The files are those of a program that runs on the same data.</summary>
    [Fact]
    public async Task ARegisterComesInAndChangesOnlyWithApply_IP10()
    {
        await using var running = Program.Build(new Settings(_folder["data"], "http://127.0.0.1:0", PreMortemServer.Key));
        await running.StartAsync(TestContext.Current.CancellationToken);
        var id = (await Ran.Command("example", "--data", _folder["data"])).Output.Split('/')[^1];
        await Ran.Command("export", id, "--output", _folder["register.md"], "--data", _folder["data"]);

        var elsewhere = await Ran.Command("import", _folder["register.md"], "--data", _folder["other"]);
        Assert.Equal(new Ran(0, id, ""), elsewhere);

        var text = await File.ReadAllTextAsync(_folder["register.md"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["edited.md"], text.Replace("## Held tensions", "## R The bell schedule moved\n\n**open**\n\n- **Owner** Ana\n\n## Held tensions", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var preview = await Ran.Command("import", _folder["edited.md"], "--data", _folder["data"]);
        Assert.Equal((0, ""), (preview.Code, preview.Error));
        Assert.Contains("R1 Owner: – → Ana", preview.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed yet; add --apply to do it.", preview.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("bell", (await Ran.Command("export", id, "--data", _folder["data"])).Output, StringComparison.Ordinal);

        var applied = await Ran.Command("import", _folder["edited.md"], "--apply", "--data", _folder["data"]);
        Assert.EndsWith($"Imported into {id}.", applied.Output, StringComparison.Ordinal);
        Assert.Contains("## R1 The bell schedule moved", (await Ran.Command("export", id, "--data", _folder["data"])).Output, StringComparison.Ordinal);
        await running.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ABadFileIsOneSentenceWithItsLine_IP3_IP10()
    {
        await File.WriteAllTextAsync(_folder["bad.md"], "# Risk register: X\n\nNo session yet · horizon soon\n", TestContext.Current.CancellationToken);

        var ran = await Ran.Command("import", _folder["bad.md"], "--data", _folder["data"]);

        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.Equal($"{_folder["bad.md"]}: Line 3: “horizon” needs a date such as 22 August 2026.", ran.Error);
        Assert.Equal(2, (await Ran.Command("import", _folder["none.md"], "--data", _folder["data"])).Code);
    }

    [Fact]
    public async Task EveryFaultOfAFileIsNamedOnALineOfItsOwn_IP3_IP10()
    {
        await File.WriteAllTextAsync(_folder["bad.md"], "# Risk register: X\n\nNo session yet · horizon soon\n\n## R1 They pressed play\n\n- **Takes hold at** magic\n", TestContext.Current.CancellationToken);

        var ran = await Ran.Command("import", _folder["bad.md"], "--data", _folder["data"]);

        Assert.Equal(
            [
                $"{_folder["bad.md"]}: Line 3: “horizon” needs a date such as 22 August 2026.",
                $"{_folder["bad.md"]}: Line 7: “Takes hold at” needs one of these words: parameter, feedback, structure, goal, mental model.",
            ],
            ran.Error.ReplaceLineEndings("\n").Split('\n'));
    }
}
