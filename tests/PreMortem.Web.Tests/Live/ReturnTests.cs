using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Live;

/// <summary>Who comes back with what was told before gets what differs, and then has what a fresh view gives.</summary>
public sealed class ReturnTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task WhoComesBackGetsWhatDiffersAndHasAllOfIt_LV15()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ben = await Person.Enter(server, code, "participant", "Ben");
        var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.Does("writeReason", new { reason = "a1", text = "The first bus never came." });
        await ana.Does("writeReason", new { reason = "a2", text = "The second bus came late." });
        await ana.Does("writeReason", new { reason = "a3", text = "The third bus was full." });
        await ben.Does("writeReason", new { reason = "b1", text = "Nobody had told the drivers." });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await ana.Until(records => records["counts"]["reasons"] is not null && records["phase"]["kind"]!.GetValue<string>() == "share");
        var (held, token, version) = (Copy(ana), ana.Token, await Version(ana));
        await ana.DisposeAsync();

        // Meanwhile one of her cards is shared, one is removed elsewhere, and the leader hides what was on the wall.
        await using var elsewhere = await Person.Enter(server, code, "participant", seat: token);
        await elsewhere.Does("removeReason", new { reason = "a3" });
        while ((string?)(await leader.Asks("showNext"))["status"] == "done")
        {
        }

        await leader.Does("hideReason", new { reason = "b1", why = "It names somebody." });
        await using var again = await HubClient.Connect(server.Address);
        var answer = (await again.Invoke("Enter", new { code, @as = "participant", seat = token, since = version }))!;
        Assert.Null(answer["records"]);
        Take(held, answer["changes"]!);
        await using var fresh = await HubClient.Connect(server.Address);
        var whole = (await fresh.Invoke("Enter", new { code, @as = "participant", seat = token }))!["records"]!.AsObject();
        Assert.Equal(whole.Select(pair => pair.Key).Order(StringComparer.Ordinal), held.Keys.Order(StringComparer.Ordinal));
        Assert.All(whole, pair => Assert.True(JsonNode.DeepEquals(pair.Value, held[pair.Key]), $"{pair.Key}: {held[pair.Key].ToJsonString()} is not {pair.Value!.ToJsonString()}"));
        Assert.DoesNotContain("Nobody had told the drivers.", again.AllFrames, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task AVersionThatThisRoomNeverToldBringsAWholeView_LV15(long since)
    {
        var code = await server.OpenSession();
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await using var again = await HubClient.Connect(server.Address);
        var answer = await again.Invoke("Enter", new { code, @as = "participant", seat = ana.Token, since });
        Assert.NotNull(answer!["records"]!["session"]);
        Assert.Null(answer["changes"]);
    }

    [Fact]
    public async Task ANewSeatBeginsWithAWholeView_LV15()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        var version = await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await using var ana = await HubClient.Connect(server.Address);
        Assert.NotNull((await ana.Invoke("Enter", new { code, @as = "participant", since = version }))!["records"]);
    }

    [Fact]
    public async Task AfterARestartAWholeViewIsTold_LV15()
    {
        var code = await server.OpenSession();
        var leader = await Person.Enter(server, code, "leader");
        var version = await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await leader.DisposeAsync();
        await server.Stop();
        await server.Start();
        await using var again = await HubClient.Connect(server.Address, server.LeaderKey);
        Assert.NotNull((await again.Invoke("Enter", new { code, @as = "leader", seat = leader.Token, since = version }))!["records"]);
    }

    /// <summary>What is told is a version that was answered, or one later.</summary>
    private static async Task<long> Version(Person person) => (long)(await person.Asks("typing", new { typing = false }))["version"]!;

    private static Dictionary<string, JsonNode> Copy(Person person) => person.Records.ToDictionary(pair => pair.Key, pair => pair.Value.DeepClone(), StringComparer.Ordinal);

    private static void Take(Dictionary<string, JsonNode> held, JsonNode changes)
    {
        foreach (var key in changes["drop"]!.AsArray())
        {
            held.Remove((string)key!);
        }

        foreach (var (key, record) in changes["put"]!.AsObject())
        {
            held[key] = record!.DeepClone();
        }
    }
}
