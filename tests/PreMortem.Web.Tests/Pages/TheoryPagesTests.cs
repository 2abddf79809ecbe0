using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Pages;

/// <summary>The editor of a theory of action; each test has a plan of its own.</summary>
public sealed class TheoryPagesTests(PagesFixture pages) : IClassFixture<PagesFixture>, IAsyncLifetime
{
    private string _id = "";

    private InitiativeStore Store => pages.Server.Get<InitiativeStore>();

    private Initiative Plan => Store.Find(_id)!;

    private string Page => $"/initiatives/{_id}";

    public async ValueTask InitializeAsync() => _id = await Store.Add(
        new(
            "Reading aloud",
            "Children read.",
            new DateOnly(2028, 6, 12),
            Theory: [new("P1", PartKind.Practice, "We read"), new("P2", PartKind.Practice, "We read more"), new("A1", PartKind.Assumption, "There is time"), new("A2", PartKind.Assumption, "There are books")],
            Strands: [new("Libraries")]),
        DateTimeOffset.UnixEpoch);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task EvidenceIsAddedRightAtThePartItSpeaksFor_TA10()
    {
        await pages.Leader.Send(Page, $"{Page}/parts/A1/evidence", ("text", "A pilot in two schools"));

        Assert.Equal(new Part("E1", PartKind.Evidence, "A pilot in two schools", For: "A1"), Plan.Theory[^1]);
        var page = await pages.Leader.Read(Page);
        Assert.Contains("<p class=\"source\"><a href=\"#E1\">E1</a> A pilot in two schools</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A1 has no evidence.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#A2\">A2 has no evidence.</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APracticeSaysWhatMayDifferAndWhichStrandItBelongsTo_TA10()
    {
        await pages.Leader.Send(Page, $"{Page}/parts/P1", ("text", "We read"), ("coupling", "tight"), ("mayDiffer", "Which book"), ("strand", "Libraries"));

        Assert.Equal(new Part("P1", PartKind.Practice, "We read", Coupling: Coupling.Tight, MayDiffer: "Which book", Strand: "Libraries"), Plan.Theory[0]);
        var markdown = await pages.Leader.Read($"{Page}/register.md");
        Assert.Contains("  - May differ: Which book\n  - Strand: Libraries", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartsOfAKindAreMovedAndKeepTheirIds_TA11()
    {
        var leader = pages.Leader;
        var moved = await leader.Presses(Page, $"{Page}/parts/P2", "/up", ("text", "We read more"));

        Assert.Equal($"{Page}?done=moved&part=P2&made=2#P2", moved.Headers.Location!.OriginalString);
        Assert.Equal(["P2", "P1"], Plan.Theory.Where(part => part.Kind == PartKind.Practice).Select(part => part.Id));
    }

    [Fact]
    public async Task AdviceIsSetAsideWithAReasonAndBroughtBack_TA9()
    {
        var refused = await pages.Leader.Send(Page, $"{Page}/advice/aside", ("rule", "TA3"), ("part", "A1"), ("why", ""));
        Assert.Contains("Say why it is set aside.", await Visitor.Text(refused), StringComparison.Ordinal);

        await pages.Leader.Send(Page, $"{Page}/advice/aside", ("rule", "TA3"), ("part", "A1"), ("why", "The trial will tell"));

        Assert.Equal(new AdviceSetAside("TA3", "The trial will tell", "A1"), Assert.Single(Plan.SetAside));
        Assert.DoesNotContain("A1 has no evidence.", Readiness.Advice(Plan));
        var page = await pages.Leader.Read(Page);
        Assert.Contains("1 set aside", page, StringComparison.Ordinal);
        Assert.Contains("Because: The trial will tell", page, StringComparison.Ordinal);
        Assert.Contains("- **Set aside TA3 on A1**, because: The trial will tell", await pages.Leader.Read($"{Page}/register.md"), StringComparison.Ordinal);

        await pages.Leader.Send(Page, $"{Page}/advice/back", ("rule", "TA3"), ("part", "A1"));
        Assert.Empty(Plan.SetAside);
    }

    [Fact]
    public async Task ASaveIsUndoneWhileNothingChangedSince_VP5()
    {
        var saved = await pages.Leader.Send(Page, $"{Page}/parts/P1", ("text", "We read aloud"));
        var after = saved.Headers.Location!.OriginalString.Split('#')[0];
        Assert.Equal("We read aloud", Plan.Theory[0].Text);

        await pages.Leader.Send(after, $"{Page}/undo", ("version", "2"));
        Assert.Equal("We read", Plan.Theory[0].Text);

        var leader = pages.Leader;
        var late = await leader.Post($"{Page}/undo", await leader.Field(Page, "__RequestVerificationToken"), ("version", "2"));
        Assert.Equal($"{Page}?done=since", late.Headers.Location!.OriginalString);
        Assert.Equal(3, Store.Newest(_id)!.Version);
    }

    [Fact]
    public async Task AFormDrawnWithAnOlderPlanChangesOnlyWhatItChanged_VP3()
    {
        await pages.Leader.Send(Page, $"{Page}/parts/P1", ("version", "1"), ("text", "We read"), ("function", "Children hear words"));
        await pages.Leader.Send(Page, $"{Page}/parts/P1", ("version", "1"), ("text", "We read aloud"), ("core", "yes"));

        Assert.Equal(new Part("P1", PartKind.Practice, "We read aloud", Function: "Children hear words", Core: true), Plan.Theory[0]);
    }

    [Fact]
    public async Task TwoTextsForOnePartAreBothShownAndAPersonChooses_VP3()
    {
        await pages.Leader.Send(Page, $"{Page}/parts/P1", ("version", "1"), ("text", "Theirs"), ("function", "Children hear words"));

        var answer = await pages.Leader.Send(Page, $"{Page}/parts/P1", ("version", "1"), ("text", "Mine"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.Text(answer);
        Assert.Contains("Somebody changed this meanwhile to “Theirs”.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(">Mine</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"against\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.Equal("Theirs", Plan.Theory[0].Text);

        await pages.Leader.Send(Page, $"{Page}/parts/P1", ("version", "1"), ("against", "2"), ("text", "Mine"));
        Assert.Equal(new Part("P1", PartKind.Practice, "Mine", Function: "Children hear words"), Plan.Theory[0]);
    }

    [Fact]
    public async Task APageSaysWhereTheWordsForAPartThatWasTakenOutMeanwhileStand_VP3()
    {
        await pages.Leader.Presses(Page, $"{Page}/parts/P1", "/retire", ("version", "1"));

        var page = await pages.Leader.Read($"{Page}?done=saved-out&part=P1");

        Assert.Contains("Somebody took P1 out meanwhile", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanWithNothingButANameStartsASessionAtOnce()
    {
        var bare = $"/initiatives/{await Store.Add(new("Bare", "", new DateOnly(2028, 6, 12)), DateTimeOffset.UnixEpoch)}";

        var started = await pages.Leader.Send(bare, $"{bare}/sessions", ("agenda", "express"), ("anonymous", "no"));

        Assert.StartsWith("/lead/", started.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
