using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

public sealed class ScaleBalanceTests
{
    private static readonly Risk Deep = new(2, "The old belief stayed", Scale: [ScaleDimension.Depth]);
    private static readonly Risk Served = new(1, "The grant ended", Response: new(Action: "Move it to the base budget", Scale: [ScaleDimension.Sustainability]));

    [Fact]
    public void ADimensionHoldsItsAnswerRisksAndResponses_SC2()
    {
        var lines = ScaleBalance.Of(Register(new ScaleAnswers(Spread: "why struggle is part of it", Depth: " "), Deep, Served, Deep with { Number = 1 }));

        Assert.Equal(["R1", "R2"], Line(lines, ScaleDimension.Depth).Risks.Select(risk => risk.Id));
        Assert.Null(Line(lines, ScaleDimension.Depth).Answer);
        Assert.Equal(["R1"], Line(lines, ScaleDimension.Sustainability).Served.Select(risk => risk.Id));
        Assert.Equal("why struggle is part of it", Line(lines, ScaleDimension.Spread).Answer);
    }

    [Fact]
    public void AnEmptyDimensionIsNamed_SC3()
    {
        var lines = ScaleBalance.Of(Register(new ScaleAnswers(Spread: "why struggle is part of it"), Deep, Served));

        Assert.Equal(["Nobody asked what happens to ownership: no answer, no risk, no response."], lines.Select(line => line.Missing?.ToString()).OfType<string>());
        Assert.Equal(4, ScaleBalance.Of(Register(null)).Count(line => line.Missing is not null));
    }

    [Fact]
    public void ARetiredRiskFillsNothing_SC2() =>
        Assert.True(Line(ScaleBalance.Of(Register(null, Deep with { Status = RiskStatus.Retired })), ScaleDimension.Depth).IsEmpty);

    private static ScaleLine Line(Seq<ScaleLine> lines, ScaleDimension dimension) => lines.Single(line => line.Question.Dimension == dimension);

    private static RegisterDocument Register(ScaleAnswers? scale, params Seq<Risk> risks) =>
        new("i1", new Initiative("SOAR", "", new(2028, 6, 12), Scale: scale), [], risks, [], []);
}
