using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.CommandLine;

public sealed class RestoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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

        Assert.Equal(new Ran(2, "", $"The file {_folder["notes.txt"]} is damaged or no backup of PreMortem; nothing was changed."), await Restore("notes.txt"));
        Assert.Equal(new Ran(2, "", $"There is no file {_folder["missing.db"]}; “premortem restore” by itself lists the backups there are."), await Restore("missing.db"));
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

    [Fact]
    public async Task ADamagedANewerAndAForeignBackupChangeNothing_ST8()
    {
        await Add("Precious");
        await Ran.Command("backup", _folder["short.db"], "--data", _folder.Path);
        await Ran.Command("backup", _folder["newer.db"], "--data", _folder.Path);
        using (var file = File.OpenWrite(_folder["short.db"]))
        {
            file.SetLength(file.Length - 4096);
        }

        Statement("newer.db", "INSERT INTO migration (number, name, run_at) VALUES (999, 'later', 'later')");
        Statement("foreign.db", "CREATE TABLE photo (name TEXT)");

        Assert.Equal(new Ran(2, "", $"The file {_folder["short.db"]} is damaged or no backup of PreMortem; nothing was changed."), await Restore("short.db"));
        Assert.Equal(new Ran(2, "", $"The file {_folder["foreign.db"]} is damaged or no backup of PreMortem; nothing was changed."), await Restore("foreign.db"));
        Assert.Equal(new Ran(2, "", $"The backup {_folder["newer.db"]} was made by a newer PreMortem, so nothing was changed; update this program first."), await Restore("newer.db"));
        Assert.Equal(["Precious"], Names("premortem.db"));
        Assert.Empty(Directory.GetFiles(_folder.Path, "premortem-before-*"));
    }

    [Fact]
    public async Task WhatWasThereIsKeptInOneFileWithWhatItsLogHeld_ST17()
    {
        await Add("Then");
        await Ran.Command("backup", _folder["copy.db"], "--data", _folder.Path);
        using (var connection = new SqliteConnection($"Data Source={_folder["premortem.db"]};Pooling=False"))
        {
            connection.Open();
            connection.Execute("UPDATE initiative SET body = replace(body, 'Then', 'Only in the log')");
            foreach (var part in (string[])["", "-wal"])
            {
                File.Copy(_folder[$"premortem.db{part}"], _folder[$"kept{part}"]);
            }
        }

        foreach (var part in (string[])["", "-wal"])
        {
            File.Move(_folder[$"kept{part}"], _folder[$"premortem.db{part}"], overwrite: true);
        }

        Assert.Equal(0, (await Restore("copy.db")).Code);

        var aside = Assert.Single(Directory.GetFiles(_folder.Path, "premortem-before-*"));
        Assert.Equal(["Only in the log"], Names(Path.GetFileName(aside)));
        Assert.Equal(["Then"], Names("premortem.db"));
    }

    [Fact]
    public async Task WhatWasDamagedIsKeptByteByByteAndTheBackupTakesItsPlace_ST17()
    {
        await Add("Then");
        await Ran.Command("backup", _folder["copy.db"], "--data", _folder.Path);
        var damaged = (await File.ReadAllBytesAsync(_folder["premortem.db"], TestContext.Current.CancellationToken))[..^4096];
        await File.WriteAllBytesAsync(_folder["premortem.db"], damaged, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["premortem.db-wal"], "what is left of a log", TestContext.Current.CancellationToken);

        var ran = await Restore("copy.db");

        Assert.Equal(0, ran.Code);
        var aside = Assert.Single(Directory.GetFiles(_folder.Path, "premortem-before-*.db"));
        Assert.Equal($"Restored. What was there before is in {aside}; it is damaged, so people who are forgotten later cannot be taken out of it: delete it when you no longer need it.", ran.Output);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(aside, TestContext.Current.CancellationToken));
        Assert.Equal("what is left of a log", await File.ReadAllTextAsync(aside + "-wal", TestContext.Current.CancellationToken));
        Assert.Equal(["Then"], Names("premortem.db"));
    }

    [Fact]
    public async Task ARestoreThatAPowerCutStoppedIsFinishedAtTheNextStart_ST17()
    {
        await Add("Now");
        using var other = new TempFolder();
        await Ran.Command("example", "--data", other.Path);
        await Ran.Command("backup", _folder["premortem.db.restored"], "--data", other.Path);
        await File.WriteAllTextAsync(_folder["premortem.db-wal"], "a log that belongs to what goes", TestContext.Current.CancellationToken);

        Assert.StartsWith("Student Ownership", Assert.Single(Names("premortem.db")), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["premortem.db.restored"]));
    }

    [Fact]
    public async Task WithoutAFileTheBackupsAreListedNewestFirst_LN5()
    {
        Assert.StartsWith($"There is no backup in {_folder.Path} yet;", (await Ran.Command("restore", "--data", _folder.Path)).Output, StringComparison.Ordinal);
        await Add("Plan");
        var backups = new DataFolder(_folder.Path).Backups;
        using (var from = new DatabaseFile(_folder["premortem.db"]).OpenReading())
        {
            backups.Take(from, new BackupName(new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero)), stop: Stop);
            backups.Take(from, new BackupName(new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero), 7), stop: Stop);
        }

        var lines = (await Ran.Command("restore", "--data", _folder.Path)).Output.Split(Environment.NewLine);

        Assert.Matches(@"^2026-11-22 03:00 UTC +\d+ kB  .*premortem-20261122-0300-before-007\.db  \(before an upgrade\)$", lines[0]);
        Assert.Matches(@"^2026-11-21 03:00 UTC +\d+ kB  .*premortem-20261121-0300\.db$", lines[1]);
    }

    [Fact]
    public async Task ABackupOfADamagedDatabaseIsRefusedAndOneOfNothingToo_LN5()
    {
        Assert.Equal(
            new Ran(2, "", $"There is no database in {_folder.Path} yet, so there is nothing to back up; name its folder with --data."),
            await Ran.Command("backup", _folder["copy.db"], "--data", _folder.Path));
        await Add("Plan");
        var all = await File.ReadAllBytesAsync(_folder["premortem.db"], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder["premortem.db"], all[..^4096], TestContext.Current.CancellationToken);

        Assert.StartsWith($"The database {_folder["premortem.db"]} is damaged", (await Ran.Command("backup", _folder["copy.db"], "--data", _folder.Path)).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["copy.db"]));
    }

    private Task<Ran> Restore(string file) => Ran.Command("restore", _folder[file], "--data", _folder.Path);

    private void Statement(string file, string text)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[file]};Pooling=False");
        connection.Execute(text);
    }

    private async Task Add(string name)
    {
        using var database = new DatabaseFile(_folder["premortem.db"]);
        using var writer = database.NewWriter();
        await new InitiativeStore(database, writer).Add(Samples.Plan with { Name = name }, Samples.Now);
    }

    private IEnumerable<string> Names(string file)
    {
        using var database = new DatabaseFile(_folder[file]);
        using var writer = database.NewWriter();
        return new InitiativeStore(database, writer).All().Select(row => row.Name).Order(StringComparer.Ordinal).ToList();
    }
}
