using System.Net;
using System.Net.Http.Json;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Sharing;

public sealed class ReadingBySharesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Register => $"/initiatives/{pages.Plan}/register";

    /// <summary>SR2</summary>
    [Fact]
    public async Task TheLinkLeadsToTheRegisterAndLeavesNoSecretInTheAddress()
    {
        var token = await pages.Store().Add(pages.Plan, null, DateTimeOffset.UnixEpoch);
        var answer = await pages.Anybody.Ask($"/share/{token}");
        Assert.Equal(Register, answer.Headers.Location?.OriginalString);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains($"path=/initiatives/{pages.Plan};", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    /// <summary>SR3, SR6</summary>
    [Theory]
    [InlineData("")]
    [InlineData("?status=watching")]
    [InlineData("/R1")]
    [InlineData("/preview")]
    [InlineData(".md")]
    [InlineData(".csv")]
    [InlineData(".json")]
    public async Task AVisitorWithAShareReadsAndNoCacheKeepsIt(string page)
    {
        var (visitor, _) = await pages.Stranger();
        var answer = await visitor.Ask($"{Register}{page}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains(page == "/R1" ? "Quiet" : "Loud and grave", await Visitor.Text(answer), StringComparison.Ordinal);
    }

    /// <summary>SR3</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/R1")]
    [InlineData("/preview")]
    [InlineData(".md")]
    public async Task WithoutAShareAPersonIsAskedToSignIn(string page)
    {
        var answer = await pages.Anybody.Ask($"{Register}{page}");
        Assert.StartsWith("/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var program = pages.Server.Anybody;
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync($"{Register}{page}", Stop)).StatusCode);
    }

    /// <summary>SR5: every link on the pages leads where a reader may go, and no form is there.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("?text=nothing-has-these-words")]
    [InlineData("/R1")]
    [InlineData("/preview")]
    public async Task ThePagesOfferNoChangeAndNoWayToALeadersPage(string page)
    {
        var (visitor, _) = await pages.Stranger();
        var text = await visitor.Read($"{Register}{page}");
        Assert.DoesNotContain("method=\"post\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", text, StringComparison.Ordinal);
        foreach (var link in Links(text).Where(link => link is not "/" and not ['#', ..]))
        {
            Assert.StartsWith(Register, link, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Ask(link)).StatusCode);
        }
    }

    /// <summary>SR3</summary>
    [Theory]
    [InlineData("/initiatives/{id}")]
    [InlineData("/initiatives/{id}/register/share")]
    [InlineData("/initiatives/new")]
    [InlineData("/library")]
    [InlineData("/lead/{code}")]
    public async Task NoOtherPageOpensToAShare(string path)
    {
        var (visitor, _) = await pages.Stranger();
        var answer = await visitor.Ask(path.Replace("{id}", pages.Plan, StringComparison.Ordinal).Replace("{code}", pages.Open, StringComparison.Ordinal));
        Assert.StartsWith("/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>SR3: neither by itself nor when the cookie is carried over by hand.</summary>
    [Fact]
    public async Task AShareOfOneInitiativeOpensNoOther()
    {
        var other = await pages.Server.Get<InitiativeStore>().Add(new("Another plan", "An aim", new DateOnly(2030, 1, 1)), DateTimeOffset.UnixEpoch);
        var (visitor, token) = await pages.Stranger();
        Assert.StartsWith("/sign-in", (await visitor.Ask($"/initiatives/{other}/register")).Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var forger = pages.Server.Anybody;
        forger.DefaultRequestHeaders.Add("Cookie", $"premortem.share={token}");
        Assert.Equal(HttpStatusCode.OK, (await forger.GetAsync($"{Register}.md", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forger.GetAsync($"/initiatives/{other}/register.md", Stop)).StatusCode);
    }

    /// <summary>SR5</summary>
    [Fact]
    public async Task WhatAVisitorSendsChangesNothing()
    {
        var (visitor, token) = await pages.Stranger();
        var before = pages.Registers.Read(pages.Plan);
        foreach (var action in (string[])[$"{Register}/R1", $"{Register}/share", $"/initiatives/{pages.Plan}/sessions"])
        {
            var answer = await visitor.Post(action, ("title", "Changed"), ("version", "1"), ("label", "Mine"));
            Assert.StartsWith("/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        using var program = pages.Server.Anybody;
        program.DefaultRequestHeaders.Add("Cookie", $"premortem.share={token}");
        var patched = await program.PatchAsJsonAsync($"/api/initiatives/{pages.Plan}/risks/R1", new { title = "Changed" }, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, patched.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync($"/api/initiatives/{pages.Plan}/register", Stop)).StatusCode);
        Assert.Equal(before, pages.Registers.Read(pages.Plan));
    }

    /// <summary>SR7: the code of an open room lets people in.</summary>
    [Fact]
    public async Task TheCodeOfAnOpenRoomIsNotTold()
    {
        var plan = await pages.Server.Get<InitiativeStore>().Add(new("A plan with a room", "An aim", new DateOnly(2030, 1, 1)), DateTimeOffset.UnixEpoch);
        var code = Assert.IsType<StartResult.Started>(await pages.Server.Get<SessionStart>().Start(plan, new())).Code;
        var summary = new SessionSummary(code, new(2026, 9, 14), "scaling", false, null, null, 3, [], new(null, null), [], null, [], [], [], 1, 0, null, Closed: false);
        await pages.Server.Get<SessionLog>().Append(code, 1, [new(2, DateTimeOffset.UnixEpoch, null, Guid.Empty, [])], new("form", Closed: false), new RegisterWrite(
            [new Risk(1, "It was late", Reasons: [new("r0", "Late", Session: code)], Session: code, Signs: [new("s1", new(2026, 9, 14), Session: code)])],
            [],
            [new RiskChange(1, DateTimeOffset.UnixEpoch, null, code, "formed", null, "It was late"), new RiskChange(1, DateTimeOffset.UnixEpoch, null, null, "title", $"from {code}/r0", $"in {JoinCode.Format(code)}")],
            [new ParkedReason(code, new("r1", "Parked"), null, new(2027, 1, 1))],
            [new UnpinnedReason(code, new("r2", "Vague"))],
            summary));
        var (visitor, _) = await pages.Stranger(plan);
        foreach (var page in (string[])["", "/R1", "/preview", ".md", ".csv", ".json", ".ics"])
        {
            var text = await Visitor.Text(await visitor.Ask($"/initiatives/{plan}/register{page}"));
            Assert.DoesNotContain(code, text, StringComparison.Ordinal);
            Assert.DoesNotContain(JoinCode.Format(code), text, StringComparison.Ordinal);
        }

        Assert.Contains(code, await pages.Leader.Read($"/initiatives/{plan}/register.json"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Links(string page) =>
        page.Split("<main")[1].Split(" href=\"").Skip(1).Concat(page.Split("<header")[1].Split("</header>")[0].Split(" href=\"").Skip(1))
            .Select(rest => WebUtility.HtmlDecode(rest.Split('"')[0]));
}
