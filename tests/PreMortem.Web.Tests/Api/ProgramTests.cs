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

    [Fact]
    public async Task AnAddressOfTheApiThatIsNoneIsMissingInProblemJson_AP1()
    {
        using var leader = server.Leader;

        var answer = await leader.Get("/api/nothing/here");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.Type));
    }
}
