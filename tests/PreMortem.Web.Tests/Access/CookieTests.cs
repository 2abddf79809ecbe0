using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC19: every cookie the program sets, in the open and under TLS.</summary>
public sealed class CookieTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoScriptReadsACookieNoOtherSiteSendsOneAndTlsKeepsItToItself_AC19(bool tls)
    {
        using var certificates = new TempFolder();
        await using var program = await RunningProgram.Start(tls ? Tls(certificates) : null);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true } })
        {
            BaseAddress = new($"{(tls ? "https" : "http")}://127.0.0.1:{program.Address.Port}"),
        };
        Visitor leader = new(http);
        Dictionary<string, string> cookies = new(StringComparer.Ordinal);

        Keep(await leader.Ask("/language?language=en"));
        Keep(await leader.Ask("/sign-in"));
        Keep(await leader.Ask($"/lead?key={program.LeaderKey}"));
        var begun = await leader.Send("/initiatives/new", "/initiatives/new", ("name", "Discourse"), ("aim", "Students explain."), ("horizon", "2028-06-12"));
        var register = $"{begun.Headers.Location!.OriginalString.Split('?')[0]}/register";
        Keep(await leader.Post($"{register}/name", ("name", "Ana"), await leader.Field("/", "__RequestVerificationToken")));
        var made = await leader.Send($"{register}/share", $"{register}/share", ("label", "Board"));
        Keep(made);
        var link = Tests.Sharing.Shares.Link(await leader.Read($"{register}/share"))!;
        await leader.Send("/", "/sign-out");
        Keep(await leader.Ask(new Uri(link).AbsolutePath));

        Assert.Equal(["language", "premortem.form", "premortem.leader", "premortem.name", "premortem.newshare", "premortem.share"], cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies.Values, cookie => Assert.Matches("(?i)samesite=(lax|strict)", cookie));
        Assert.All(cookies.Values, cookie => Assert.Equal(tls, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
        Assert.All(cookies.Values, cookie => Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase));

        void Keep(HttpResponseMessage answer)
        {
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies[cookie.Split('=')[0]] = cookie;
            }
        }
    }

    [Fact]
    public async Task SigningInAgainMakesAnotherCookieAndSigningOutEndsIt_AC19()
    {
        await using var server = new PreMortemServer();
        await server.InitializeAsync();
        using var http = await server.Browser(PreMortemServer.Key);
        var first = await server.CookieOf(PreMortemServer.Key);
        Visitor leader = new(http);

        Assert.NotEqual(first, await server.CookieOf(PreMortemServer.Key));
        var out1 = await leader.Send("/", "/sign-out");

        Assert.Contains(out1.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("premortem.leader=;", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/initiatives", Stop)).StatusCode);
    }

    /// <summary>Kestrel's own settings for a certificate that was made for this test.</summary>
    private static Dictionary<string, string> Tls(TempFolder folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(folder["tls.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["tls.key"], key.ExportPkcs8PrivateKeyPem());
        return new(StringComparer.Ordinal)
        {
            ["Kestrel__Endpoints__Tls__Url"] = "https://127.0.0.1:0",
            ["Kestrel__Endpoints__Tls__Certificate__Path"] = folder["tls.pem"],
            ["Kestrel__Endpoints__Tls__Certificate__KeyPath"] = folder["tls.key"],
        };
    }
}
