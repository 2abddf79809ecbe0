using System.Net;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CL 1: a plan is diagnosed as technical or adaptive, its words and its responses are compared with that, and the export says so.</summary>
public sealed class CL1KindOfWork(RoomServer server) : IClassFixture<RoomServer>
{
    private string Page => $"/initiatives/{server.Initiative}/work";

    [Fact]
    public async Task ADiagnosisAndAStrandGoFromTheFormToTheExport()
    {
        var leader = Leader();
        string[] adaptive = ["known", "training", "loss", "for-people", "same-steps", "finished"];
        var saved = await leader.Send(Page, $"{Page}/kind", [("kind-problem", "technical"), .. adaptive.Select(question => ($"kind-{question}", "adaptive"))]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await leader.Send(Page, $"{Page}/strands", ("name", "Bus *routes*"), ("kind-known", "technical"), ("parts", "P2"));
        await leader.Send(Page, $"{Page}/priorities", ("priority", "How students read mistakes"), ("priority", ""));

        Assert.Contains("Mostly <b>adaptive</b> (6 of 7 answers)", await leader.Read($"/initiatives/{server.Initiative}"), StringComparison.Ordinal);
        var markdown = await server.Markdown();
        Assert.Contains("## Kind of work\n\nMostly adaptive (6 of 7 answers). A rollout plan alone gets compliance, not learning.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n- **Adaptive** (loss) Do people have to give up", markdown, StringComparison.Ordinal);
        Assert.Contains("\n- **Strand** Bus \\*routes\\*\n  - **Technical** (known) ", markdown, StringComparison.Ordinal);
        Assert.Contains("\n- **Learned together** How students read mistakes\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RolloutLanguageIsPointedOut()
    {
        var leader = Leader();
        var plan = $"/initiatives/{server.Initiative}";
        await leader.Send(Page, $"{Page}/kind", ("nature", "adaptive"));
        await leader.Send(plan, $"{plan}/parts", ("kind", "practice"), ("text", "we launch it in fall"));

        Assert.Contains("says “launch”; its work is adaptive.", WebUtility.HtmlDecode(await leader.Read(Page)), StringComparison.Ordinal);
        Assert.Contains("says “launch”; its work is adaptive.", await server.Markdown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AResponseThatDoesNotFitIsQuestionedInTheRoomAndInTheExport()
    {
        await Leader().Send(Page, $"{Page}/kind", ("nature", "adaptive"));
        await using var leader = await Person.Enter(server, await server.OpenSession(), "leader");
        await leader.Does("advance", new { to = "form", @override = "A test." });
        await leader.Does("formRisk", new { risk = "k1", title = "Nobody changed how they taught" });
        await leader.Does("advance", new { to = "treat", @override = "A test." });
        await leader.Does("respond", new { risk = "k1", action = "Train all the teachers in August" });

        const string Asked = "This trains people; the risk is in how people work. What would they try themselves, and see come of it?";
        await leader.Until(records => (string?)records["response/k1"]["questions"]?[0]?["en"] == Asked);
        Assert.Contains($"\n- Worth asking: {Asked}\n", await server.Markdown(), StringComparison.Ordinal);

        await leader.Does("tagRisk", new { risk = "k1", nature = "technical" });
        await leader.Until(records => records["response/k1"]["questions"] is null);
        var markdown = await server.Markdown();
        Assert.DoesNotContain(Asked, markdown, StringComparison.Ordinal);
        Assert.Contains("technical work", markdown, StringComparison.Ordinal);
    }

    private Visitor Leader()
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.LeaderKey);
        return new(http);
    }
}
