namespace PreMortem.Web.Tests.Access;

public sealed class SafeHeadersTests(PreMortemServer server) : IClassFixture<PreMortemServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/join/AAA-AAA")]
    [InlineData("/no/such/page")]
    [InlineData("/api/initiatives")]
    [InlineData("/site.css")]
    [InlineData("/initiatives/none/register")]
    public async Task EveryAnswerTellsTheBrowserWhatToRefuse_AC8(string path)
    {
        using var leader = server.Leader;
        leader.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var answer = await leader.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }
}
