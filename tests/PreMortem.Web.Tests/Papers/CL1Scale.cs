using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CL 1, after Coburn: four questions of scale, risks tagged with them, and an empty dimension named in the export.</summary>
public sealed class CL1Scale(RoomServer server) : IClassFixture<RoomServer>
{
    [Fact]
    public async Task AnswersAndTagsGoToTheExportAndAnEmptyDimensionIsNamed()
    {
        var page = $"/initiatives/{server.Initiative}/work";
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.LeaderKey);
        await new Visitor(http).Send(page, $"{page}/scale", ("depth", "Struggle is how one learns"), ("sustainability", ""), ("spread", ""), ("ownership", ""));
        await using var leader = await Person.Enter(server, await server.OpenSession(), "leader");
        await leader.Does("advance", new { to = "form", @override = "A test." });
        await leader.Does("formRisk", new { risk = "k1", title = "The lessons spread, the reasons did not" });
        await leader.Does("tagRisk", new { risk = "k1", scale = new[] { "spread" }, factors = new[] { "supports" }, safeguards = "the coach's visit" });
        await leader.Does("advance", new { to = "treat", @override = "A test." });
        await leader.Does("respond", new { risk = "k1", action = "Each team writes its own why", scale = new[] { "sustainability" } });

        var markdown = await server.Markdown();

        Assert.Contains("\n  - Answer: Struggle is how one learns\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Spread** Which ideas have to travel, and not only the practice that one can see?\n  - Risks that go for it: R1\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Sustainability** What keeps it going once the push, the money and the attention are gone?\n  - Responses that serve it: R1\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Ownership** Nobody asked what happens to ownership: no answer, no risk, no response.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("goes for spread", markdown, StringComparison.Ordinal);
        Assert.Contains("the coach's visit", markdown, StringComparison.Ordinal);
        Assert.Contains("Nobody asked what happens to ownership", await new Visitor(http).Read($"/initiatives/{server.Initiative}/register"), StringComparison.Ordinal);
    }
}
