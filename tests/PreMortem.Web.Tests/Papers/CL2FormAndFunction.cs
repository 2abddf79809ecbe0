using System.Text.Json.Nodes;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CL 2: what a practice looks like and what it does are asked for side by side; the room is asked what looked done and was not.</summary>
public sealed class CL2FormAndFunction(RoomServer server) : IClassFixture<RoomServer>
{
    private const string Said = "In October every wall had the frames, and the teacher answered every question.";

    [Fact]
    public async Task FormAndFunctionGoFromThePageToTheQuestionAndToTheExport()
    {
        var plan = $"/initiatives/{server.Initiative}";
        await Browser().Send(plan, $"{plan}/parts/P3", ("text", "Teams run the talk routine"), ("form", "Sentence frames on the wall."), ("function", "Students build on each other"), ("core", "yes"));
        await using var leader = await Person.Enter(server, await server.OpenSession(), "leader", "Lee");
        await using var ana = await Person.Enter(server, (string)leader.Records["session"]["code"]!, "participant", "Ana");
        await leader.Does("advance", new { to = "lookAgain", @override = "A test." });
        await leader.Does("showLens", new { lens = "cosmetic" });
        await ana.Until(records => records.ContainsKey("lens/cosmetic"));
        var probes = ana.Records["lens/cosmetic"]["parts"]!.AsArray().ToDictionary(part => (string)part!["part"]!, part => (string?)part!["probe"]);
        Assert.Equal("It looked like sentence frames on the wall. It did not come to this: students build on each other.", probes["P3"]);

        await ana.Does("writeReason", new { reason = "a1", text = Said, lens = "cosmetic", part = "P3" });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await leader.Does("advance", new { to = "form" });
        await leader.Does("formRisk", new { risk = "k1", reason = "a1", title = "Frames without talk" });

        var markdown = await server.Markdown();
        Assert.Contains("**P3, if (core):** Teams run the talk routine — R1\n  - Looks like: Sentence frames on the wall.\n  - Does: Students build on each other\n", markdown, StringComparison.Ordinal);
        Assert.Contains("## R1 Frames without talk\n\n**open** · threatens P3 ", markdown, StringComparison.Ordinal);
        Assert.Contains($"“{Said}” (by Ana; asked about cosmetic)", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanWithoutABecauseIsAdvisedInTheMargin()
    {
        var added = await server.Http.PostAsync("/api/initiatives", JsonContent("""{"name":"Talk","aim":"Students talk.","horizon":"2028-06-12","theory":[{"id":"P1","kind":"practice","text":"Frames","form":"Frames on the wall","core":true}]}"""), TestContext.Current.CancellationToken);
        var id = (string)JsonNode.Parse(await added.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]!;
        var page = await Browser().Read($"/initiatives/{id}");

        Assert.Contains("because", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("P1", page, StringComparison.Ordinal);
    }

    private Visitor Browser()
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.LeaderKey);
        return new(http);
    }

    private static StringContent JsonContent(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
