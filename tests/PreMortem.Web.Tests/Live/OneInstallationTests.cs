using System.Net;
using System.Text.RegularExpressions;
using PreMortem.Web.Library;
using PreMortem.Web.Rehearsals;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Tests.Access;
using static PreMortem.Web.Tests.Eventually;

namespace PreMortem.Web.Tests.Live;

/// <summary>What belongs to the installation and not to a room is the same at each of its servers (PQ8).</summary>
public sealed class OneInstallationTests(ThreeServers servers) : IClassFixture<ThreeServers>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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

        // The one that has them stood still for so long that another took them: it gives them up.
        var held = code.Replace("-", "", StringComparison.Ordinal);
        await servers.Do($"DELETE FROM server; UPDATE holder SET server = 'another' WHERE what = '{held}'; INSERT INTO server (id, beat) VALUES ('another', clock_timestamp() + interval '10 seconds')");
        await Until(() => Rehearsed() == 0);
    }

    [Fact]
    public async Task WrongCodesCountWhereverTheyAreTried_PQ8()
    {
        using var guesser = new HttpClient(From.Handler(IPAddress.Parse("127.0.9.9")));
        const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        await servers.Hear();
        var right = await servers.OpenSession();
        await Task.WhenAll(Letters.Take(30).Select((letter, guess) => guesser.GetAsync(new Uri(servers.At(guess % 2), $"/join/ZZZZZ{letter}"), Stop)));

        // A right code is no guess, so asking counts for nothing. On a slow machine a try has come back by now: one more is wrong, elsewhere.
        await Until(async () =>
        {
            await guesser.GetAsync(new Uri(servers.At(0), "/join/ZZZZZZ"), Stop);
            return (await guesser.GetAsync(new Uri(servers.At(2), $"/join/{right}"), Stop)).StatusCode == HttpStatusCode.TooManyRequests;
        });
    }

    [Fact]
    public async Task TheLibraryIsTheSameEverywhere_PQ8()
    {
        Assert.True(await servers.Get<LivingLibrary>(0).Change([new("a-mode-of-ours", 0, FailureModeFile.Write(servers.Get<LivingLibrary>(0).Now.FailureModes[0] with { Slug = "a-mode-of-ours", Title = "A mode of ours" }), Retired: false)]));

        await Until(() => servers.Get<LivingLibrary>(2).Find("a-mode-of-ours") is not null);
    }

    [Fact]
    public async Task WhoLostItsLineReadsAnewWhatNobodyTellsAgain_PQ5()
    {
        // Stored by somebody whose word about it was lost.
        var mode = servers.Get<LivingLibrary>(0).Now.FailureModes[0] with { Slug = "an-unheard-mode", Title = "An unheard mode" };
        Assert.True(await servers.Get<OwnModes>(0).Change([new(mode.Slug, 0, FailureModeFile.Write(mode), Retired: false)], DateTimeOffset.UtcNow));

        await servers.Deafen();

        await Until(() => servers.Get<LivingLibrary>(2).Find(mode.Slug) is not null);
    }

    /// <summary>The lines on which servers ask are cut as one of them says what changed; those on which they hear are not.</summary>
    [Fact]
    public async Task WhatCouldNotBeReadWhenOthersToldOfItIsReadAfterwards_PQ23()
    {
        var mode = servers.Get<LivingLibrary>(0).Now.FailureModes[0] with { Slug = "a-mode-read-late", Title = "A mode read late" };
        Assert.True(await servers.Get<OwnModes>(0).Change([new(mode.Slug, 0, FailureModeFile.Write(mode), Retired: false)], DateTimeOffset.UtcNow));
        await servers.Hear();

        await servers.Do("""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query NOT LIKE 'LISTEN%';
            SELECT pg_notify('premortem', 'another m library')
            """);

        await Until(() => servers.Get<LivingLibrary>(2).Find(mode.Slug) is not null);

        // What was cut is nobody else's to meet.
        foreach (var server in Enumerable.Range(0, 3))
        {
            servers.Get<ServerTable>(server).ForgetBroken();
        }
    }

    private int Rehearsed() => Enumerable.Range(0, 3).Sum(server => servers.Get<RunningRehearsals>(server).Now);

    private Task<Person> Enter(int server, string code, string role, string? name = null) =>
        Person.Enter(servers.At(server), servers.LeaderKey, code, role, name);
}
