using System.Net;
using PreMortem.Web.Access;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC11: this installation's own key replaced under a running program.</summary>
public sealed class RenewTests(RoomServer server) : IClassFixture<RoomServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheOldKeyItsCookiesAndItsDesksEnd_AC11()
    {
        var code = await server.OpenSession();
        await using var desk = await Person.Enter(server, code, "leader");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        await browser.GetAsync($"/lead?key={server.LeaderKey}", Stop);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/initiatives", Stop)).StatusCode);

        var renewed = await Ran.Command("keys", "renew", "--data", server.Folder);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (desk.Client.IsOpen)
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/initiatives", Stop)).StatusCode);
        await browser.GetAsync($"/lead?key={LeaderKey.In(renewed.Output)}", Stop);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/initiatives", Stop)).StatusCode);
    }
}
