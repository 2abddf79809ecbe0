namespace PreMortem.Web.Tests.Live;

/// <summary>What is written in silence reaches nobody but its author: every frame of every audience is kept and searched (VW2 to VW5).</summary>
public abstract class SecrecyTests(RoomServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NobodyButItsAuthorEverReceivesACardBeforeItIsShared_VW2(bool anonymous)
    {
        var code = await server.OpenSession(anonymous: anonymous);
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var ana = await Person.Enter(server, code, "participant", "Ana", "Wheatley");
        await using var ben = await Person.Enter(server, code, "participant", "Ben", "Walker");
        await using var screen = await Person.Enter(server, code, "screen");
        foreach (var phase in (string[])["brief", "confidence", "imagine", "write"])
        {
            await leader.Does("advance", new { @override = "The room knows this plan." });
            await ana.UntilPhase(phase);
        }

        await ana.Does("writeReason", new { reason = "a1", text = "SECRET-OF-ANA the bell schedule was cut." });
        await ana.Does("rewordReason", new { reason = "a1", text = "SECRET-OF-ANA the bell schedule was cut in January." });
        await ben.Does("writeReason", new { reason = "b1", text = "SECRET-OF-BEN nobody came." });
        await leader.Until(records => (int?)records["counts"]["reasons"] == 2);
        await screen.Until(records => (int?)records["counts"]["reasons"] == 2);
        await leader.Does("advance");
        await ben.UntilPhase("lookAgain");
        await ben.Does("writeReason", new { reason = "b2", text = "SECRET-OF-BEN again." });
        await leader.Until(records => (int?)records["counts"]["reasons"] == 3);

        var others = string.Concat(leader.Client.AllFrames, screen.Client.AllFrames, await server.Everything(code));
        Assert.DoesNotContain("SECRET-OF-ANA", others + ben.Client.AllFrames, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-OF-BEN", others + ana.Client.AllFrames, StringComparison.Ordinal);
        Assert.Contains("SECRET-OF-ANA", ana.Client.AllFrames, StringComparison.Ordinal);

        await leader.Does("advance");
        await leader.Does("showNext");
        await leader.Until(records => records.Keys.Any(key => key.StartsWith("reason/", StringComparison.Ordinal)));
        var shared = leader.Records.First(pair => pair.Key.StartsWith("reason/", StringComparison.Ordinal)).Value;
        Assert.Equal(anonymous, shared["by"] is null);
        var unshared = ((string)shared["text"]!).Contains("ANA", StringComparison.Ordinal) ? "SECRET-OF-BEN" : "SECRET-OF-ANA";
        Assert.DoesNotContain(unshared, leader.Client.AllFrames + screen.Client.AllFrames, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodySeesAConfidenceOrAPickBeforeTheVoteIsClosed_CO2_CF1()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var ana = await Person.Enter(server, code, "participant", "Ana", "Wheatley");
        await using var ben = await Person.Enter(server, code, "participant", "Ben", "Walker");
        await leader.Does("advance");
        await ana.Does("tickPlan", new { ticked = true });
        await ben.Does("tickPlan", new { ticked = true });
        await leader.Does("advance");
        await ana.Does("giveConfidence", new { value = 83 });
        await leader.Until(records => (int?)records["confidence"]["answered"] == 1);
        Assert.DoesNotContain("83", leader.Records["confidence"].ToJsonString(), StringComparison.Ordinal);
        Assert.Null(leader.Records["confidence"]["before"]);
        await leader.Does("advance", new { to = "form", @override = "Rehearsing the vote." });
        await leader.Does("formRisk", new { risk = "k1", title = "The bell schedule" });
        await leader.Does("advance");
        await ana.UntilPhase("concern");
        await ana.Does("pickConcerns", new { risks = new[] { "k1" } });
        await ana.Does("rateRisk", new { risk = "k1", low = 37, high = 71, impact = "major" });
        await leader.Until(records => (int?)records["counts"]["answered"] == 1);
        Assert.DoesNotContain(leader.Records.Keys, key => key.StartsWith("concern/", StringComparison.Ordinal));
        Assert.DoesNotContain("\"low\":37", leader.Client.AllFrames + ben.Client.AllFrames, StringComparison.Ordinal);
        await leader.Does("closeConcern");
        await ben.Until(records => (int?)records.GetValueOrDefault("concern/k1")?["concern"]!["picks"] == 1);
        Assert.Equal("concernClosed", await ben.IsRefused("pickConcerns", new { risks = new[] { "k1" } }));
    }

    [Fact]
    public async Task ALeadersCommandFromAParticipantChangesNothing_CM2()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        Assert.Equal("leadersOnly", await ana.IsRefused("advance"));
        Assert.Equal("gather", ana.Phase);
        Assert.Equal("wrongPhase", await ana.IsRefused("writeReason", new { reason = "a1", text = "Too early." }));
    }

    [Fact]
    public async Task SentTwiceIsDoneOnceAndAnsweredTheSame_CM1()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        var id = Guid.NewGuid();
        var first = await leader.Asks("advance", null, id);
        var second = await leader.Asks("advance", null, id);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("brief", (string?)(await server.Status(code))["phase"]);
    }

    [Fact]
    public async Task WhoComesInSeesAllThatWasAcknowledgedBefore_LV7()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        for (var i = 0; i < 10; i++)
        {
            await ana.Does("writeReason", new { reason = $"a{i}", text = $"Card {i} was written." });
            await using var again = await HubClient.Connect(server.Address);
            var answer = await again.Invoke("Enter", new { code, @as = "participant", seat = ana.Token });
            Assert.Equal($"Card {i} was written.", (string?)answer!["records"]![$"reason/a{i}"]?["text"]);
            Assert.Equal(i + 1, answer["records"]!["me"]!["reasons"]!.AsArray().Count);
            Assert.Equal("write", (string?)answer["records"]!["phase"]!["kind"]);
        }
    }

    [Fact]
    public async Task AGateIsPassedWithAReasonOrWithTheWordThatThereIsNone_PH2()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance");
        Assert.Equal("planNotClear", await leader.IsRefused("advance"));
        Assert.Equal("planNotClear", await leader.IsRefused("advance", new { @override = "  " }));
        await leader.Does("advance", new { @override = true });
        await ana.UntilPhase("confidence");
    }

    public sealed class AtOneServer(RoomServer server) : SecrecyTests(server), IClassFixture<RoomServer>;

    public sealed class AtThreeServers(ThreeServers servers) : SecrecyTests(servers), IClassFixture<ThreeServers>;
}
