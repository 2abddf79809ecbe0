using System.Net.Http.Json;

namespace PreMortem.Web.Tests.Live;

/// <summary>A second meeting of the same initiative, over the wire and into the same register.</summary>
public sealed class LaterMeetingTests
{
    [Fact]
    public async Task ANewReasonJoinsTheKnownRiskAndWhatALeaderEditedMeanwhileStays_CA3_CA4()
    {
        await using var server = new RoomServer();
        await server.InitializeAsync();
        var first = await EarlierMeeting.Held(server);
        var second = await server.OpenSession();
        await using var leader = await Person.Enter(server, second, "leader", "Lee");
        await using var ben = await Person.Enter(server, second, "participant", "Ben", "Maple Middle");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ben.Does("writeReason", new { reason = "b1", text = "In June no coach came to Maple." });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await ben.UntilPhase("share");
        Assert.DoesNotContain(EarlierMeeting.Title, leader.Client.AllFrames + ben.Client.AllFrames, StringComparison.Ordinal);

        await leader.Does("advance", new { to = "form" });
        await ben.Until(records => records.ContainsKey("known/R1"));
        Assert.Equal(1, (int?)ben.Records["known/R1"]["reasons"]);
        Assert.DoesNotContain("reason/a1", leader.Client.AllFrames + ben.Client.AllFrames, StringComparison.Ordinal);
        Assert.DoesNotContain("The board was never told", leader.Client.AllFrames + ben.Client.AllFrames, StringComparison.Ordinal);
        await leader.Does("placeReason", new { reason = "b1", risk = "R1" });
        await ben.Until(records => records.ContainsKey("risk/R1") && !records.ContainsKey("known/R1"));
        Assert.True((bool?)ben.Records["risk/R1"]["carried"]);
        var edited = await server.Http.PatchAsJsonAsync($"/api/initiatives/{server.Initiative}/risks/R1", new { response = new { owner = "Ito" } }, TestContext.Current.CancellationToken);
        edited.EnsureSuccessStatusCode();

        await leader.Does("advance", new { to = "concern" });
        await ben.Does("pickConcerns", new { risks = new[] { "R1" } });
        await leader.Does("closeConcern");
        await leader.Does("advance", new { to = "treat" });
        await leader.Does("respond", new { risk = "R1", action = "Train three teachers" });
        await EarlierMeeting.Close(leader);

        var risk = Assert.Single((await EarlierMeeting.Register(server))["risks"]!.AsArray())!;
        Assert.Equal((1, first), ((int)risk["number"]!, (string?)risk["session"]));
        Assert.Equal([(first, "a1"), (second, "b1")], risk["reasons"]!.AsArray().Select(reason => ((string)reason!["session"]!, (string)reason["id"]!)));
        Assert.Equal([first, second], risk["votes"]!.AsArray().Select(vote => (string)vote!["session"]!));
        Assert.Equal(["Willow Elementary", "Maple Middle"], risk["sites"]!.AsArray().Select(site => (string)site!));
        Assert.Equal(("Ito", "Train three teachers", EarlierMeeting.Title), ((string?)risk["response"]!["owner"], (string?)risk["response"]!["action"], (string?)risk["title"]));
        Assert.False((bool)risk["loneVoice"]!);
        var history = (await EarlierMeeting.History(server)).AsArray();
        Assert.Contains(history, line => (string?)line!["session"] == first && (string?)line["field"] == "formed");
        Assert.Contains(history, line => (string?)line!["session"] == second && (string?)line["field"] == "reasons" && (string?)line["who"] == "Lee");
        Assert.Contains(history, line => line!["session"] is null && (string?)line["field"] == "response.owner");
    }

    [Fact]
    public async Task ARoomThatIsStillOpenIsNotCarried_CA1()
    {
        await using var server = new RoomServer();
        await server.InitializeAsync();
        var open = await server.OpenSession();
        await using var leader = await Person.Enter(server, open, "leader", "Lee");
        await leader.Does("advance", new { to = "form", @override = "A rehearsal." });
        await leader.Does("formRisk", new { risk = "k1", title = "Still being worded" });
        await using var other = await Person.Enter(server, await server.OpenSession(), "leader", "Kim");
        await other.Does("advance", new { to = "form", @override = "A rehearsal." });
        await other.UntilPhase("form");
        Assert.DoesNotContain(other.Records.Keys, key => key.StartsWith("known/", StringComparison.Ordinal));
        await other.Does("formRisk", new { risk = "k1", title = "A number of its own" });
        await other.Until(records => (int?)records["risk/k1"]["number"] == 2);
    }
}
