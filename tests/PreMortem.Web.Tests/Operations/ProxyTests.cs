using System.Net;
using PreMortem.Web.Operations;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Operations;

/// <summary>What a header says about where a request came from counts only from proxies that the settings name (OP4).</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task WithoutANamedProxyForwardedHeadersAreNotRead_OP4()
    {
        await using var program = await RunningProgram.Start();

        Assert.DoesNotContain("secure", await CookieOf(program), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", await JoinPageOf(program), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromSomebodyWhoIsNoNamedProxyForwardedHeadersAreNotRead_OP4()
    {
        await using var program = await RunningProgram.Start(arguments: ["--proxies", "10.1.2.3, 192.168.0.0/16"]);

        Assert.DoesNotContain("secure", await CookieOf(program), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", await JoinPageOf(program), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANamedProxyIsBelieved_OP4()
    {
        await using var program = await RunningProgram.Start(arguments: ["--proxies", "127.0.0.0/8"]);

        Assert.Contains("secure", await CookieOf(program), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1/32")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("::1", "::1/128")]
    [InlineData("proxy.example.org", null)]
    [InlineData("", null)]
    public void AProxyIsAnAddressOrANetwork_OP4(string text, string? network) => Assert.Equal(network, Proxies.Read(text)?.ToString());

    [Fact]
    public async Task ANameIsNoProxy_LN3() => Assert.Equal(
        new Ran(2, "", "“proxy.example.org” is no address of a proxy; write it like 127.0.0.1 or 10.0.0.0/8."),
        await Ran.Command("--proxies", "proxy.example.org"));

    [Fact]
    public async Task AnUnknownFormOfTheLogIsOneSentence_LN3() => Assert.Equal(
        new Ran(2, "", "“xml” is no form for the log; choose text or json."), await Ran.Command("--log", "xml"));

    private static async Task<string> CookieOf(RunningProgram program)
    {
        using var browser = Pretending(program);
        var answer = await browser.GetAsync($"/lead?key={program.LeaderKey}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return string.Join('\n', answer.Headers.GetValues("Set-Cookie"));
    }

    private static async Task<string> JoinPageOf(RunningProgram program)
    {
        var code = await program.OpenSession(anonymous: false);
        using var browser = Pretending(program);
        return await browser.GetStringAsync($"/screen/{Core.Sessions.JoinCode.Format(code)}", TestContext.Current.CancellationToken);
    }

    private static HttpClient Pretending(RunningProgram program)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        return browser;
    }
}
