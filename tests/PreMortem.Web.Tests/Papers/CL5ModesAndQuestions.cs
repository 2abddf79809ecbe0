using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CL 5: failure modes that fit this plan and nobody has said, and six questions; what neither finds is put back to the room.</summary>
public sealed class CL5ModesAndQuestions(RoomServer server) : IClassFixture<RoomServer>
{
    private const string Here = "At Walker in January the visitor marked down every room that left the framework.";
    private const string Answered = "The routine leaned on a team that only Wheatley had.";

    [Fact]
    public async Task StoriesAndQuestionsAndQuietPartsReachTheRoomAndTheExport()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "lookAgain", @override = "A test." });
        await leader.Does("showLens", new { lens = "conditions" });
        await ana.Until(records => (bool?)records.GetValueOrDefault("lens/conditions")?["now"] == true);
        Assert.Equal(["C1", "C2", "C3"], ana.Records["lens/conditions"]["parts"]!.AsArray().Select(part => (string)part!["part"]!));
        await ana.Does("writeReason", new { reason = "a1", text = "In May nobody at Walker had rehearsed a lesson.", lens = "conditions" });
        await leader.Until(records => (int?)records["lens/conditions"]["count"] == 1 && (int?)records["lens/incentives"]["count"] == 0);
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await leader.Until(records => (int?)records.GetValueOrDefault("coverage/conditions")?["cards"] == 1);
        Assert.Equal((0, "Nobody named an incentive."), ((int)leader.Records["coverage/incentives"]["cards"]!, (string?)leader.Records["coverage/incentives"]["unsaid"]));

        await leader.Does("advance", new { to = "sweep" });
        await leader.UntilPhase("sweep");
        var best = leader.Records.Where(pair => pair.Key.StartsWith("mode/", StringComparison.Ordinal) && (bool?)pair.Value["suggested"] == true).Select(pair => pair.Value).ToList();
        Assert.InRange(best.Count, 3, 5);
        Assert.All(best, mode => Assert.Matches("^goes for [A-Z][0-9].*; nobody has said it", (string)mode["why"]!));
        var mode = (string)best[0]["slug"]!;
        await leader.Does("showMode", new { mode });
        await ana.Until(records => records.ContainsKey($"mode/{mode}"));
        Assert.Null(ana.Records[$"mode/{mode}"]["why"]);
        await ana.Does("adoptMode", new { mode, reason = "a2", text = Here });

        await leader.Does("advance", new { to = "form" });
        await leader.Does("formRisk", new { risk = "k1", reason = "a2", mode, title = "Marked down" });
        await leader.Does("placeReason", new { reason = "a1", risk = "k1" });
        await leader.Does("putBack", new { part = "A2" });
        await using var late = await Person.Enter(server, code, "participant", "Ben");
        Assert.Equal("A2", (string?)late.Records["putBack"]["part"]);
        await late.Does("writeReason", new { reason = "b1", text = Answered, part = "A2" });
        await leader.Until(records => records.ContainsKey("reason/b1"));
        await leader.Does("formRisk", new { risk = "k2", reason = "b1", title = "It did not travel" });
        await leader.Does("putBack", new { part = "C2" });
        await leader.Does("putBack");
        await late.Until(records => !records.ContainsKey("putBack"));
        Assert.Equal("nothingPutBack", await late.IsRefused("writeReason", new { reason = "b2", text = Answered, part = "C2" }));

        var markdown = await server.Markdown();
        Assert.Contains($"“{Here}”", markdown, StringComparison.Ordinal);
        Assert.Contains("asked about conditions", markdown, StringComparison.Ordinal);
        Assert.Contains("## R2 It did not travel\n\n**open** · threatens A2 ", markdown, StringComparison.Ordinal);
        var quiet = markdown[markdown.IndexOf("## Parts nobody attacked", StringComparison.Ordinal)..];
        Assert.Contains("**C2, provided:** Each school team has a leader others follow\n  - put back to the room, and still no risk came of it\n", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("**A2,", quiet, StringComparison.Ordinal);
    }
}
