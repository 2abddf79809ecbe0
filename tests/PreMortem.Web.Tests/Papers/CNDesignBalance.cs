using System.Net;
using PreMortem.Web.Tests.Register;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CN, emphasis, complexity, supports, engagement: from a tag on a risk to the balance in the exported Markdown (PA, DB1 to DB3).</summary>
public sealed class CNDesignBalance : IAsyncLifetime
{
    private readonly RiskPageFixture _register = new();

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task ATagOnARiskIsWeighedOnTheRegisterAndInTheExport()
    {
        Assert.DoesNotContain("id=\"design-factors\"", await _register.Leader.Read($"/initiatives/{_register.Plan}/register"), StringComparison.Ordinal);
        await Tag(2, "Complexity");
        await Tag(7, "Complexity", "Supports");

        var page = await _register.Leader.Read($"/initiatives/{_register.Plan}/register");
        Assert.Contains("Two risks come from complexity; nobody tagged emphasis or engagement.", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/initiatives/{_register.Plan}/register/R7\">R7</a>", page[page.IndexOf("id=\"design-factors\"", StringComparison.Ordinal)..], StringComparison.Ordinal);

        var markdown = await _register.Leader.Read($"/initiatives/{_register.Plan}/register.md");
        Assert.Contains("## Design factors\n\nTwo risks come from complexity; nobody tagged emphasis or engagement.\n\n- **Emphasis** nobody tagged this.", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Complexity** R2, R7.", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Supports** R7.", markdown, StringComparison.Ordinal);
        Assert.Contains("comes from complexity, supports", markdown, StringComparison.Ordinal);
    }

    /// <summary>The chips on the risk's own page.</summary>
    private async Task Tag(int risk, params string[] factors)
    {
        var page = _register.Page(risk);
        var stored = _register.Stored(risk);
        var answer = await _register.Leader.Send(page, page, [("version", $"{stored.Version}"), .. stored.Parts.Select(part => ("parts", part)), ("factors", ""), .. factors.Select(factor => ("factors", factor))]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
