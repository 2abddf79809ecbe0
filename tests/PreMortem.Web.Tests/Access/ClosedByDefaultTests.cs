using System.Net;
using Microsoft.AspNetCore.Builder;
using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC12: what does not say that it is open is for leaders.</summary>
public sealed class ClosedByDefaultTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PreMortemServer Server => pages.Server;

    [Fact]
    public void ExactlyTheseAddressesSayThatTheyAreOpen_AC12() => Assert.Equal(
        Walk.Open.Order(StringComparer.Ordinal),
        Walk.Endpoints(Server).Where(one => Walk.IsOpen(one.Route)).Select(one => one.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task AnAddressThatSomebodyAddsTomorrowIsClosed_AC12()
    {
        using var folder = new TempFolder();
        await using var app = Program.Build(new Settings(folder.Path, "http://127.0.0.1:0", PreMortemServer.Key));
        app.MapGet("/tomorrow", () => "open");
        await app.StartAsync(Stop);
        using var nobody = new HttpClient { BaseAddress = new(app.Urls.First()) };

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/tomorrow", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/nothing-here", Stop)).StatusCode);
        await app.StopAsync(Stop);
    }

    [Fact]
    public Task NobodyGetsNowhereElse_AC12() => Tries(_ => { });

    [Fact]
    public async Task AParticipantGetsNowhereElse_AC12()
    {
        await using var person = await Person.Enter(Server.Address, "", pages.Open, "participant", "Ada");

        await Tries(http => http.Add("Authorization", $"Bearer {person.Token}"));
        await Tries(http => http.Add("Cookie", $"premortem.leader={person.Token}; premortem.share={person.Token}"));
    }

    [Fact]
    public async Task AForeignLeaderGetsNowhere_AC12()
    {
        await using var elsewhere = new PreMortemServer();
        await elsewhere.InitializeAsync();
        var foreign = await elsewhere.CookieOf(PreMortemServer.Key);

        await Tries(http => http.Add("Authorization", $"Bearer {LeaderKey.New()}"));
        await Tries(http => http.Add("Cookie", foreign));
    }

    [Fact]
    public async Task ALeaderWhoseKeyWasRevokedGetsNowhere_AC11()
    {
        var key = (await Server.Get<KeyStore>().Add("Gone", "leader", DateTimeOffset.UnixEpoch))!;
        Server.Get<LeaderWatch>().Look();
        var cookie = await Server.CookieOf(key);
        await Server.Get<KeyStore>().Revoke(Server.Get<KeyStore>().All().Single(one => one.Name == "Gone").Id, DateTimeOffset.UnixEpoch);
        Server.Get<LeaderWatch>().Look();

        await Tries(http => http.Add("Authorization", $"Bearer {key}"));
        await Tries(http => http.Add("Cookie", cookie));
    }

    [Fact]
    public async Task AReaderGetsTheRegisterAndNothingElse_AC12()
    {
        var (_, token, _) = await Walk.Secrets(pages);
        using var http = Server.Anybody;
        var share = (await http.GetAsync($"/share/{token}", Stop)).Headers.GetValues("Set-Cookie").First().Split(';')[0];

        await Tries(headers => headers.Add("Cookie", share), Walk.Readers);
    }

    [Fact]
    public async Task TheFilesOfThePagesAreOpen_AC12()
    {
        using var nobody = Server.Anybody;

        foreach (var path in (string[])["/site.css", "/site.js", "/room/room.js", "/favicon.svg"])
        {
            Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(path, Stop)).StatusCode);
        }
    }

    /// <summary>Asks for everything, each from another network, so that only who asks decides.</summary>
    private async Task Tries(Action<System.Net.Http.Headers.HttpRequestHeaders> proves, IReadOnlyList<string>? alsoOpen = null)
    {
        var (share, token, key) = await Walk.Secrets(pages);
        var before = Walk.Everything(Server);
        var open = Walk.Open.Concat(alsoOpen ?? []).ToHashSet(StringComparer.Ordinal);
        var tried = 0;
        using var http = From.Everywhere(Server.Address);
        foreach (var (name, _) in Walk.Endpoints(Server))
        {
            var (method, path) = (name.Split(' ')[0], Walk.Fill(name.Split(' ')[1], pages, share, token, key));
            using var request = new HttpRequestMessage(new HttpMethod(method == "*" ? "GET" : method), path);
            proves(request.Headers);
            request.Content = method is "GET" or "*" ? null
                : path.StartsWith("/api/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([new("name", "Mallory")]);
            using var answer = await http.SendAsync(request, Stop);
            Assert.True(open.Contains(name) != Walk.IsTurnedAway(answer), $"{name}: {answer.StatusCode}");
            tried++;
        }

        Assert.True(tried > 120, $"Only {tried} addresses.");
        Assert.Equal(before, Walk.Everything(Server));
    }
}
