using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Library;
using PreMortem.Web.Tests.Sharing;

namespace PreMortem.Web.Tests.Pages;

/// <summary>LB12, and what a row shows of it</summary>
public sealed class ResponsePatternPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task ThePatternsStandOnAPageOfTheLibrary()
    {
        var page = await pages.Leader.Read("/library/responses");

        Assert.Contains("Make a team the owner", page, StringComparison.Ordinal);
        Assert.Contains("Where does this already go well here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARiskThatIsReadShowsAllThatWasSaidAndNothingEmpty()
    {
        await pages.Registers.Edit(pages.Plan, 2, new(
            Status: RiskStatus.Redesigning,
            Nature: Nature.Adaptive,
            Factors: new([DesignFactor.Supports]),
            Safeguards: "A mentor in each school",
            Response: new ResponsePatch(Pattern: "team-as-owner", Leverage: Leverage.Goal, Veto: $"The union {PagesFixture.Hostile}", How: "On Tuesdays", HowBy: new DateOnly(2027, 3, 1), Scale: new([ScaleDimension.Spread]))), "Ana", DateTimeOffset.UtcNow);
        var (stranger, _) = await pages.Stranger();

        var page = await stranger.Read($"/initiatives/{pages.Plan}/register/R2");
        Assert.Contains("Redesigning", page, StringComparison.Ordinal);
        foreach (var said in new[] { "Make a team the owner", "what it is for", "The union &lt;script&gt;", "On Tuesdays", "1 March 2027", "spread", "supports", "A mentor in each school", "adaptive: people have to learn it" })
        {
            Assert.Contains(said, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Asked before", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What they live through", page, StringComparison.Ordinal);
    }

    [Fact]
    public void APatternWithAFaultIsNamedWithItsLine_LB12()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "response-patterns"));
        File.WriteAllText(Path.Combine(folder.Path, "response-patterns", "ours.md"), """
            ---
            title: What might help
            ask: Who knows?
            starter: Ask …
            threatened: [belief, mood]
            source: us
            ---
            """);
        using var said = new StringWriter();

        Assert.Equal(2, TemplatesCheck.Run(folder.Path, said));
        Assert.Contains("response-patterns/ours.md, line 2: “might” leaves the failure open", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("response-patterns/ours.md, line 5: threatened is “mood”; use practice", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("response-patterns/ours.md, line 7: the text that says when to use it is missing", said.ToString(), StringComparison.Ordinal);
    }
}
