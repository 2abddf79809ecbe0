using System.Net;

namespace PreMortem.Web.Tests.Pages;

public sealed class AccessToPagesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    public static TheoryData<string> ForLeaders =>
    [
        "/initiatives/new", "/initiatives/{id}", "/initiatives/{id}/register", "/initiatives/{id}/register/R1",
        "/initiatives/{id}/register/preview", "/initiatives/{id}/register/share", "/library", "/library/done-for-the-visitor", "/library/press-play/edit", "/library/new", "/library/import", "/agendas", "/lead/{code}",
        "/sessions/{code}/record",
    ];

    [Theory]
    [MemberData(nameof(ForLeaders))]
    public async Task ALeaderReadsThePage(string path)
    {
        if (path == "/library/done-for-the-visitor")
        {
            path = $"/library/{pages.Server.Get<Core.Library.TemplateLibrary>().FailureModes[0].Slug}";
        }

        var page = await pages.Leader.Read(At(path));
        Assert.Contains("</html>", page, StringComparison.Ordinal);
        Assert.Contains("<title>", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ForLeaders))]
    public async Task AnybodyElseIsAskedToSignIn(string path)
    {
        var answer = await pages.Anybody.Ask(At(path));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/join/{code}")]
    [InlineData("/room/{code}")]
    [InlineData("/screen/{code}")]
    public async Task PeopleWhoTakePartNeedNoKey(string path) =>
        Assert.Contains("</html>", await pages.Anybody.Read(At(path)), StringComparison.Ordinal);

    [Fact]
    public async Task VisitorsSeeTheJoinBoxAndNoInitiative()
    {
        var page = await pages.Anybody.Read("/");
        Assert.Contains("Join a room", page, StringComparison.Ordinal);
        Assert.Contains("I lead meetings", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Discourse routine", page, StringComparison.Ordinal);
    }

    /// <summary>PG4</summary>
    [Fact]
    public async Task AMissingPageIsOneCalmSentence()
    {
        var answer = await pages.Anybody.Ask("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no page at this address.", await Visitor.Text(answer), StringComparison.Ordinal);
    }

    /// <summary>PG3</summary>
    [Theory]
    [InlineData("/initiatives/new")]
    [InlineData("/initiatives/{id}/parts")]
    [InlineData("/initiatives/{id}/sessions")]
    [InlineData("/initiatives/{id}/register/R1")]
    [InlineData("/initiatives/{id}/register/share")]
    [InlineData("/example")]
    [InlineData("/library/new")]
    [InlineData("/library/import/apply")]
    [InlineData("/library/done-for-the-visitor/retire")]
    public async Task AFormWithoutItsTokenChangesNothing(string action)
    {
        var answer = await pages.Leader.Post(At(action), ("name", "x"), ("aim", "x"), ("horizon", "2028-01-01"), ("kind", "change"), ("text", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(4, pages.Stored.Theory.Count);
    }

    private string At(string path) => path.Replace("{id}", pages.Plan, StringComparison.Ordinal).Replace("{code}", pages.Open, StringComparison.Ordinal);
}
