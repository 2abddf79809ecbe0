using System.Globalization;
using System.Net;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Pages;

public sealed class PlanPagesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Page => $"/initiatives/{pages.Plan}";

    [Fact]
    public async Task ANewPlanNeedsANameAnAimAndADateTwoYearsAhead()
    {
        var date = DateOnly.FromDateTime(DateTime.Now).AddYears(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Contains($"value=\"{date}\"", await pages.Leader.Read("/initiatives/new"), StringComparison.Ordinal);

        var answer = await pages.Leader.Send("/initiatives/new", "/initiatives/new", ("name", "Reading aloud"), ("aim", "Children read."), ("horizon", date));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("How Reading aloud is meant to work", await pages.Leader.Read(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    /// <summary>PG3</summary>
    [Fact]
    public async Task ARefusedFormKeepsWhatWasTyped()
    {
        var answer = await pages.Leader.Send("/initiatives/new", "/initiatives/new", ("name", ""), ("aim", "Children \"read\" <aloud>."), ("horizon", "soon"));
        var page = await Visitor.Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Give the plan a name.", page, StringComparison.Ordinal);
        Assert.Contains("Write the date as year-month-day", page, StringComparison.Ordinal);
        Assert.Contains("Children &quot;read&quot; &lt;aloud&gt;.", page, StringComparison.Ordinal);
    }

    /// <summary>TH1</summary>
    [Fact]
    public async Task APartIsAddedAndReworded()
    {
        await pages.Leader.Send(Page, $"{Page}/parts", ("kind", "condition"), ("text", "A coach is in every building"));
        Assert.Equal("A coach is in every building", Part("C1").Text);

        await pages.Leader.Send(Page, $"{Page}/parts/C1", ("text", "A coach is in every building each week"));
        Assert.Equal("A coach is in every building each week", Part("C1").Text);

        var refused = await pages.Leader.Send(Page, $"{Page}/parts/C1", ("text", ""));
        Assert.Contains("Say what it is, in a few words.", await Visitor.Text(refused), StringComparison.Ordinal);
        Assert.Equal("A coach is in every building each week", Part("C1").Text);
    }

    /// <summary>TH2</summary>
    [Fact]
    public async Task ATakenOutPartCanBeBroughtBack()
    {
        var leader = pages.Leader;
        var token = await Token(leader);
        var answer = await leader.Post($"{Page}/parts/A1/retire", token);
        Assert.True(Part("A1").Retired);

        await leader.Send(answer.Headers.Location!.OriginalString, $"{Page}/parts/A1/restore");
        Assert.False(Part("A1").Retired);
    }

    [Fact]
    public async Task ASiteIsAddedAndRemovedByName()
    {
        var leader = pages.Leader;
        await leader.Send($"{Page}/sites", $"{Page}/sites", ("name", "Cervantes"), ("level", "school"));
        Assert.Contains(pages.Stored.Sites, site => site is { Name: "Cervantes", Level: "school" });

        await leader.Post($"{Page}/sites/0/remove", await Token(leader), ("was", "Cervantes"));
        Assert.DoesNotContain(pages.Stored.Sites, site => site.Name == "Cervantes");
        Assert.Contains(pages.Stored.Sites, site => site.Name == "Wheatley");
    }

    [Fact]
    public async Task StartingASessionOpensARoom()
    {
        var answer = await pages.Leader.Send(Page, $"{Page}/sessions", ("agenda", "express"), ("anonymous", "yes"), ("site", "Walker"));
        var address = answer.Headers.Location!.OriginalString;
        Assert.Matches("^/lead/[2-9A-Z]{3}-[2-9A-Z]{3}$", address);
        Assert.True(JoinCode.TryParse(address["/lead/".Length..], out var code));
        Assert.True(pages.Server.Get<SessionLog>().Find(code) is { Agenda: "express", Anonymous: true, Site: "Walker" });
        Assert.Contains("data-anonymous=\"true\"", await pages.Leader.Read(address), StringComparison.Ordinal);
    }

    private async Task<(string, string)> Token(Visitor leader)
    {
        var form = Visitor.Forms().Matches(await leader.Read(Page)).First().Value;
        var start = form.IndexOf("value=\"", form.IndexOf("__RequestVerificationToken", StringComparison.Ordinal), StringComparison.Ordinal) + 7;
        return ("__RequestVerificationToken", form[start..form.IndexOf('"', start)]);
    }

    private Part Part(string id) => pages.Stored.Theory.Single(part => part.Id == id);
}
