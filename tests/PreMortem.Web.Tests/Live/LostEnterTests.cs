using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>Somebody was given a seat and did not hear so: they ask again, and nobody is in the room who is not there (PQ17).</summary>
public sealed class LostEnterTests(FarServer server) : IClassFixture<FarServer>
{
    [Fact]
    public async Task ASeatWhoseCommitWasNotHeardOfIsGivenOnce_PQ17()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await using var ana = await HubClient.Connect(server.Address);
        var secret = new string('a', 64);

        server.Line.LoseTheNextCommitsAnswer();
        Assert.Equal("notSaved", (string?)(await Enters(ana, code, secret))["code"]);

        await leader.Does("lockDoor", new { locked = true });
        var entered = await Enters(ana, code, secret);

        Assert.True((string?)entered["seat"] == secret, entered.ToJsonString());
        await leader.Until(records => (int?)records["counts"]["here"] == 1);
        Assert.Equal(1, (int?)leader.Records["counts"]["people"]);
        Assert.Equal(2, Seats(code));
    }

    /// <summary>The line was lost with the answer, or the server was.</summary>
    [Fact]
    public async Task WhoComesAgainOnAnotherLineIsGivenTheSameSeat_PQ17()
    {
        var code = await server.OpenSession();
        await using var one = await HubClient.Connect(server.Address);
        await using var other = await HubClient.Connect(server.Address);
        var secret = new string('b', 64);

        await Enters(one, code, secret);
        var seat = (string?)one.Records["me"]["seat"];
        await Enters(other, code, secret);
        Assert.Equal(seat, (string?)other.Records["me"]["seat"]);

        // What is too short to be a secret is none, and whoever says nothing is somebody new.
        await Enters(other, code, "short");
        await Enters(other, code, "short");
        await Enters(other, code, secret: null);
        Assert.Equal(4, Seats(code));
    }

    private static async Task<JsonNode> Enters(HubClient client, string code, string? secret) => (await client.Invoke("Enter", new { code, @as = "participant", name = "Ana", secret }))!;

    private int Seats(string code) => server.Services.GetRequiredService<SessionLog>().Read(code.Replace("-", "", StringComparison.Ordinal)).SelectMany(entry => entry.Facts).OfType<SeatTaken>().Count();
}
