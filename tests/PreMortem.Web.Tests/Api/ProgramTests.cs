using System.Net;

namespace PreMortem.Web.Tests.Api;

public sealed class ProgramTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheProgramSaysThatItIsUpAndCanStore_AP6()
    {
        using var anybody = server.Anybody;

        Assert.Equal("up", await anybody.GetStringAsync("/healthz", Stop));
        Assert.Equal("ready", await anybody.GetStringAsync("/readyz", Stop));
    }

    [Fact]
    public async Task TheApiIsDescribed_AP1()
    {
        using var anybody = server.Anybody;

        var paths = (await anybody.Get("/openapi/v1.json")).Body!["paths"]!.AsObject();

        Assert.Contains("/api/initiatives/{id}/risks/{risk}", paths.Select(path => path.Key));
        Assert.NotNull(paths["/api/initiatives"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]);
    }

    [Theory]
    [InlineData("GET", "/api/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/initiatives", HttpStatusCode.MethodNotAllowed)]
    public async Task AnAddressOrMethodThatIsNoneIsToldInProblemJson_AP1(string method, string path, HttpStatusCode status)
    {
        using var leader = server.Leader;
        leader.DefaultRequestHeaders.Add("Accept", "text/html");

        var answer = await leader.Call(new HttpMethod(method), path, null);

        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Type));
    }
}
