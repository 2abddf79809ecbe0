using System.Net;
using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Access;

public sealed class RestartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARestartKeepsLeadersSignedInAndWhatWasStored_AC4()
    {
        await using var server = new PreMortemServer();
        await server.InitializeAsync();
        using var before = server.Anybody;
        var cookie = (await before.GetAsync($"/lead?key={PreMortemServer.Key}", Stop)).Headers.GetValues("Set-Cookie").First().Split(';')[0];

        await server.Restart();

        using var after = server.Anybody;
        after.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync("/api/initiatives", Stop)).StatusCode);
    }

    [Fact]
    public void AKeyIsMadeAtTheFirstStartAndKept_AC1()
    {
        using var folder = new TempFolder();
        Settings settings = new(folder.Path, "http://127.0.0.1:0");

        var made = LeaderKey.Of(settings, new DataFolder(folder.Path));
        var again = LeaderKey.Of(settings, new DataFolder(folder.Path));

        Assert.True(made.Text.Length >= 43);
        Assert.Equal(made.Text, again.Text);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder["leader.key"]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void AKeyThatWasSetWinsAndIsNotWrittenDown_AC1()
    {
        using var folder = new TempFolder();

        var key = LeaderKey.Of(new(folder.Path, "http://127.0.0.1:0", PreMortemServer.Key), new DataFolder(folder.Path));

        Assert.Equal(PreMortemServer.Key, key.Text);
        Assert.False(File.Exists(folder["leader.key"]));
    }

    [Theory]
    [InlineData("the-key", true)]
    [InlineData(" the-key\n", true)]
    [InlineData("http://192.168.0.7:5080/lead?key=the-key", true)]
    [InlineData("the-kez", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TheKeyOrTheWholeLinkWillDo_AC2(string? typed, bool right) => Assert.Equal(right, new LeaderKey("the-key").Is(typed));

    [Fact]
    public void ACookieOfAnotherKeyIsNotThisKeys_AC4()
    {
        LeaderKey mine = new("mine"), other = new("other");

        Assert.NotEqual(mine.Mark, other.Mark);
        Assert.DoesNotContain("mine", mine.Mark, StringComparison.Ordinal);
    }
}
