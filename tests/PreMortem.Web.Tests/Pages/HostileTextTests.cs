using System.Text.RegularExpressions;

namespace PreMortem.Web.Tests.Pages;

/// <summary>PG2: what people typed appears as text, and no page carries script or style of its own.</summary>
public sealed partial class HostileTextTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/initiatives/{id}")]
    [InlineData("/initiatives/{id}/register")]
    [InlineData("/initiatives/{id}/register?text=%3Cscript%3Ealert(1)%3C/script%3E%22'%3E&site=%22%3E%3Cscript%3E")]
    [InlineData("/initiatives/{id}/register/R1")]
    [InlineData("/initiatives/{id}/register/preview")]
    [InlineData("/initiatives/{id}/register/share")]
    [InlineData("/lead/{code}")]
    [InlineData("/join/{code}")]
    [InlineData("/sessions/{code}/record")]
    public async Task TypedWordsNeverBecomeMarkup(string path)
    {
        var page = await pages.Leader.Read(path.Replace("{id}", pages.Plan, StringComparison.Ordinal).Replace("{code}", pages.Open, StringComparison.Ordinal));
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineScriptOrStyle(), page);
    }

    [Fact]
    public async Task AHostileCodeIsShownAsItWasTyped()
    {
        var page = await Visitor.Text(await pages.Anybody.Ask("/join?code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"));
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<script(?! type=\"module\" src=\"/)|<style| style=\"| on[a-z]+=\"", RegexOptions.None, 1000)]
    private static partial Regex InlineScriptOrStyle();
}
