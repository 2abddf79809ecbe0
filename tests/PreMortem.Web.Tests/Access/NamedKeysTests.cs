using System.Net;
using PreMortem.Web.Access;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Register;
using PreMortem.Web.Tests.Sharing;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC10, AC11, AC14: a key for each leader.</summary>
public sealed class NamedKeysTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private KeyStore Store => server.Get<KeyStore>();

    [Fact]
    public async Task TheLinkOfANewKeyIsShownOnceAndNoCacheKeepsIt_AC10()
    {
        Visitor leader = new(server.Leader);

        var made = await leader.Send("/keys", "/keys", ("name", "Ana Ruiz"));

        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.True(made.Headers.CacheControl!.NoStore);
        Assert.False(made.Headers.Contains("Set-Cookie"));
        var link = Shares.Link(await Visitor.Text(made))!;
        var key = link.Split("key=")[1];
        Assert.True(key.Length >= 43);
        using var ana = server.Anybody;
        Assert.Equal("/", (await ana.GetAsync(new Uri(link).PathAndQuery, Stop)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await ana.Get("/api/initiatives")).Status);
        var page = await leader.Read("/keys");
        Assert.Contains("Ana Ruiz", page, StringComparison.Ordinal);
        Assert.DoesNotContain(key, page, StringComparison.Ordinal);
        Assert.Contains("last used", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingOfAKeyIsOnTheDiskButItsHash_AC10()
    {
        var key = (await Store.Add("On the disk", "leader", DateTimeOffset.UnixEpoch))!;

        var files = string.Concat(Directory.GetFiles(server.Folder.Path, "premortem.db*").Select(Bytes));

        Assert.Contains(LeaderKey.Hash(key), files, StringComparison.Ordinal);
        Assert.DoesNotContain(key, files, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoLiveKeysHaveTwoNames_AC10()
    {
        Visitor leader = new(server.Leader);
        await leader.Send("/keys", "/keys", ("name", "Twice"));

        var again = await leader.Send("/keys", "/keys", ("name", "TWICE"));
        var blank = await leader.Send("/keys", "/keys", ("name", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Null(Shares.Link(await Visitor.Text(again)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.StatusCode);
        Assert.Single(Store.All(), key => string.Equals(key.Name, "twice", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task RevokingOnThePageEndsKeyAndCookieWithTheNextRequest_AC11()
    {
        var key = await Live("Bea");
        using var bea = await server.Browser(key);
        Assert.Equal(HttpStatusCode.OK, (await bea.Get("/api/initiatives")).Status);
        Visitor leader = new(server.Leader);

        await leader.Send("/keys", $"/keys/{Store.All().Single(one => one.Name == "Bea").Id}/revoke");

        Assert.Equal(HttpStatusCode.Unauthorized, (await bea.Get("/api/initiatives")).Status);
        Assert.Null(server.Get<LeaderKeys>().Find(key));
        using var program = From.Network(From.Anywhere(), server.Address);
        program.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.Get("/api/initiatives")).Status);
        Assert.Contains("revoked", await leader.Read("/keys"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunningProgramHearsOfTheCommandLineWithinSeconds_AC11()
    {
        var made = await Ran.Command("keys", "add", "From outside", "--data", server.Folder.Path);
        using var leader = From.Network(From.Anywhere(), server.Address);
        leader.DefaultRequestHeaders.Add("Authorization", $"Bearer {LeaderKey.In(made.Output)}");
        await Until(async () => (await leader.Get("/api/initiatives")).Status == HttpStatusCode.OK);

        var revoked = await Ran.Command("keys", "revoke", "from outside", "--data", server.Folder.Path);

        Assert.Equal(0, revoked.Code);
        await Until(async () => (await leader.Get("/api/initiatives")).Status == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task ALeaderWithAKeyOfTheirOwnSignsWithItsNameAndNoOther_AC14()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        var key = (await shelf.Server.Get<KeyStore>().Add("Dana", "leader", DateTimeOffset.UnixEpoch))!;
        shelf.Server.Get<LeaderWatch>().Look();
        using var http = shelf.Server.Anybody;
        Visitor nameless = new(http);
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {PreMortemServer.Key}");
        await nameless.Send(shelf.Page, $"{shelf.Page}/name", ("name", "Somebody else"));
        http.DefaultRequestHeaders.Remove("Authorization");
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");

        var page = await nameless.Read(shelf.Page);
        await http.Patch($"{shelf.Api}/risks/R1", """{"title":"Other"}""");

        Assert.DoesNotContain($"{shelf.Page}/name", page, StringComparison.Ordinal);
        Assert.Contains("signed as <b>Dana</b>", page, StringComparison.Ordinal);
        Assert.Equal("Dana", Assert.Single(shelf.Registers.Changes(shelf.Id)).Who);
    }

    [Fact]
    public async Task AHostileNameIsTextOnThePage_AC10()
    {
        Visitor leader = new(server.Leader);

        var made = await Visitor.Text(await leader.Send("/keys", "/keys", ("name", "<script>alert(1)</script>\"'&")));

        Assert.DoesNotContain("<script>alert", made + await leader.Read("/keys"), StringComparison.Ordinal);
    }

    private async Task<string> Live(string name)
    {
        var key = (await Store.Add(name, "leader", DateTimeOffset.UnixEpoch))!;
        server.Get<LeaderWatch>().Look();
        return key;
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await so())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static string Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file, System.Text.Encoding.Latin1);
        return text.ReadToEnd();
    }
}
