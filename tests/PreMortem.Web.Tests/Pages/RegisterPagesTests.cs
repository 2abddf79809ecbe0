using System.Net;
using PreMortem.Core.Register;

namespace PreMortem.Web.Tests.Pages;

public sealed class RegisterPagesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private string Page => $"/initiatives/{pages.Plan}/register";

    /// <summary>PG6</summary>
    [Fact]
    public async Task TheGreatestConcernComesFirst()
    {
        var page = await pages.Leader.Read(Page);
        Assert.True(page.IndexOf("<tr id=\"R2\"", StringComparison.Ordinal) < page.IndexOf("<tr id=\"R1\"", StringComparison.Ordinal));
    }

    /// <summary>PG6</summary>
    [Theory]
    [InlineData("status=watching", "R2", "R1")]
    [InlineData("site=Walker", "R1", "R2")]
    [InlineData("part=T1", "R2", "R1")]
    [InlineData("text=GRAVE", "R2", "R1")]
    public async Task AFilterNarrowsTheRows(string query, string shown, string hidden)
    {
        var page = await pages.Leader.Read($"{Page}?{query}");
        Assert.Contains($"<tr id=\"{shown}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"<tr id=\"{hidden}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APartThatNoRiskThreatensSaysSo()
    {
        var page = await pages.Leader.Read(Page);
        var because = page[page.IndexOf("because · M1", StringComparison.Ordinal)..];
        Assert.Contains("nobody attacked this", because[..because.IndexOf("</li>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>PG7</summary>
    [Fact]
    public async Task ThePictureSaysItsFindingInWords() =>
        Assert.Contains("R2 was picked by 11 of 14, likelihood 70–90%, impact “ends it”.", WebUtility.HtmlDecode(await pages.Leader.Read(Page)), StringComparison.Ordinal);

    [Fact]
    public async Task AnEditLandsInTheHistory()
    {
        var answer = await pages.Leader.Send($"{Page}/R2", $"{Page}/R2", Row(2, ("response.owner", "Coach Hill"), ("response.tryBy", "2027-03-01")));
        Assert.Equal($"{Page}/R2?done=saved", answer.Headers.Location?.OriginalString);
        Assert.Contains(pages.Registers.History(pages.Plan, 2), change => change is { Field: "response.owner", After: "Coach Hill", Who: "leader" });
        Assert.Contains("Coach Hill", await pages.Leader.Read($"{Page}/R2"), StringComparison.Ordinal);
        Assert.Equal("Loud and grave", Stored(2).Title);
    }

    [Fact]
    public async Task AnEditOnAnOlderVersionShowsBothAndOverwritesNothing()
    {
        var older = Row(1, ("response.owner", "Ben"), ("version", "0"));
        var answer = await pages.Leader.Send($"{Page}/R1", $"{Page}/R1", older);
        var page = await Visitor.Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<blockquote>Ana</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Ben</blockquote>", page, StringComparison.Ordinal);
        Assert.Equal("Ana", Stored(1).Response.Owner);
    }

    [Fact]
    public async Task RetiringWithoutAReasonIsRefusedBesideTheField()
    {
        var answer = await pages.Leader.Send($"{Page}/R1", $"{Page}/R1", Row(1, ("status", "Retired"), ("title", "Typed and kept")));
        var page = await Visitor.Text(answer);
        Assert.Contains("Say why this risk is retired.", page, StringComparison.Ordinal);
        Assert.Contains("Typed and kept", page, StringComparison.Ordinal);
    }

    private Risk Stored(int number) => pages.Registers.Read(pages.Plan)!.Risks.Single(risk => risk.Number == number);

    /// <summary>The form of a row as it stands, with these fields changed.</summary>
    private (string Name, string Value)[] Row(int number, params (string Name, string Value)[] changes)
    {
        var risk = Stored(number);
        (string Name, string Value)[] fields =
        [
            ("version", $"{risk.Version}"), ("title", risk.Title), ("cause", risk.Cause), ("event", risk.Event), ("consequence", risk.Consequence),
            ("status", risk.Status.ToString()), ("response.action", risk.Response.Action ?? ""), ("response.owner", risk.Response.Owner ?? ""),
            ("response.earlySign", risk.Response.EarlySign ?? ""),
        ];
        return
        [
            .. fields.Where(field => changes.All(change => change.Name != field.Name)),
            .. risk.Parts.Select(part => ("parts", part)),
            .. changes,
        ];
    }
}
