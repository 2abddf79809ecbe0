using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Sessions;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Pages;

public sealed class VersionPagesTests(PagesFixture pages) : IClassFixture<PagesFixture>, IAsyncLifetime
{
    private static readonly Initiative First = new(
        "Reading aloud", "Children read.", new DateOnly(2028, 6, 12), Theory: [new("P1", PartKind.Practice, "We read"), new("C1", PartKind.Condition, "There are books")]);

    private string _id = "";

    private InitiativeStore Store => pages.Server.Get<InitiativeStore>();

    private string Page => $"/initiatives/{_id}";

    public async ValueTask InitializeAsync()
    {
        _id = await Store.Add(First, DateTimeOffset.UnixEpoch, "Ana");
        await Store.Update(_id, First.Retiring("C1").With(new("", PartKind.Assumption, "There is time")), DateTimeOffset.UnixEpoch, 1, "Ben");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task EachVersionSaysWhenWhoAndWhatChanged_VP4()
    {
        var page = WebUtility.HtmlDecode(await pages.Leader.Read($"{Page}/versions"));

        Assert.Contains("A1 added · C1 taken out", page, StringComparison.Ordinal);
        Assert.Contains("<br>Ben", page, StringComparison.Ordinal);
        Assert.Contains("The plan as it began.", page, StringComparison.Ordinal);
        Assert.Contains("There is time", await pages.Leader.Read($"{Page}/versions?from=1&to=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOlderVersionComesBackAndWhatCameSinceIsKeptTakenOut_VP5()
    {
        await pages.Leader.Send($"{Page}/versions", $"{Page}/versions/1/restore?tab=versions", ("version", "2"));

        var now = Store.Newest(_id)!;
        Assert.Equal(3, now.Version);
        Assert.Equal(["P1 False", "C1 False", "A1 True"], now.Plan.Theory.Select(part => $"{part.Id} {part.Retired}"));
        Assert.Equal([3, 2, 1], Store.Versions(_id).Select(version => version.Version));
    }

    [Fact]
    public async Task ASessionStaysWithTheVersionItExaminesAndLeadsToWhatChangedSince_VP6()
    {
        var started = Assert.IsType<StartResult.Started>(await pages.Server.Get<SessionStart>().Start(_id, new()));
        await Store.Update(_id, Store.Find(_id)! with { Aim = "Children love to read." }, DateTimeOffset.UnixEpoch);

        Assert.Equal(2, Assert.IsType<SessionOpened>(pages.Server.Get<SessionLog>().Read(started.Code)[0].Facts[0]).PlanVersion);
        Assert.Equal(2, pages.Server.Get<SessionLog>().Find(started.Code)!.PlanVersion);
        foreach (var address in new[] { Page, $"/sessions/{JoinCode.Format(started.Code)}/record" })
        {
            Assert.Contains($"href=\"{Page}/versions?from=2&to=3\"", (await pages.Leader.Read(address)).Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains("Examined on", await pages.Leader.Read($"{Page}/versions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElseReadsVersions_AC5()
    {
        var answer = await pages.Anybody.Ask($"{Page}/versions");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
