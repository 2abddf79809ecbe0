using System.Net;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

/// <summary>RG9</summary>
public sealed class LeaderNameTests
{
    [Theory]
    [InlineData("Ana Ruiz")]
    [InlineData(PagesFixture.Hostile)]
    [InlineData("a;b=c, \"d\" 李小明 👩🏽‍🏫")]
    public async Task ChangesAreSignedWithTheNameThatWasGivenOnce(string name)
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        using var http = shelf.Server.Leader;
        Visitor leader = new(http);

        var signed = await leader.Send(shelf.Page, $"{shelf.Page}/name", ("name", $"  {name} "));

        var cookie = Assert.Single(signed.Headers.GetValues("Set-Cookie"), one => one.StartsWith("premortem.name=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var page = await leader.Read(signed.Headers.Location!.OriginalString);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains(name, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await http.Patch($"{shelf.Api}/risks/R1", """{"title":"Other"}""");
        Assert.Equal(name, Assert.Single(shelf.Registers.Changes(shelf.Id)).Who);
        Assert.Equal(name, shelf.Registers.History(shelf.Id, 1)[^1].Who);
    }

    [Fact]
    public async Task ANameThatIsTooLongIsRefusedAndABlankOneForgotten()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        await shelf.Leader.Send(shelf.Page, $"{shelf.Page}/name", ("name", "Ana"));

        var refused = await shelf.Leader.Send(shelf.Page, $"{shelf.Page}/name", ("name", new string('x', 81)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("there is room for 80", await Visitor.Text(refused), StringComparison.Ordinal);
        Assert.Contains("signed as <b>Ana</b>", await shelf.Leader.Read(shelf.Page), StringComparison.Ordinal);

        await shelf.Leader.Send(shelf.Page, $"{shelf.Page}/name", ("name", " "));
        Assert.Contains("signed as <b>leader</b>", await shelf.Leader.Read(shelf.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatSomebodyWroteIntoTheCookieCountsForNothing()
    {
        await using var shelf = await Shelf.With(Samples.Risk(1));
        shelf.Http.DefaultRequestHeaders.Add("Cookie", "premortem.name=Mallory");

        Assert.Equal(HttpStatusCode.OK, (await shelf.Http.Patch($"{shelf.Api}/risks/R1", """{"title":"Other"}""")).Status);
        Assert.Equal("leader", Assert.Single(shelf.Registers.Changes(shelf.Id)).Who);
    }
}
