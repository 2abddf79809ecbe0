using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Live;

/// <summary>The server is killed in the middle; everything that was acknowledged is there again (ST1, LV1).</summary>
public sealed class KillTests
{
    [Fact]
    public async Task KilledInWriteEverySavedCardIsThereAndTheTimerGoesOn_LV1()
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        var leader = await Enter(program, code, "leader");
        var ana = await Enter(program, code, "participant");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.UntilPhase("write");
        var ends = (string?)ana.Records["timer"]["endsAt"];
        for (var i = 0; i < 20; i++)
        {
            await ana.Does("writeReason", new { reason = $"a{i}", text = $"Card {i} was lost in the past." });
        }

        await program.Kill();
        var (leaderToken, anaToken) = (leader.Token, ana.Token);
        await leader.DisposeAsync();
        await ana.DisposeAsync();
        await program.StartAgain();

        await using var leaderAgain = await Enter(program, code, "leader", leaderToken);
        await using var anaAgain = await Enter(program, code, "participant", anaToken);
        Assert.Equal("write", anaAgain.Phase);
        Assert.Equal(ends, (string?)anaAgain.Records["timer"]["endsAt"]);
        Assert.Equal(20, anaAgain.Records["me"]["reasons"]!.AsArray().Count);
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal($"Card {i} was lost in the past.", (string?)anaAgain.Records[$"reason/a{i}"]["text"]));
        Assert.DoesNotContain("was lost in the past", leaderAgain.Client.AllFrames, StringComparison.Ordinal);
        await anaAgain.Does("writeReason", new { reason = "after", text = "Written after the crash." });
    }

    [Fact]
    public async Task KilledInFormTheRisksStandAndLogAndRegisterAgree_ST2()
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: true);
        var leader = await Enter(program, code, "leader");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await leader.Does("writeReason", new { reason = "l1", text = "The waiver day was not approved in July." });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await leader.Does("advance", new { to = "form" });
        await leader.Does("formRisk", new { risk = "k1", reason = "l1", title = "No waiver day" });
        await leader.Does("tieRisk", new { risk = "k1", parts = new[] { "C1" } });
        await program.Kill();
        var token = leader.Token;
        await leader.DisposeAsync();
        await program.StartAgain();

        await using var again = await Enter(program, code, "leader", token);
        Assert.Equal("form", again.Phase);
        Assert.Equal("No waiver day", (string?)again.Records["risk/k1"]["title"]);
        using var http = program.Http();
        var initiative = (string?)again.Records["session"]["initiativeId"];
        var register = JsonNode.Parse(await http.GetStringAsync($"/api/initiatives/{initiative}/register", TestContext.Current.CancellationToken))!;
        var risk = Assert.Single(register["risks"]!.AsArray());
        Assert.Equal("C1", (string?)Assert.Single(risk!["parts"]!.AsArray()));
        Assert.Equal("The waiver day was not approved in July.", (string?)Assert.Single(risk["reasons"]!.AsArray())!["text"]);
    }

    private static Task<Person> Enter(RunningProgram program, string code, string role, string? seat = null) =>
        Person.Enter(program.Address, program.LeaderKey, code, role, role == "leader" ? "Lee" : "Ana", null, seat);
}
