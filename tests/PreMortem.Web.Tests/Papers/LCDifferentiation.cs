using System.Net;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>LC, differentiation and adaptive capacity: what a site does its own way is marked legitimate or drift; a risk is being redesigned (SI5).</summary>
public sealed class LCDifferentiation(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task VariationIsMarkedAndARiskIsRedesignedAndBothStandInTheFile()
    {
        var leader = pages.Leader;
        var plan = $"/initiatives/{pages.Plan}";
        await leader.Send($"{plan}/sites", $"{plan}/variations", ("site", "Walker"), ("part", "P1"), ("text", "The routine became a worksheet."));
        await leader.Send($"{plan}/sites", $"{plan}/variations", ("site", "Wheatley"), ("part", "P1"), ("text", "The routine comes in seven pieces."));
        var page = WebUtility.HtmlDecode(await leader.Read($"{plan}/sites"));
        Assert.Equal(2, page.Split("<b>Does it still serve what P1 does?</b> “Students talk”").Length - 1);

        await leader.Send($"{plan}/sites", $"{plan}/variations/0/mark", ("was", "The routine became a worksheet."), ("kind", "drift"));
        await leader.Send($"{plan}/sites", $"{plan}/variations/1/mark", ("was", "The routine comes in seven pieces."), ("kind", "legitimate"));
        Assert.DoesNotContain("Does it still serve what P1 does?", await leader.Read($"{plan}/sites"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await pages.Server.Leader.Patch($"/api{plan}/risks/R2", """{"status":"redesigning"}""")).Status);

        var markdown = await leader.Read($"{plan}/register.md");
        Assert.Contains("- **Variation (drift)** The routine became a worksheet.\n  - Site: Walker\n  - Part: P1\n- **Variation (legitimate)** The routine comes in seven pieces.\n  - Site: Wheatley\n  - Part: P1\n", markdown, StringComparison.Ordinal);
        Assert.Contains("## R2 Loud and grave\n\n**redesigning** · ", markdown, StringComparison.Ordinal);
    }
}
