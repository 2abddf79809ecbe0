using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Webhooks;

/// <summary>Another program is told what happened: by the real program, in a real room, over a real connection.</summary>
public sealed class TellingTests : IAsyncLifetime
{
    private readonly RoomServer _server = new() { WebhooksInside = true };
    private Receiver _receiver = default!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.Start();
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task AClosedSessionAndItsSignsAreToldAndNobodyIsNamed_WH2_WH3_WH5()
    {
        var secret = await Add();
        await EarlierMeeting.Held(_server);
        var closed = await _receiver.Next();
        Assert.True(closed.IsSignedWith(secret));
        Assert.Equal("session.closed", closed.Type);
        Assert.Equal(
            ("Student Ownership and Responsibility (SOAR)", 2, EarlierMeeting.Title, 1),
            ((string)closed.Json["data"]!["initiative"]!["name"]!, (int)closed.Json["data"]!["reasons"]!, (string)closed.Json["data"]!["risks"]![0]!["title"]!, (int)closed.Json["data"]!["risks"]![0]!["picks"]!));

        var review = await _server.OpenSession(anonymous: true, agenda: "review");
        await using var leader = await Person.Enter(_server, review, "leader", "Lee");
        await using var ana = await Person.Enter(_server, review, "participant", "Ana");
        await leader.Does("advance");
        await ana.UntilPhase("review");
        await leader.Does("showItem", new { item = "sign-R1" });
        await ana.Does("answerSign", new { risk = "R1", seen = true, where = "Willow", note = "Nobody since Monday." });
        await leader.Until(records => (int?)records["sign/R1"]["seen"] == 1);
        Assert.False(_receiver.HasMore);
        await EarlierMeeting.Close(leader);
        var told = new[] { await _receiver.Next(), await _receiver.Next() }.OrderBy(one => one.Type, StringComparer.Ordinal).ToList();
        Assert.Equal(["session.closed", "sign.seen"], told.Select(one => one.Type));
        Assert.Equal(("R1", "Willow", "Nobody since Monday."), ((string)told[1].Json["data"]!["risk"]!["id"]!, (string)told[1].Json["data"]!["where"]!, (string)told[1].Json["data"]!["note"]!));

        await _server.Http.PostAsJsonAsync($"/api/initiatives/{_server.Initiative}/risks/R1/signs", new { where = "Maple" }, Stop);
        var between = await _receiver.Next();
        Assert.Equal(("sign.seen", "Maple"), (between.Type, (string)between.Json["data"]!["where"]!));
        Assert.Equal(4, new[] { closed, told[0], told[1], between }.Select(one => one.Id).Distinct().Count());
        Assert.All([closed, .. told, between], one => Assert.DoesNotMatch("Ana|Lee|Ramos|In May the coaches", one.Body));
    }

    [Fact]
    public async Task WhatIsNotTakenWaitsWithItsIdAndAPausedAddressIsToldNothing_WH4_WH7()
    {
        await Add();
        await EarlierMeeting.Held(_server);
        await _receiver.Next();
        _receiver.Answers = StatusCodes.Status302Found;
        await Sign("Maple");
        var refused = await _receiver.Next();
        var waiting = await Last(one => (int)one["tries"]! == 1 && one["dueAt"] is not null);
        Assert.Equal("answered 302", (string)waiting["answer"]!);
        Assert.Equal(TimeSpan.FromSeconds(5), (DateTimeOffset)waiting["dueAt"]! - (DateTimeOffset)waiting["triedAt"]!);

        _receiver.Answers = StatusCodes.Status204NoContent;
        var again = await _receiver.Next();
        Assert.Equal((refused.Id, refused.Body), (again.Id, again.Body));
        await Last(one => (bool)one["taken"]! && (int)one["tries"]! == 2);

        _receiver.Answers = StatusCodes.Status410Gone;
        await Sign("Walker");
        await _receiver.Next();
        await Until(list => (bool)list[0]!["paused"]!);
        await Sign("Wheatley");
        Assert.Equal(3, (await List())[0]!["last"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Http.DeleteAsync($"/api/webhooks/{(string)(await List())[0]!["id"]!}", Stop)).StatusCode);
        Assert.Empty(await List());
    }

    private Task<HttpResponseMessage> Sign(string where) => _server.Http.PostAsJsonAsync($"/api/initiatives/{_server.Initiative}/risks/R1/signs", new { where }, Stop);

    private async Task<string> Add()
    {
        var made = await _server.Http.PostAsJsonAsync("/api/webhooks", new { url = _receiver.Url }, Stop);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return (string)(await made.Content.ReadFromJsonAsync<JsonNode>(Stop))!["secret"]!;
    }

    private async Task<JsonArray> List() => (await _server.Http.GetFromJsonAsync<JsonArray>("/api/webhooks", Stop))!;

    private async Task<JsonNode> Last(Func<JsonNode, bool> condition) => (await Until(list => condition(list[0]!["last"]![0]!)))[0]!["last"]![0]!;

    /// <summary>The list, once it is so.</summary>
    private async Task<JsonArray> Until(Func<JsonArray, bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await List() is var list && condition(list))
            {
                return list;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
