using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC22: a page of another site reaches neither the room nor anything that changes something, although the browser adds the leader's cookie.</summary>
public sealed class OriginTests(RoomServer server) : IClassFixture<RoomServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Own => $"http://{server.Address.Authority}";

    public static TheoryData<string, string> Foreign => new()
    {
        { "Origin", "http://evil.example" },
        { "Origin", "https://evil.example:5080" },
        { "Origin", "http://127.0.0.1" },
        { "Origin", "http://127.0.0.1:1" },
        { "Origin", "null" },
        { "Origin", "file://" },
        { "Origin", "http://127.0.0.1.evil.example" },
        { "Sec-Fetch-Site", "cross-site" },
        { "Sec-Fetch-Site", "same-site" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task NoTransportOfTheRoomAnswersAForeignPage_AC22(string header, string value)
    {
        using var http = Browser(header, value);
        var negotiated = await http.PostAsync("/hubs/room/negotiate?negotiateVersion=1", null, Stop);
        var events = await http.GetAsync("/hubs/room?id=x", HttpCompletionOption.ResponseHeadersRead, Stop);
        var poll = await http.PostAsync("/hubs/room?id=x", new StringContent("{}"), Stop);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [negotiated.StatusCode, events.StatusCode, poll.StatusCode]);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(header, value);
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Socket, Stop));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OurOwnPagesAndProgramsReachTheRoom_AC22()
    {
        using var own = Browser("Origin", Own);
        Assert.Equal(HttpStatusCode.OK, (await own.PostAsync("/hubs/room/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
        using var judged = Browser("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.OK, (await judged.PostAsync("/hubs/room/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
        using var program = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync("/hubs/room/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Own);
        await socket.ConnectAsync(Socket, Stop);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    /// <summary>A proxy that ends TLS: the browser's origin is https, and the host it asked for is passed on.</summary>
    [Theory]
    [InlineData("premortem.school.example", "https://premortem.school.example", HttpStatusCode.OK)]
    [InlineData("premortem.school.example:8443", "https://premortem.school.example:8443", HttpStatusCode.OK)]
    [InlineData("premortem.school.example", "https://premortem.school.example:8443", HttpStatusCode.Forbidden)]
    [InlineData("premortem.school.example", "https://school.example", HttpStatusCode.Forbidden)]
    public async Task BehindAProxyTheHostThatWasAskedCounts_AC22(string host, string origin, HttpStatusCode answered)
    {
        using var http = Browser("Origin", origin);
        http.DefaultRequestHeaders.Host = host;
        Assert.Equal(answered, (await http.PostAsync("/hubs/room/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
    }

    /// <summary>Every way to change something by HTTP, as a leader's browser would send it for another site's page.</summary>
    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task NothingChangesForAForeignPage_AC22(string header, string value)
    {
        using var http = Browser(header, value);
        http.DefaultRequestHeaders.Authorization = server.Http.DefaultRequestHeaders.Authorization;
        var before = Rows.Of(server.Folder);
        foreach (var (method, path) in Changes.Of(server.Services, server.Initiative))
        {
            using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(new { name = "taken over" }) };
            Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request, Stop)).StatusCode);
        }

        Assert.Equal(before, Rows.Of(server.Folder));
    }

    [Fact]
    public async Task ReadingByALinkOnAnotherSiteIsFine_AC22()
    {
        using var http = Browser("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/", Stop)).StatusCode);
    }

    private Uri Socket => new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/room" }.Uri;

    private HttpClient Browser(string header, string value)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add(header, value);
        return http;
    }
}
