using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

public sealed class RolloutWordsTests
{
    private static readonly Initiative Plan = new(
        "SOAR", "Students own their learning", new(2028, 6, 12), Nature.Adaptive,
        Theory: [new("P1", PartKind.Practice, "teams adapt the lessons"), new("P2", PartKind.Practice, "we launch in fall", Function: "win buy-in", Strand: "Lessons")]);

    [Fact]
    public void APartThatSpeaksOfARolloutIsNamedWithItsWords_TA5() =>
        Assert.Equal([new Finding("TA5", false, "P2 says “launch” and “buy-in”; its work is adaptive.", "P2")], Unmet(Plan));

    [Fact]
    public void TheAimIsReadToo_TA5() =>
        Assert.Contains(new Finding("TA5", false, "The aim says “go-live”; the work is adaptive."), Unmet(Plan with { Aim = "Go-live at every school" }));

    [Fact]
    public void AnswersAloneMakeTheWorkAdaptive_TA5()
    {
        Assert.Empty(Unmet(Plan with { Nature = null }));
        Assert.NotEmpty(Unmet(Plan with { Nature = null, Diagnosis = KindOfWorkTests.Answers(2, 3) }));
    }

    [Fact]
    public void AStrandCountsForItsPartsAlone_TA5()
    {
        var plan = Plan with { Nature = Nature.Technical, Strands = [new("Lessons", Nature.Adaptive)], Aim = "Launch everywhere" };
        Assert.Equal(["P2"], Unmet(plan).Select(finding => finding.Part));
        Assert.Empty(Unmet(Plan with { Strands = [new("Lessons", Nature.Technical)] }));
    }

    [Theory]
    [InlineData("Launches")]
    [InlineData("rolled out")]
    [InlineData("roll-out")]
    [InlineData("turnkey")]
    [InlineData("fidelity")]
    [InlineData("deployment")]
    [InlineData("cascading")]
    [InlineData("compliance")]
    [InlineData("sign-off")]
    [InlineData("train the trainers")]
    [InlineData("lanzamiento")]
    [InlineData("despliegue")]
    [InlineData("llave en mano")]
    [InlineData("fidelidad")]
    [InlineData("puesta en marcha")]
    [InlineData("en cascada")]
    [InlineData("cumplimiento")]
    [InlineData("visto bueno")]
    [InlineData("capacitar a los capacitadores")]
    public void EveryWordHasSomethingToSayInstead_TA5(string word)
    {
        var found = Assert.Single(RolloutWords.In(Plan with { Theory = [new("P1", PartKind.Practice, $"It is {word} now")] }));
        Assert.Equal(word.ToLowerInvariant(), Assert.Single(found.Words));
        Assert.NotEqual("", RolloutWords.Instead(found.Words[0]).English);
    }

    [Theory]
    [InlineData("students roll dice")]
    [InlineData("lunches, cascade of", true)]
    [InlineData("teachers train together")]
    [InlineData("a signal is sent off")]
    [InlineData("una lanza, una marcha y una cascada; las maestras cumplen")]
    public void OrdinaryWordsAreLeftAlone_TA5(string text, bool cascade = false) =>
        Assert.Equal(cascade, RolloutWords.In(Plan with { Theory = [new("P1", PartKind.Practice, text)] }).Any());

    private static IEnumerable<Finding> Unmet(Initiative plan) => Readiness.Check(plan).Where(finding => finding is { Rule: "TA5", Met: false });
}
