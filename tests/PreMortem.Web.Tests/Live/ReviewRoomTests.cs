using Dapper;
using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Tests.Live;

/// <summary>Weeks later: a quarter of an hour over the register.</summary>
public sealed class ReviewRoomTests
{
    [Fact]
    public async Task WhatAReviewFoundIsInTheRegisterAndSurvivesARestart_RV4_RV5_RV6()
    {
        await using var server = new RoomServer();
        await server.InitializeAsync();
        var first = await EarlierMeeting.Held(server);
        var review = await server.OpenSession(agenda: "review");
        await using var leader = await Person.Enter(server, review, "leader", "Lee");
        await using var ana = await Person.Enter(server, review, "participant", "Ana");
        await using var ben = await Person.Enter(server, review, "participant", "Ben");
        await leader.Does("advance");
        await ben.UntilPhase("review");
        Assert.Equal(
            ["item/due-R1", $"item/parked-{first}-a2", "item/sign-R1"],
            ben.Records.Keys.Where(key => key.StartsWith("item/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(("Ramos", "Ana"), ((string?)ben.Records["response/R1"]["response"]!["owner"], (string?)ben.Records[$"parked/{first}-a2"]["by"]));

        await leader.Does("showItem", new { item = "sign-R1" });
        await ana.Does("answerSign", new { risk = "R1", seen = true, where = "Willow", note = "Nobody since Monday." });
        await ben.Does("answerSign", new { risk = "R1", seen = true, where = "Maple" });
        await ben.Until(records => (int?)records["sign/R1"]["seen"] == 2 && (bool?)records["item/sign-R1"]["now"] == true);
        Assert.Equal("Maple", (string?)ben.Records["me"]["signs"]!["R1"]!["where"]);
        await leader.Does("settleResponse", new { risk = "R1", outcome = "done", studied = "Two were trained.", verdict = "adopt" });
        await leader.Does("settleParked", new { parked = $"{first}-a2", outcome = "dropped", why = "By mistake." });
        Assert.Equal("By mistake.", (string?)(await EarlierMeeting.Register(server))["notPinnedDown"]!.AsArray().Single(reason => (string?)reason!["reason"]!["id"] == "a2")!["why"]);
        await leader.Does("undo");
        Assert.DoesNotContain((await EarlierMeeting.Register(server))["notPinnedDown"]!.AsArray(), reason => (string?)reason!["reason"]!["id"] == "a2");
        await leader.Does("settleParked", new { parked = $"{first}-a2", outcome = "risk", risk = "R1" });
        await ben.Does("writeReason", new { reason = "b1", text = "In October the bus to Maple was cut." });
        await leader.Does("placeReason", new { reason = "b1", risk = "R1" });
        await ben.Until(records => (string?)records["reason/b1"]["risk"] == "R1" && (bool?)records[$"item/parked-{first}-a2"]["settled"] == true);

        var written = (await EarlierMeeting.Register(server)).ToJsonString();
        var seen = ben.Records.Where(pair => pair.Key is not ("counts" or "me")).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.ToJsonString()).ToList();
        await server.Stop();
        await server.Start();
        await using var again = await Person.Enter(server, review, "participant", seat: ben.Token);
        await using var leaderAgain = await Person.Enter(server, review, "leader", seat: leader.Token);
        Assert.Equal(seen, again.Records.Where(pair => pair.Key is not ("counts" or "me")).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.ToJsonString()));
        Assert.Equal(written, (await EarlierMeeting.Register(server)).ToJsonString());
        await EarlierMeeting.Close(leaderAgain);

        var register = await EarlierMeeting.Register(server);
        var risk = Assert.Single(register["risks"]!.AsArray())!;
        Assert.Empty(register["parked"]!.AsArray());
        Assert.Equal([(first, "a1"), (first, "a2"), (review, "b1")], risk["reasons"]!.AsArray().Select(reason => ((string)reason!["session"]!, (string)reason["id"]!)));
        Assert.Equal([("Maple", "Ben"), ("Willow", "Ana")], risk["signs"]!.AsArray().Select(sign => ((string)sign!["where"]!, (string)sign["by"]!)));
        Assert.Equal(("done", "adopt", "Two were trained."), ((string?)risk["response"]!["outcome"], (string?)risk["response"]!["verdict"], (string?)risk["response"]!["studied"]));
        Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)).ToString("O"), (string?)risk["nextReview"]);
        Assert.Single(risk["votes"]!.AsArray());
        var signs = (await EarlierMeeting.History(server)).AsArray().Where(line => (string?)line!["field"] == "signs").ToList();
        Assert.Equal(["Ana", "Ben"], signs.Select(line => (string?)line!["who"]).Order());
        Assert.All(signs, line => Assert.Null(line!["before"]));
    }

    [Fact]
    public async Task AnAnonymousReviewNamesNobodyAnywhere_VW3()
    {
        await using var server = new RoomServer();
        await server.InitializeAsync();
        await EarlierMeeting.Held(server);
        var review = await server.OpenSession(anonymous: true, agenda: "review");
        await using var leader = await Person.Enter(server, review, "leader", "Lee");
        await using var quinn = await Person.Enter(server, review, "participant", "Quinnby", "Siteby");
        await using var other = await Person.Enter(server, review, "participant", "Otherby", "Siteby");
        await leader.Does("advance");
        await quinn.Does("answerSign", new { risk = "R1", seen = true, where = "Willow" });
        await other.Does("answerSign", new { risk = "R1", seen = true, where = "Maple" });
        await quinn.Does("writeReason", new { reason = "q1", text = "In October the bus to Maple was cut." });
        await leader.Does("placeReason", new { reason = "q1", risk = "R1" });
        await other.Until(records => records.ContainsKey("reason/q1") && records["sign/R1"]["sightings"]!.AsArray().Count == 2);
        Assert.Equal(["Maple", "Willow"], other.Records["sign/R1"]["sightings"]!.AsArray().Select(sighting => (string)sighting!["where"]!));
        await EarlierMeeting.Close(leader);

        Assert.DoesNotContain("Quinnby", other.Client.AllFrames, StringComparison.Ordinal);
        var risk = Assert.Single((await EarlierMeeting.Register(server))["risks"]!.AsArray())!;
        Assert.Equal(["Maple", "Willow"], risk["signs"]!.AsArray().Select(sign => (string)sign!["where"]!));
        Assert.True((bool)risk["loneVoice"]!);
        foreach (var told in new[] { (await EarlierMeeting.Register(server)).ToJsonString(), (await EarlierMeeting.History(server)).ToJsonString(), await server.Everything(review), Tables(server) })
        {
            Assert.DoesNotContain("Quinnby", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Otherby", told, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Siteby", Tables(server), StringComparison.Ordinal);
    }

    /// <summary>All that the register keeps, column by column.</summary>
    private static string Tables(RoomServer server)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "premortem.db")};Mode=ReadOnly");
        connection.Open();
        return string.Concat(new[] { "risk", "risk_reason", "risk_history", "loose_reason" }
            .SelectMany(table => connection.Query($"SELECT * FROM {table}"))
            .SelectMany(row => ((IDictionary<string, object?>)row).Select(column => $"{column.Key}: {column.Value}\n")));
    }
}
