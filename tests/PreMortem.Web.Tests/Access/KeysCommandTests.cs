using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.CommandLine;

namespace PreMortem.Web.Tests.Access;

/// <summary>LN7</summary>
public sealed class KeysCommandTests
{
    [Fact]
    public async Task KeysAreMadeListedAndRevoked_LN7()
    {
        using var folder = new TempFolder();

        var made = await Ran.Command("keys", "add", "Ana", "--data", folder.Path, "--urls", "http://127.0.0.1:5090");
        var taken = await Ran.Command("keys", "add", "ana", "--data", folder.Path);
        var nobody = await Ran.Command("keys", "add", "  ", "--data", folder.Path);
        var listed = await Ran.Command("keys", "--data", folder.Path);
        var revoked = await Ran.Command("keys", "revoke", "ANA", "--data", folder.Path);
        var gone = await Ran.Command("keys", "revoke", "Ana", "--data", folder.Path);
        var after = await Ran.Command("keys", "--data", folder.Path);

        Assert.StartsWith("http://127.0.0.1:5090/lead?key=", made.Output, StringComparison.Ordinal);
        Assert.Equal((2, "ana has a key already; choose another name, or revoke that key first."), (taken.Code, taken.Error));
        Assert.Equal(2, nobody.Code);
        Assert.Contains("Ana  made", listed.Output, StringComparison.Ordinal);
        Assert.Contains("not used yet", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(LeaderKey.In(made.Output), listed.Output, StringComparison.Ordinal);
        Assert.Equal(0, revoked.Code);
        Assert.Equal((2, "No live key has the id or name Ana; premortem keys lists them."), (gone.Code, gone.Error));
        Assert.Contains("revoked", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenewingGivesAnotherKeyOfTheInstallation_LN7()
    {
        using var folder = new TempFolder();
        var before = await Ran.Command("leader-link", "--data", folder.Path);

        var renewed = await Ran.Command("keys", "renew", "--data", folder.Path);

        Assert.NotEqual(before.Output, renewed.Output);
        Assert.Equal(renewed.Output, (await Ran.Command("leader-link", "--data", folder.Path)).Output);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder["leader.key"]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void AKeyThatIsSetFromOutsideIsRenewedThere_LN7()
    {
        using var folder = new TempFolder();

        var problem = Assert.Throws<SettingsProblem>(() => LeaderKey.Renew(new(folder.Path, "http://127.0.0.1:0", PreMortemServer.Key), new DataFolder(folder.Path)));

        Assert.Contains("PREMORTEM_LEADER_KEY", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the-leader-key-of-the-tests-0123456789", true)]
    [InlineData("q3JxW0b9ZrTf7LkMv2YcHd", true)]
    [InlineData("9f8a1c0d7e6b5a4f3c2e1d0b9a8f7e6c", true)]
    [InlineData("short-key", false)]
    [InlineData("9f8a1c0d7e6b5a4f3c2e1d", false)]
    [InlineData("4711471147114711471147", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("kX9-kX9-kX9-kX9-kX9-kX9-kX9-kX9-kX9-kX9-", false)]
    [InlineData("S3cretKeyS3cretKeyS3cretKeyS3cretKey", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789", false)]
    public void AKeyThatCanBeGuessedIsRefused_AC1(string key, bool enough) => Assert.Equal(enough, KeyStrength.IsEnough(key));
}
