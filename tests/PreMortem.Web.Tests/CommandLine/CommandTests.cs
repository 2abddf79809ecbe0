using System.Net;
using System.Net.Sockets;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.CommandLine;

public sealed class CommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheLeaderLinkIsTheSameEveryTime_LN1()
    {
        var first = await Ran.Command("leader-link", "--data", _folder.Path, "--urls", "http://127.0.0.1:5080");
        var second = await Ran.Command("leader-link", "--data", _folder.Path, "--urls", "http://127.0.0.1:5080");

        Assert.Equal(0, first.Code);
        Assert.StartsWith("http://127.0.0.1:5080/lead?key=", first.Output, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task TheExampleIsAddedAndExportedAndBackedUp_LN1()
    {
        var example = await Ran.Command("example", "--data", _folder.Path, "--urls", "http://127.0.0.1:5080");
        var id = example.Output.Split('/')[^1];
        Assert.StartsWith("http://127.0.0.1:5080/initiatives/student-ownership-and-", example.Output, StringComparison.Ordinal);

        var export = await Ran.Command("export", id, "--format", "md", "--output", _folder["register.md"], "--data", _folder.Path);
        Assert.Equal((0, ""), (export.Code, export.Error));
        Assert.StartsWith("# Risk register: Student Ownership", await File.ReadAllTextAsync(_folder["register.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var backup = await Ran.Command("backup", _folder["copy.db"], "--data", _folder.Path);
        Assert.Equal(0, backup.Code);
        var copy = new DatabaseFile(_folder["copy.db"]);
        using var writer = copy.NewWriter();
        Initiative kept = new InitiativeStore(copy, writer).Find(id)!;
        Assert.StartsWith("Student Ownership", kept.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABackupReplacesNoFile_ST8()
    {
        await File.WriteAllTextAsync(_folder["copy.db"], "precious", TestContext.Current.CancellationToken);

        await Refused($"There is a file {_folder["copy.db"]} already; choose another name.", "backup", _folder["copy.db"], "--data", _folder.Path);
        Assert.Equal("precious", await File.ReadAllTextAsync(_folder["copy.db"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheShippedTemplatesHaveNoFault_LN1() => Assert.Equal(0, (await Ran.Command("templates", "check")).Code);

    [Fact]
    public async Task APortInUseIsOneSentence_LN3()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        await Refused($"Another program listens at {url}; stop it, or choose another address with --urls.", "serve", "--data", _folder.Path, "--urls", url);
    }

    [Fact]
    public async Task ADataFolderThatIsAFileIsOneSentence_LN3()
    {
        await File.WriteAllTextAsync(_folder["file"], "", TestContext.Current.CancellationToken);

        await Refused($"The data folder {_folder["file"]} cannot be written; name another with --data, or mend its permissions.", "--data", _folder["file"]);
    }

    [Fact]
    public async Task ATemplateWithAFaultIsOneSentence_LN3()
    {
        Directory.CreateDirectory(_folder["lenses"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["lenses"], "mine.md"), "no front matter", TestContext.Current.CancellationToken);

        var ran = await Ran.Command("--data", _folder["data"], "--templates", _folder.Path);

        Assert.Equal(2, ran.Code);
        Assert.Contains("lenses/mine.md", Assert.Single(ran.Error.Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“nonsense” is no address to listen at; write it like http://0.0.0.0:5080.", "--urls", "nonsense")]
    [InlineData("“ftp://x:1” is no address to listen at; write it like http://0.0.0.0:5080.", "--urls", "ftp://x:1")]
    [InlineData("There is no templates folder /nowhere/at/all; make it, or name another with --templates.", "--templates", "/nowhere/at/all")]
    [InlineData("Unrecognized command or argument '--wat'. See premortem --help.", "--wat")]
    public Task AWrongSettingIsOneSentence_LN3(string sentence, params string[] args) => Refused(sentence, args);

    [Fact]
    public Task AnInitiativeThatIsNotThereIsOneSentence_LN3() => Refused(
        $"There is no initiative “none” in {_folder.Path}; its id is the last part of its address.", "export", "none", "--data", _folder.Path);

    private static async Task Refused(string sentence, params string[] args) => Assert.Equal(new Ran(2, "", sentence), await Ran.Command(args));
}
