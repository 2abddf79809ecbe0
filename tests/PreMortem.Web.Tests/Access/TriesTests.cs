using System.Net;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC15 to AC18: guessing, flooding, and a school behind one address.</summary>
public sealed class TriesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private const int WrongCodes = 30;
    private const int WrongKeys = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Server => pages.Server.Address;

    [Theory]
    [InlineData("/join/{0}")]
    [InlineData("/join?code={0}")]
    [InlineData("/room/{0}")]
    [InlineData("/screen/{0}")]
    [InlineData("/room/{0}/pictures/concern.svg")]
    public async Task AfterManyWrongCodesARightOneIsNotLookedAt_AC17(string path)
    {
        var here = From.Anywhere();
        using var guesser = Browser(here);
        var tried = 0;
        var wrong = await Ask(Wrong(0));
        while (wrong.StatusCode == HttpStatusCode.NotFound && ++tried < 10 * WrongCodes)
        {
            wrong = await Ask(Wrong(tried));
        }

        var right = await Closed(here, () => Ask(pages.Open));
        Assert.True(tried >= WrongCodes, $"Only {tried}.");

        Assert.All([wrong, right], answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.All([wrong, right], answer => Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60));
        var page = await right.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Too many wrong codes came from your network.", page, StringComparison.Ordinal);
        Assert.Contains("Join a room", page, StringComparison.Ordinal);

        Task<HttpResponseMessage> Ask(string code) => guesser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, code), Stop);
    }

    [Fact]
    public async Task GuessingAtTheHubIsCountedWithThePages_AC17()
    {
        var here = From.Anywhere();
        await using var hub = await HubClient.Connect(Server, from: here);
        await using var elsewhere = await HubClient.Connect(Server, from: From.Anywhere());

        foreach (var role in (string[])["participant", "screen"])
        {
            await Refused(hub, here, new { code = Wrong(50), @as = role });
            await Refused(hub, here, new { code = pages.Open, @as = role });
            await Refused(hub, here, new { code = pages.Open, @as = role, seat = role == "screen" ? "made up" : new string('0', 64) });
            Assert.Equal("noSuchRoom", await Code(elsewhere, new { code = Wrong(51), @as = role }));
        }
    }

    [Fact]
    public async Task WhoHasASeatAndWhoSharesTheirNetworkAreNotLockedOutByAGuesser_AC17()
    {
        var school = From.Anywhere();
        await using var first = await HubClient.Connect(Server, from: school);
        var seat = (string?)(await first.Invoke("Enter", new { code = pages.Open, @as = "participant", name = "First" }))!["seat"];
        using var guesser = Browser(school);
        Exhaust(school);
        await using var second = await HubClient.Connect(Server, from: school);

        Assert.NotNull((await second.Invoke("Enter", new { code = pages.Open, @as = "participant", seat }))!["records"]);
        Assert.NotNull((await second.Invoke("Enter", new { code = pages.Open, @as = "participant", name = "Second" }))!["records"]);
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync($"/join/{pages.Open}", Stop)).StatusCode);
        await Closed(school, () => guesser.GetAsync($"/join/{Wrong(60)}", Stop));
    }

    [Fact]
    public async Task ASeatsSecretOpensItsRoomFromANetworkThatGuessed_AC17()
    {
        await using var home = await HubClient.Connect(Server, from: From.Anywhere());
        var seat = (string?)(await home.Invoke("Enter", new { code = pages.Open, @as = "participant" }))!["seat"];
        var school = From.Anywhere();
        await using var moved = await HubClient.Connect(Server, from: school);
        Exhaust(school);

        Assert.NotNull((await moved.Invoke("Enter", new { code = pages.Open, @as = "participant", seat }))!["records"]);
    }

    [Fact]
    public async Task ASchoolOfThreeHundredJoinsAtOnceFromOneAddress_AC18()
    {
        var school = From.Anywhere();
        var entered = await Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
        {
            await using var pupil = await HubClient.Connect(Server, from: school);
            return (await pupil.Invoke("Enter", new { code = pages.Open, @as = "participant", name = $"Pupil {i}" }))!["records"] is not null;
        }));

        Assert.All(entered, Assert.True);
    }

    [Fact]
    public async Task ARoomIsNotFilledFromOneAddress_AC18()
    {
        var (flooder, tries) = (From.Anywhere(), pages.Server.Get<SeatTries>());
        var code = pages.Open.Replace("-", "", StringComparison.Ordinal);
        await using var hub = await HubClient.Connect(Server, from: flooder);
        var seat = (string?)(await hub.Invoke("Enter", new { code, @as = "participant" }))!["seat"];

        var taken = Enumerable.Range(0, 2 * SeatTries.BurstOfNetwork).TakeWhile(_ => tries.Take(Network.Of(flooder), code) is null).Count();

        Assert.InRange(taken, 1000, SeatTries.BurstOfNetwork);
        Assert.Equal("tooManyTries", await Code(hub, new { code, @as = "participant" }));
        Assert.NotNull((await hub.Invoke("Enter", new { code, @as = "participant", seat }))!["records"]);
        await using var other = await HubClient.Connect(Server, from: From.Anywhere());
        Assert.NotNull((await other.Invoke("Enter", new { code, @as = "participant" }))!["records"]);
    }

    [Fact]
    public void ARoomIsNotFilledFromManyAddressesAtOnceEither_AC18()
    {
        using var tries = new SeatTries();

        var taken = Enumerable.Range(0, 6000).Count(i => tries.Take($"network {i % 10}", "K7M42P") is null);

        Assert.InRange(taken, SeatTries.BurstOfRoom, SeatTries.BurstOfRoom + 100);
    }

    [Fact]
    public void UnknownSeatsAreCounted_AC18()
    {
        using var tries = new SeatTries();

        Assert.InRange(Enumerable.Range(0, 5000).Count(_ => tries.Unknown("here", "K7M42P") is null), 2000, 2300);
        Assert.InRange(Enumerable.Range(0, 9000).Count(i => tries.Unknown($"network {i}", "K7M42Q") is null), 5000, 5600);
    }

    [Fact]
    public void ManyNetworksTogetherGuessNoFasterForLong_AC17()
    {
        using var tries = new CodeTries();
        Assert.Null(tries.Wrong("a typing error"));
        foreach (var i in Enumerable.Range(0, 400))
        {
            tries.Wrong($"network {i / 4}");
        }

        Assert.NotNull(tries.Closed("network 3", "K7M42P"));
        Assert.Equal(120, tries.Closed("network 3", "K7M42P")!.Seconds);
        Assert.Null(tries.Closed("a typing error", "K7M42P"));
        Assert.Null(tries.Closed("never guessed", "K7M42P"));
    }

    [Theory]
    [InlineData("/lead?key=wrong")]
    [InlineData("/api/initiatives")]
    [InlineData("/hubs/room/negotiate?access_token=wrong")]
    public async Task WrongKeysAreCountedAndARightOneAlwaysOpens_AC16(string path)
    {
        using var guesser = Browser(From.Anywhere());
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            guesser.DefaultRequestHeaders.Add("Authorization", "Bearer wrong");
        }

        var tried = 0;
        var answer = await Ask();
        while (answer.StatusCode != HttpStatusCode.TooManyRequests && ++tried < 10 * WrongKeys)
        {
            answer = await Ask();
        }

        Assert.InRange(tried, WrongKeys, 5 * WrongKeys);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many wrong leader keys", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        guesser.DefaultRequestHeaders.Remove("Authorization");
        Assert.Equal("/", (await guesser.GetAsync($"/lead?key={PreMortemServer.Key}", Stop)).Headers.Location?.OriginalString);

        Task<HttpResponseMessage> Ask() => path.StartsWith("/hubs", StringComparison.Ordinal) ? guesser.PostAsync(path, null, Stop) : guesser.GetAsync(path, Stop);
    }

    [Theory]
    [InlineData("192.168.0.7", "192.168.0.7")]
    [InlineData("::ffff:192.168.0.7", "192.168.0.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::", "20010db800010002")]
    [InlineData("2001:db8:1:3::", "20010db800010003")]
    public void AnIPv6NetworkIsCountedAsOne_AC15(string address, string network) => Assert.Equal(network, Network.Of(IPAddress.Parse(address)));

    private HttpClient Browser(IPAddress from)
    {
        var http = From.Network(from, Server);
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        return http;
    }

    /// <summary>Guesses from there until nothing is left.</summary>
    private void Exhaust(IPAddress from)
    {
        while (pages.Server.Get<CodeTries>().Wrong(Network.Of(from)) is null)
        {
        }
    }

    /// <summary>What is answered from there once nothing is left; asked again where a slow machine gave a try back meanwhile.</summary>
    private async Task<HttpResponseMessage> Closed(IPAddress from, Func<Task<HttpResponseMessage>> ask)
    {
        Exhaust(from);
        var answer = await ask();
        for (var i = 0; i < 5 && answer.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            Exhaust(from);
            answer = await ask();
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        return answer;
    }

    private async Task Refused(HubClient hub, IPAddress from, object request)
    {
        string? code = null;
        for (var i = 0; i < 5 && code != "tooManyTries"; i++)
        {
            Exhaust(from);
            code = await Code(hub, request);
        }

        Assert.Equal("tooManyTries", code);
    }

    private static async Task<string?> Code(HubClient hub, object request) => (string?)(await hub.Invoke("Enter", request))!["code"];

    /// <summary>A code that no room has but for one chance in eight hundred million.</summary>
    private static string Wrong(int number) => $"ZZZ-{JoinCode.Alphabet[number / 31]}{JoinCode.Alphabet[number % 31]}Z";
}
