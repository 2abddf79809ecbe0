using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>PQ13: at every door, text becomes what any database can keep.</summary>
public sealed class TypedTextTests(RoomServer server) : IClassFixture<RoomServer>
{
    private const string Typed = "a\0b 🙃";
    private const string Stored = "a␀b 🙃";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheRoomTakesItSo_PQ13()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", Typed);
        await leader.Does("advance");
        await leader.Does("askQuestion", new { text = Typed });

        var facts = server.Services.GetRequiredService<SessionLog>().Read(code.Replace("-", "", StringComparison.Ordinal)).SelectMany(entry => entry.Facts).ToList();
        Assert.Equal(Stored, facts.OfType<SeatTaken>().Single().Name);
        Assert.Equal(Stored, facts.OfType<QuestionAsked>().Single().Text);
    }

    [Fact]
    public async Task TheApiTakesItSo_PQ13()
    {
        var answer = await server.Http.PostAsJsonAsync("/api/initiatives", new { name = Typed, aim = Typed, horizon = "2028-06-12" }, Stop);
        var id = (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["id"];

        Assert.Equal(Stored, server.Services.GetRequiredService<InitiativeStore>().Find(id!)!.Name);
    }
}
