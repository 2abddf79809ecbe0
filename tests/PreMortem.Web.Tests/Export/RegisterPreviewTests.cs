using PreMortem.Web.Export;

namespace PreMortem.Web.Tests.Export;

public sealed class RegisterPreviewTests
{
    // EX9
    [Theory]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](/local)", "<p>x</p>\n")]
    [InlineData("![x](https://x.org/y.png)", "<p>x</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")]
    [InlineData("[x](https://x.org)", "<p><a href=\"https://x.org\" rel=\"nofollow noopener\">x</a></p>\n")]
    [InlineData("https://x.org", "<p><a href=\"https://x.org\" rel=\"nofollow noopener\">https://x.org</a></p>\n")]
    public void OnlyWebAndMailAddressesAreLinks(string markdown, string html) => Assert.Equal(html, RegisterPreview.Html(markdown));

    // EX11
    [Fact]
    public void TheMapIsAWordAboutItAndNoCode()
    {
        var html = RegisterPreview.Html("before\n\n```mermaid\nflowchart LR\n```\n\nafter");

        Assert.DoesNotContain("flowchart", html, StringComparison.Ordinal);
        Assert.Contains("a map of the plan", html, StringComparison.Ordinal);
        Assert.EndsWith("<p>after</p>\n", html, StringComparison.Ordinal);
    }
}
