using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.CommandLine;

public sealed class RestoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ABackupComesBackAndWhatWasThereIsKept_ST8()
    {
        await Add("Then");
        Assert.Equal(0, (await Ran.Command("backup", _folder["copy.db"], "--data", _folder.Path)).Code);
        await Add("Now");

        var ran = await Ran.Command("restore", _folder["copy.db"], "--data", _folder.Path);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(["Then"], Names("premortem.db"));
        Assert.Equal(["Now", "Then"], Names(Path.GetFileName(Assert.Single(Directory.GetFiles(_folder.Path, "premortem-before-*.db")))));
    }

    [Fact]
    public async Task WhatIsNoBackupChangesNothing_ST8()
    {
        await Add("Precious");
        await File.WriteAllTextAsync(_folder["notes.txt"], "no database at all, but long enough to look like one".PadRight(5000), TestContext.Current.CancellationToken);

        foreach (var file in (string[])[_folder["notes.txt"], _folder["missing.db"]])
        {
            Assert.Equal(new Ran(2, "", $"The file {file} is no backup of PreMortem; nothing was changed."), await Ran.Command("restore", file, "--data", _folder.Path));
        }

        Assert.Equal(["Precious"], Names("premortem.db"));
    }

    [Fact]
    public async Task OneFolderHasOneProgram_ST9()
    {
        await using var running = new PreMortemServer();
        await running.InitializeAsync();
        var sentence = $"Another PreMortem runs on the data folder {running.Folder.Path}; stop it, or name another folder with --data.";

        Assert.Equal(new Ran(2, "", sentence), await Ran.Command("serve", "--data", running.Folder.Path, "--urls", "http://127.0.0.1:0"));
        Assert.Equal(sentence, Assert.Throws<SettingsProblem>(() => new FolderHold(new DataFolder(running.Folder.Path))).Message);
        Assert.Equal(0, (await Ran.Command("example", "--data", running.Folder.Path)).Code);
    }

    private async Task Add(string name)
    {
        var database = new Database(_folder["premortem.db"]);
        using var writer = new Writer(database);
        await new InitiativeStore(database, writer).Add(Samples.Plan with { Name = name }, Samples.Now);
    }

    private IEnumerable<string> Names(string file)
    {
        var database = new Database(_folder[file]);
        using var writer = new Writer(database);
        return new InitiativeStore(database, writer).All().Select(row => row.Name).Order(StringComparer.Ordinal).ToList();
    }
}
