using System.Net;
using System.Text.RegularExpressions;
using PreMortem.Web.Library;
using PreMortem.Web.Live;
using PreMortem.Web.Rehearsals;
using PreMortem.Web.Tests.Access;

namespace PreMortem.Web.Tests.Live;

/// <summary>What servers that share a database know of each other, besides the logs (PQ5 to PQ8).</summary>
public sealed class NeighboursTests(ThreeServers servers) : IClassFixture<ThreeServers>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoIsAtAnyServerIsHereAndWhoGoesIsAway_PQ6()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");
        var ben = await Enter(2, code, "participant", "Ben");
        await leader.Until(records => (int?)records["counts"]["here"] == 2);

        await ana.Asks("typing", new { typing = true });
        await leader.Until(records => records[$"seat/{ana.SeatId}"]["typing"]?.GetValue<bool>() == true);

        var began = DateTimeOffset.UtcNow;
        await ben.DisposeAsync();
        await leader.Until(records => (int?)records["counts"]["here"] == 1);
        Assert.InRange(DateTimeOffset.UtcNow - began, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task WhoLostItsLineHearsWhatItMissed_PQ5()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");

        await servers.Deafen();
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });

        await ana.UntilPhase("write");
    }

    [Fact]
    public async Task ALeaderWhoSignedInAtOneIsLeaderAtAll_PQ8()
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        await browser.GetAsync(new Uri(servers.At(0), $"/lead?key={servers.LeaderKey}"), Stop);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(servers.At(1), "/initiatives/new"), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(servers.At(2), "/initiatives/new"), Stop)).StatusCode);
    }

    [Fact]
    public async Task AFormOfOneServerIsTakenByAnother_PQ8()
    {
        foreach (var server in Enumerable.Range(0, 3))
        {
            servers.Get<RunningRehearsals>(server).Speed = 400;
        }

        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        await browser.GetAsync(new Uri(servers.At(0), $"/lead?key={servers.LeaderKey}"), Stop);
        var page = await (await browser.GetAsync(new Uri(servers.At(0), "/"), Stop)).Content.ReadAsStringAsync(Stop);
        var form = Regex.Match(page, """<form[^>]*action="/example"[^>]*>.*?</form>""", RegexOptions.Singleline | RegexOptions.NonBacktracking).Value;
        var fields = Regex.Matches(form, "name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        var post = await browser.PostAsync(new Uri(servers.At(1), "/example"), new FormUrlEncodedContent(fields), Stop);

        Assert.Equal(HttpStatusCode.Redirect, post.StatusCode);
        await Until(() => Rehearsed() == 1);

        // The same form once more, at a third: it is answered as the first was.
        var again = await browser.PostAsync(new Uri(servers.At(2), "/example"), new FormUrlEncodedContent(fields), Stop);
        Assert.Equal(post.Headers.Location, again.Headers.Location);

        // Somebody looks on at each server; still one of them lets the people act.
        var code = post.Headers.Location!.OriginalString.Split('/')[^1].Split('?')[0];
        await using var one = await Enter(1, code, "screen");
        await using var two = await Enter(2, code, "screen");
        await one.Until(records => (int?)records["counts"]["people"] is >= 5 and <= 12);
        Assert.Equal(1, Rehearsed());
    }

    [Fact]
    public async Task WrongCodesCountWhereverTheyAreTried_PQ8()
    {
        using var guesser = new HttpClient(From.Handler(IPAddress.Parse("127.0.9.9")));
        const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        for (var guess = 0; guess < 30; guess++)
        {
            await guesser.GetAsync(new Uri(servers.At(guess % 2), $"/join/ZZZZZ{Letters[guess]}"), Stop);
        }

        await Until(async () => (await guesser.GetAsync(new Uri(servers.At(2), "/join/ZZZZYZ"), Stop)).StatusCode == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task TheLibraryIsTheSameEverywhere_PQ8()
    {
        Assert.True(await servers.Get<LivingLibrary>(0).Change([new("a-mode-of-ours", 0, FailureModeFile.Write(servers.Get<LivingLibrary>(0).Now.FailureModes[0] with { Slug = "a-mode-of-ours", Title = "A mode of ours" }), Retired: false)]));

        await Until(() => servers.Get<LivingLibrary>(2).Find("a-mode-of-ours") is not null);
    }

    [Fact]
    public async Task ARoomWhoseLogWasRewrittenAtOneServerIsPutOutAtAll_PQ5()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");
        var there = servers.Get<Rooms>(1).Find(code)!;

        await servers.Get<Rooms>(0).PutOut(there.Code);

        await Until(() => there.IsLetGo);
    }

    [Fact]
    public void ManyCodesGoInAsManyMessagesAsTheyNeed()
    {
        var codes = Enumerable.Range(0, 3000).Select(number => $"K{number:00000}").ToList();
        var said = Web.Live.Neighbours.Word.Write("me", Web.Live.Neighbours.Word.Grew, codes).ToList();

        Assert.All(said, payload => Assert.InRange(payload.Length, 1, 7_900));
        Assert.Equal(codes, said.SelectMany(payload => Web.Live.Neighbours.Word.Read(payload)!.Of));
        Assert.Null(Web.Live.Neighbours.Word.Read("what-a-newer-server says so"));
    }

    private int Rehearsed() => Enumerable.Range(0, 3).Sum(server => servers.Get<RunningRehearsals>(server).Now);

    private Task<Person> Enter(int server, string code, string role, string? name = null) =>
        Person.Enter(servers.At(server), servers.LeaderKey, code, role, name);

    private static Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
