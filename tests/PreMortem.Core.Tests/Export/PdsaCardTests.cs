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

    /// <summary>CN, LC: how, and who leads, learns, decides, is asked and can stop it.</summary>
    [Fact]
    public void WhoHasASayStandsWhereItBelongs()
    {
        var card = Markdown(Tried).Split('\n');

        Assert.Equal(
            ["- **How:** One class first, then the next two", "- **How is settled by:** 1 August 2026", "- **Who:** L. Stone", "- **Who leads:** One of the team, in turn", "- **Who learns:** Homeroom teachers", "- **What they live through:** a student explains a mistake to the class"],
            card.SkipWhile(line => !line.StartsWith("- **We do", StringComparison.Ordinal)).Skip(1).Take(6));
        Assert.Contains("- **Carried by:** Tuesday team meeting", card);
        Assert.Contains("- **Whose evidence we follow:** The two teams that tried it first", card);
        Assert.Equal(
            ["- **Who decides:** The principal", "- **Who is asked first:** The homeroom teachers", "- **Who can stop it:** The union representative, on the schedule"],
            card.SkipWhile(line => line != "## Decide").Skip(2).Take(3));
    }

    [Fact]
    public void WhatNobodyHasToFillInIsNoLineToWriteOn()
    {
        var card = Markdown(Planned with { Response = new Response(Action: "Rehearse it") });

        Assert.All(new[] { "How", "Who leads", "Who learns", "Carried by", "Who decides", "Who can stop it" }, name => Assert.DoesNotContain($"**{name}:**", card, StringComparison.Ordinal));
        Assert.Contains("- **Who:** ____", card, StringComparison.Ordinal);
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
