using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Export;

/// <summary>RP7</summary>
public sealed class PdsaCardTests
{
    private static readonly Risk Tried = SoarRegister.Named.Risks.Single(risk => risk.Number == 1);

    private static readonly Risk Planned = Tried with { Signs = [], Response = Tried.Response with { Prediction = null, Studied = null, Verdict = null, Outcome = null, OutcomeOn = null } };

    private static string Markdown(Risk risk) => PdsaCard.Of(SoarRegister.Named.Initiative, risk).Markdown();

    [Fact]
    public void TheFourStepsStandInTheirOrderWithWhatIsKnown()
    {
        var card = Markdown(Planned with { Response = Planned.Response with { Prediction = "Half the tickets show reasoning", Verdict = ResponseVerdict.Adapt, Outcome = ResponseOutcome.Done, OutcomeOn = new(2026, 8, 25) } });

        Assert.Equal(["## Predict", "## Try", "## Study", "## Decide"], card.Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal)));
        Assert.Contains("- **We expect:** Half the tickets show reasoning\n", card, StringComparison.Ordinal);
        Assert.Contains("- **By when:** 22 August 2026\n", card, StringComparison.Ordinal);
        Assert.Contains("- **We decided:** adapt\n", card, StringComparison.Ordinal);
        Assert.Contains("- **What became of it:** done, 25 August 2026\n", card, StringComparison.Ordinal);
        Assert.Contains("- **Next:** If exit tickets are empty by week 3 then we stop the videos\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotKnownYetIsALineToWriteOn()
    {
        var card = Markdown(Planned with { Response = Planned.Response with { Prediction = null, Verdict = null } });

        Assert.Contains("- **We expect:** ____", card, StringComparison.Ordinal);
        Assert.Contains("- **We decided:** adopt / adapt / abandon ____", card, StringComparison.Ordinal);
    }

    [Fact]
    public void ADateIsSaidInWordsHoweverItWasTyped() =>
        Assert.Contains("by 1 October 2026 then", Markdown(Planned with { Response = Planned.Response with { IfBy = "2026-10-01" } }), StringComparison.Ordinal);

    [Fact]
    public void TypedMarkdownStaysText()
    {
        var card = Markdown(Planned with { Title = "# <script>x</script>", Response = Planned.Response with { Action = "first\n## Decide\n<img src=x>" } });

        Assert.DoesNotContain("<script>", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", card, StringComparison.Ordinal);
        Assert.Equal(4, card.Split('\n').Count(line => line.StartsWith("##", StringComparison.Ordinal)));
    }

    [Fact]
    public void TheSameResponseIsTheSameBytes() => Assert.Equal(Markdown(Planned), Markdown(Planned with { }));
}
