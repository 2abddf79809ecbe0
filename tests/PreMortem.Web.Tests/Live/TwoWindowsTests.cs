namespace PreMortem.Web.Tests.Live;

/// <summary>One seat in two windows: each is told everything.</summary>
public sealed class TwoWindowsTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task WhatAFrameStillOwesToOneWindowIsNotLostWhenAnotherOpens_VW6()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var desk = await Person.Enter(server, code, "participant", "Ana");
        await using var phone = await HubClient.Connect(server.Address);
        await leader.Does("advance", new { to = "write", @override = "The room knows this plan." });
        await desk.UntilPhase("write");
        for (var i = 0; i < 25; i++)
        {
            await desk.Does("writeReason", new { reason = $"a{i}", text = $"The {i}th bus never came in June." });
            await desk.Does("writeReason", new { reason = $"b{i}", text = $"The {i}th driver left in May." });
            await phone.Invoke("Enter", new { code, @as = "participant", seat = desk.Token });
        }

        await desk.Until(records => records["me"]["reasons"]!.AsArray().Count == 50);
        foreach (var card in desk.Records["me"]["reasons"]!.AsArray())
        {
            Assert.Contains($"reason/{card}", desk.Records.Keys);
        }
    }
}
