using System.Net;
using System.Net.WebSockets;
using System.Text;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Proxy;

/// <summary>The program behind a real nginx with TLS, by the configuration that is handed out (OP4, OP5).</summary>
public sealed class BehindNginxTests : IAsyncLifetime
{
    private RunningProgram _program = null!;
    private Nginx _nginx = null!;
    private string _code = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await RunningProgram.Start(arguments: ["--proxies", "127.0.0.1"]);
        _code = await _program.OpenSession(anonymous: false);
        _nginx = await Nginx.Start(_program.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _nginx.DisposeAsync();
        await _program.DisposeAsync();
    }

    [Fact]
    public async Task ALeadersCookieIsSecureAndTheKeyStaysInNoAddressAndNoLog_OP5()
    {
        using var browser = _nginx.Client();
        var answer = await browser.GetAsync($"/lead?key={_program.LeaderKey}", Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("max-age=31536000", (await browser.GetAsync("/", Stop)).Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(_program.LeaderKey, await _nginx.AccessLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormIsPostedThroughTheProxy_OP5()
    {
        using var browser = _nginx.Client();
        await browser.GetAsync($"/lead?key={_program.LeaderKey}", Stop);
        var page = await (await browser.GetAsync("/initiatives/new", Stop)).Content.ReadAsStringAsync(Stop);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("name", "Behind a proxy"), new("aim", "It worked."), new("horizon", "2028-06-30")]);
        var posted = await browser.PostAsync("/initiatives/new", form, Stop);

        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.StartsWith("/initiatives/behind-a-proxy-", posted.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAddressToJoinIsTheProxys_OP4()
    {
        using var browser = _nginx.Client();
        await browser.GetAsync($"/lead?key={_program.LeaderKey}", Stop);
        var desk = await browser.GetStringAsync($"/lead/{_code[..3]}-{_code[3..]}", Stop);

        Assert.Contains($"{_nginx.Address.GetLeftPart(UriPartial.Authority)}/join/{_code[..3]}-{_code[3..]}", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoomIsEnteredByAWebSocketThroughTls_OP5()
    {
        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _nginx.Certificate.GetCertHashString();
        await socket.ConnectAsync(new UriBuilder(_nginx.Address) { Scheme = "wss", Path = "/hubs/room" }.Uri, Stop);
        await Say(socket, """{"protocol":"json","version":1}""");
        await Say(socket, $$"""{"type":1,"invocationId":"1","target":"Enter","arguments":[{"code":"{{_code}}","as":"participant","name":"Ana"}]}""");

        var heard = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (!heard.ToString().Contains("\"records\"", StringComparison.Ordinal) || !heard.ToString().EndsWith('\u001e'))
        {
            var part = await socket.ReceiveAsync(buffer, Stop);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        Assert.Contains("\"me\"", heard.ToString(), StringComparison.Ordinal);
    }

    private static Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, Stop);
}
