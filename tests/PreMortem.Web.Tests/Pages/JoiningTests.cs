using System.Net;

namespace PreMortem.Web.Tests.Pages;

/// <summary>PG1: from a typed code to the room.</summary>
public sealed class JoiningTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Theory]
    [InlineData("K7M-42P")]
    [InlineData("K7M42P")]
    [InlineData("k7m42p")]
    [InlineData(" k7m 42p ")]
    [InlineData("k7m–42p")]
    public async Task ACodeIsReadHoweverItIsTyped(string shape)
    {
        var code = pages.Open.Replace("-", "", StringComparison.Ordinal);
        var typed = string.Concat(shape.Select(letter => char.IsLetterOrDigit(letter) ? '*' : letter));
        foreach (var letter in shape.Any(char.IsLower) ? code.ToLowerInvariant() : code)
        {
            typed = typed[..typed.IndexOf('*', StringComparison.Ordinal)] + letter + typed[(typed.IndexOf('*', StringComparison.Ordinal) + 1)..];
        }

        var answer = await pages.Anybody.Ask($"/join?code={Uri.EscapeDataString(typed)}");
        Assert.Equal($"/join/{pages.Open}", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("", "Type the code that is on the room’s screen.")]
    [InlineData("hello", "That is not a room code.")]
    [InlineData("K7M-42P", "No room has the code K7M-42P.")]
    public async Task AWrongCodeIsAnsweredOnTheSamePage(string typed, string sentence)
    {
        var page = WebUtility.HtmlDecode(await Visitor.Text(await pages.Anybody.Ask($"/join?code={typed}")));
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("name=\"code\" class=\"code-box\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClosedRoomSaysThatItIsOver()
    {
        var page = await Visitor.Text(await pages.Anybody.Ask($"/join/{pages.Closed}"));
        Assert.Contains($"The meeting in room {pages.Closed} is over", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("join", "join")]
    [InlineData("room", "participant")]
    [InlineData("screen", "screen")]
    [InlineData("lead", "leader")]
    public async Task TheRoomsPageTellsTheClientWhatItNeeds(string place, string role)
    {
        var page = await pages.Leader.Read($"/{place}/{pages.Open}");
        Assert.Contains($"data-as=\"{role}\" data-code=\"{pages.Open}\"", page, StringComparison.Ordinal);
        Assert.Contains("data-sites=\"[&quot;Wheatley&quot;,&quot;Walker&quot;]\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-qr-url=\"/qr/{pages.Open}.svg\"", page, StringComparison.Ordinal);
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressWithASloppyCodeLeadsToTheTidyOne()
    {
        var answer = await pages.Anybody.Ask($"/screen/{pages.Open.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}");
        Assert.Equal($"/screen/{pages.Open}", answer.Headers.Location?.OriginalString);
    }

    /// <summary>PG5</summary>
    [Fact]
    public async Task TheJoinAddressIsTheOneThePageWasAskedAt()
    {
        var http = pages.Server.Anybody;
        http.DefaultRequestHeaders.Host = "laptop.example:8080";
        var page = await http.GetStringAsync($"/screen/{pages.Open}", TestContext.Current.CancellationToken);
        Assert.Contains($"data-join-url=\"http://laptop.example:8080/join/{pages.Open}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCodeComesAsAPicture()
    {
        var answer = await pages.Anybody.Ask($"/qr/{pages.Open}.svg");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg", await Visitor.Text(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Anybody.Ask("/qr/hello.svg")).StatusCode);
    }
}
