using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Live;

/// <summary>Bad input gets a clear sentence and changes nothing.</summary>
public sealed class BadInputTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Theory]
    [InlineData("""{"code":"ZZZZZZ","as":"participant"}""", "noSuchRoom")]
    [InlineData("""{"code":"not a code","as":"participant"}""", "noSuchRoom")]
    [InlineData("""{"code":"{code}","as":"participant","seat":"0123456789"}""", "seatUnknown")]
    [InlineData("""{"code":"{code}","as":"emperor"}""", "malformed")]
    [InlineData("""{"as":"participant"}""", "malformed")]
    [InlineData("""[1, 2]""", "malformed")]
    [InlineData("null", "malformed")]
    [InlineData("""{"code":"{code}","as":"leader"}""", "leadersOnly")]
    [InlineData("""{"code":"{code}","as":"participant","name":"{long}"}""", "tooLong")]
    public async Task WhoCannotComeInIsToldWhy_GA1(string request, string expected)
    {
        var code = await server.OpenSession();
        await using var client = await HubClient.Connect(server.Address);
        var text = request.Replace("{code}", code, StringComparison.Ordinal).Replace("{long}", new string('x', 81), StringComparison.Ordinal);
        var answer = await client.Invoke("Enter", JsonNode.Parse(text));
        Assert.Equal("refused", (string?)answer!["status"]);
        Assert.Equal(expected, (string?)answer["code"]);
        Assert.False(string.IsNullOrEmpty((string?)answer["message"]));
    }

    [Theory]
    [InlineData("""{"type":"advance"}""", "noCommandId")]
    [InlineData("""{"id":"{id}","type":"dance"}""", "unknownCommand")]
    [InlineData("""{"id":"{id}"}""", "unknownCommand")]
    [InlineData("""{"id":"{id}","type":7}""", "unknownCommand")]
    [InlineData("""{"id":"no uuid","type":"advance"}""", "malformed")]
    [InlineData("""{"id":"{id}","type":"giveConfidence"}""", "malformed")]
    [InlineData("""{"id":"{id}","type":"giveConfidence","value":"much"}""", "malformed")]
    [InlineData("""{"id":"{id}","type":"writeReason","reason":null,"text":"x"}""", "malformed")]
    [InlineData("""{"id":"{id}","type":"takeSeat","token":"t","leader":true}""", "unknownCommand")]
    [InlineData("""{"id":"{id}","type":"tick"}""", "unknownCommand")]
    [InlineData("""{"id":"{id}","type":"advance","phase":"write"}""", "phaseMoved")]
    [InlineData("""{"id":"{id}","type":"advance","override":7}""", "malformed")]
    [InlineData("""{"id":"{id}","type":"tieRisk","risk":"k1","parts":[null]}""", "malformed")]
    [InlineData("\"text\"", "malformed")]
    [InlineData("null", "malformed")]
    [InlineData("""{"id":"{id}","type":"askQuestion","text":"{big}"}""", "tooLarge")]
    [InlineData("""{"id":"{id}","type":"askQuestion","text":"{long}"}""", "tooLong")]
    public async Task WhatCannotBeDoneIsRefusedAndTheConnectionStays_LM5(string command, string expected)
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        var text = command
            .Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("{big}", new string('x', 40_000), StringComparison.Ordinal)
            .Replace("{long}", new string('x', 1_001), StringComparison.Ordinal);
        var before = (long)(await server.Status(code))["version"]!;
        var reply = await leader.Client.Invoke("Do", JsonNode.Parse(text));
        Assert.Equal(expected, (string?)reply!["code"]);
        Assert.False(string.IsNullOrEmpty((string?)reply["message"]));
        Assert.Equal(before, (long)(await server.Status(code))["version"]!);
        await leader.Does("advance");
    }

    [Theory]
    [InlineData("""{"type":"\ud800"}""", "unknownCommand")]
    [InlineData("""{"\ud800":1}""", "unknownCommand")]
    [InlineData("""{"id":"6b0a7e0e-1111-4222-8333-444455556666","type":"askQuestion","text":"\udc00"}""", "malformed")]
    public async Task HalfASurrogatePairIsRefusedByName_LM5(string command, string expected)
    {
        await using var ana = await Person.Enter(server, await server.OpenSession(), "participant", "Ana");
        await ana.Client.SendRaw($$"""{"type":1,"invocationId":"half","target":"Do","arguments":[{{command}}]}""");
        await ana.Until(_ => ana.Client.AllFrames.Contains("\"half\"", StringComparison.Ordinal));
        Assert.Contains($"\"code\":\"{expected}\"", ana.Client.AllFrames, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASeatOfAnotherRoomIsNotASeatHere_GA1()
    {
        await using var ana = await Person.Enter(server, await server.OpenSession(), "participant", "Ana");
        await using var client = await HubClient.Connect(server.Address);
        var answer = await client.Invoke("Enter", new { code = await server.OpenSession(), @as = "participant", seat = ana.Token });
        Assert.Equal("seatUnknown", (string?)answer!["code"]);
    }

    [Fact]
    public async Task WhoWasTakenOutSeesNothingMoreAndStaysOut_GA4()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("removeSeat", new { seat = ana.SeatId });
        await ana.Until(records => !records.ContainsKey("me"));
        await leader.Does("advance");
        await leader.UntilPhase("brief");
        Assert.Equal("seatRemoved", await ana.IsRefused("tickPlan", new { ticked = true }));
        Assert.Equal("gather", ana.Phase);
        await using var again = await HubClient.Connect(server.Address);
        var answer = await again.Invoke("Enter", new { code, @as = "participant", seat = ana.Token });
        Assert.Equal("seatRemoved", (string?)answer!["code"]);
    }

    [Fact]
    public async Task MoreThanFortyAtOnceIsRefusedWithoutLosingTheConnection_LM6()
    {
        var code = await server.OpenSession();
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        var replies = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => ana.Asks("imDone", new { done = true })));
        Assert.Contains(replies, reply => (string?)reply["code"] == "tooFast");
        Assert.Contains(replies, reply => (string?)reply["status"] == "done");
        Assert.True(ana.Client.IsOpen);
    }

    [Fact]
    public async Task ALockedDoorStaysShutForNewcomersAndOpenForSeats_GA2()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("lockDoor", new { locked = true });
        await using var late = await HubClient.Connect(server.Address);
        Assert.Equal("doorLocked", (string?)(await late.Invoke("Enter", new { code, @as = "participant" }))!["code"]);
        await using var back = await Person.Enter(server, code, "participant", seat: ana.Token);
        Assert.Equal(ana.SeatId, back.SeatId);
    }
}
