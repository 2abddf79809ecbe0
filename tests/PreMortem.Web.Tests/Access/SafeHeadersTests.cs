using System.Net;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Access;

public sealed class SafeHeadersTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private const string Page = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types served";

    private const string File = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>AC8, AC20: a page loads from its own server alone, whatever kind of answer it is, and a file runs nothing at all.</summary>
    [Theory]
    [InlineData("/", 200, Page)]
    [InlineData("/sign-in", 302, File)]
    [InlineData("/join/AAA-AAA", 404, Page)]
    [InlineData("/join/{code}", 200, Page)]
    [InlineData("/lead/{code}", 200, Page + "; frame-src 'self'")]
    [InlineData("/no/such/page", 404, Page)]
    [InlineData("/initiatives/none/register", 404, Page)]
    [InlineData("/initiatives/{id}/register", 200, Page)]
    [InlineData("/initiatives/{id}/register.md", 200, File)]
    [InlineData("/initiatives/{id}/register.csv", 200, File)]
    [InlineData("/initiatives/{id}/register.json", 200, File)]
    [InlineData("/initiatives/{id}/register.ics", 200, File)]
    [InlineData("/initiatives/{id}/register/theory.svg", 200, File)]
    [InlineData("/initiatives/{id}/register/concern.svg", 200, File)]
    [InlineData("/qr/{code}.svg", 200, File)]
    [InlineData("/api/initiatives", 200, File)]
    [InlineData("/api/initiatives/none", 404, File)]
    [InlineData("/api/no-such-thing", 404, File)]
    [InlineData("/openapi/v1.json", 200, File)]
    [InlineData("/hubs/room?id=none", 404, File)]
    [InlineData("/healthz", 200, File)]
    [InlineData("/site.css", 200, File)]
    [InlineData("/room/room.js", 200, File)]
    public async Task EveryAnswerTellsTheBrowserWhatToRefuse_AC8(string path, int status, string policy)
    {
        var answer = await pages.Leader.Ask(At(path));
        Assert.Equal(status, (int)answer.StatusCode);
        AssertSafe(answer, policy);
    }

    /// <summary>The one page that is shown in a frame: by the desk, to leaders, and by no other origin.</summary>
    [Fact]
    public async Task WhatParticipantsSeeIsShownInOurOwnFrameAlone_LD10()
    {
        var answer = await pages.Leader.Ask(At("/lead/{code}/seat"));
        Assert.Contains("frame-ancestors 'self'", Only(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", Only(answer, "X-Frame-Options"));
        using var anybody = pages.Server.Anybody;
        Assert.NotEqual(HttpStatusCode.OK, (await anybody.GetAsync(At("/lead/{code}/seat"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task ANegotiationAnswersSafely_AC8()
    {
        using var anybody = pages.Server.Anybody;
        AssertSafe(await anybody.PostAsync("/hubs/room/negotiate?negotiateVersion=1", null, TestContext.Current.CancellationToken), File);
    }

    [Fact]
    public async Task WhatBreaksIsAnsweredSafelyToo_AC8()
    {
        await using var server = new PreMortemServer();
        await server.InitializeAsync();
        using (var database = new SqliteConnection($"Data Source={Path.Combine(server.Folder.Path, "premortem.db")};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "pragma foreign_keys = off; drop table initiative";
            command.ExecuteNonQuery();
            command.CommandText = "begin exclusive";
            command.ExecuteNonQuery();
            using var anybody = server.Anybody;
            var full = await anybody.GetAsync("/readyz", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
            AssertSafe(full, File);
        }

        using var leader = server.Leader;
        var program = await leader.GetAsync("/api/initiatives", TestContext.Current.CancellationToken);
        Assert.True((int)program.StatusCode >= 500);
        AssertSafe(program, File);
        leader.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await leader.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.True((int)page.StatusCode >= 500);
        AssertSafe(page, Page);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    /// <summary>AC20: what is private is kept by no browser, so that “back” shows nothing once a leader has signed out.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/initiatives/{id}")]
    [InlineData("/initiatives/{id}/register")]
    [InlineData("/initiatives/{id}/register.md")]
    [InlineData("/initiatives/{id}/register.json")]
    [InlineData("/initiatives/{id}/register/theory.svg")]
    [InlineData("/lead/{code}")]
    [InlineData("/room/{code}")]
    [InlineData("/sessions/{code}/record")]
    [InlineData("/library")]
    [InlineData("/api/initiatives")]
    [InlineData("/api/sessions/{code}")]
    [InlineData("/no/such/page")]
    public async Task WhatIsPrivateIsKeptByNobody_AC20(string path)
    {
        var answer = await pages.Leader.Ask(At(path));
        Assert.True(answer.Headers.CacheControl?.NoStore, $"{path}: {answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task StyleAndScriptMayBeKept_AC20()
    {
        var answer = await pages.Anybody.Ask("/site.css");
        Assert.False(answer.Headers.CacheControl?.NoStore);
    }

    /// <summary>A leader link leaves the address with no referrer at all; elsewhere our own pages alone are told where somebody came from.</summary>
    [Fact]
    public async Task TheLeaderLinkTellsNobodyWhereItCameFrom_AC8()
    {
        var answer = await pages.Anybody.Ask($"/lead?key={PreMortemServer.Key}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    internal static void AssertSafe(HttpResponseMessage answer, string policy)
    {
        Assert.Equal(policy, Only(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Only(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Only(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Only(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Only(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Only(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Only(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Only(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private string At(string path) => path.Replace("{id}", pages.Plan, StringComparison.Ordinal).Replace("{code}", pages.Open, StringComparison.Ordinal);
}
