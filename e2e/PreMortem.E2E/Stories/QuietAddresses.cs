using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

/// <summary>E7: a key, a share and a seat are in an address once at most, when they come; afterwards in no address, history, referrer or log line, and nothing is asked of another host.</summary>
public sealed class QuietAddresses(Browser browser) : Story(browser)
{
    private readonly ConcurrentQueue<(string Who, string Url, string Referrer)> _asked = new();

    protected override bool IsAlone => true;

    [Fact]
    public async Task NoSecretStaysInAnAddress_E7()
    {
        var (leader, ana, wall, board) = (await ALeader(), await AParticipant("ana"), await AScreen(), await AParticipant("board"));
        foreach (var one in (Actor[])[leader, ana, wall, board])
        {
            one.Page.Context.Request += (_, request) => _asked.Enqueue((one.Role, request.Url, request.Headers.GetValueOrDefault("referer", "")));
            one.Page.WebSocket += (_, socket) => _asked.Enqueue((one.Role, socket.Url, ""));
        }

        await leader.OpensTheLeaderLink();
        await leader.OpensAPlanOfTheirOwn();
        var plan = new Uri(leader.Page.Url).AbsolutePath;
        await leader.StartsASession("Scaling an initiative", anonymous: false);
        await wall.Shows(leader.Code);
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana", "Walker");
        await leader.SeesInTheRoom("Ana", times: 1);
        foreach (var path in (string[])["/", plan, $"{plan}/sites", $"{plan}/versions", $"{plan}/register", $"{plan}/register/preview", "/library", "/agendas", $"/sessions/{leader.Code}/record"])
        {
            await leader.Opens(path);
        }

        await leader.Opens($"{plan}/register");
        var share = await leader.SharesTheRegisterWith("School board");
        await board.Opens(new Uri(share).AbsolutePath);
        await board.Opens($"{plan}/register/preview");
        await board.Page.GoBackAsync();
        await ana.Reloads();

        var seat = await ana.Seat();
        string[] secrets = [Program.LeaderKey, share.Split('/')[^1], seat];
        Assert.All(secrets, secret => Assert.True(secret.Length > 15));
        var links = _asked.Where(request => secrets.Any(secret => request.Url.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal))).ToList();
        Assert.Equal([("leader", "/lead"), ("board", $"/share/{secrets[1]}")], links.Select(link => (link.Who, new Uri(link.Url).AbsolutePath)));
        Assert.All(_asked, request => Assert.True(Keeps(secrets, request.Referrer) && !request.Url.Contains("access_token", StringComparison.Ordinal), $"{request.Who} asked for {request.Url} from {request.Referrer}"));
        Assert.All(_asked, request => Assert.Equal(Program.Address.Authority, new Uri(request.Url).Authority));
        foreach (var one in (Actor[])[leader, ana, wall, board])
        {
            var told = await History(one.Page);
            Assert.True(Keeps(secrets, told), $"{one.Role}: {told}");
        }

        Assert.True(Keeps(secrets, Program.Output), Program.Output);
        TestContext.Current.TestOutputHelper?.WriteLine($"{_asked.Count} requests");
    }

    private static bool Keeps(string[] secrets, string told) =>
        !secrets.Any(secret => told.Contains(secret, StringComparison.Ordinal) || told.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal));

    /// <summary>Everything the browser would lead back to, and what the page is told about where it came from.</summary>
    private static async Task<string> History(IPage page)
    {
        await using var devtools = new Devtools(await page.Context.NewCDPSessionAsync(page));
        var history = await devtools.Session.SendAsync("Page.getNavigationHistory") ?? default(JsonElement);
        return string.Join('\n', history.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("url").GetString()))
            + await page.EvaluateAsync<string>("() => `${document.referrer} ${location.href} ${performance.getEntries().map(entry => entry.name).join(' ')}`");
    }

    private sealed record Devtools(ICDPSession Session) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Session.DetachAsync();
    }
}
