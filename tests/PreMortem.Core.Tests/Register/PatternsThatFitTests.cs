using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Tests.Sessions;

namespace PreMortem.Core.Tests.Register;

/// <summary>LB13</summary>
public sealed class PatternsThatFitTests
{
    private static readonly Seq<ResponsePattern> Patterns =
    [
        new("recipe", "Recipe", "Which moves?", "Write …", "", "", [PartKind.Practice], [FailureKind.Interpretation]),
        new("tighten", "Tighten", "What is the same?", "From …", "", "", [PartKind.Practice], [], Coupling: ResponseCoupling.Tightens),
        new("loosen", "Loosen", "What do sites know?", "Leave …", "", "", [PartKind.Practice], [], Coupling: ResponseCoupling.Loosens),
        new("experience", "Experience", "What do they live?", "Do …", "", "", [PartKind.Belief], [FailureKind.Interpretation]),
        new("protect", "Protect", "What did it rest on?", "Put …", "", "", [PartKind.Condition], [FailureKind.Incentives]),
    ];

    private static readonly Initiative Soar = Plan.Soar with
    {
        Theory =
        [
            new("P1", PartKind.Practice, "Open tasks weekly", Coupling: Coupling.Tight),
            new("P2", PartKind.Practice, "Teams plan", Coupling: Coupling.Loose),
            new("B1", PartKind.Belief, "Some students cannot"),
            new("C1", PartKind.Condition, "Planning time"),
        ],
    };

    [Theory]
    [InlineData("B1", "experience")]
    [InlineData("C1", "protect")]
    [InlineData("P1", "loosen")]
    [InlineData("P2", "tighten")]
    public void WhatARiskThreatensSaysWhatAnswersItFirst(string part, string best) =>
        Assert.Equal(best, PatternsThatFit.For(Patterns, new Risk(1, "Failed", Parts: [part]), Soar).First().Slug);

    [Fact]
    public void WhatIsTightIsNotTightenedAgain() =>
        Assert.Equal("tighten", PatternsThatFit.For(Patterns, new Risk(1, "Failed", Parts: ["P1"]), Soar).Last().Slug);

    [Fact]
    public void HowItFailedCountsToo() =>
        Assert.Equal(["protect", "recipe"], PatternsThatFit.For(Patterns, new Risk(1, "Failed", Kind: FailureKind.Incentives), Soar).Select(pattern => pattern.Slug).Take(2));

    [Fact]
    public void WhereNothingIsKnownTheyStandAsInTheLibrary() =>
        Assert.Equal(Patterns, PatternsThatFit.For(Patterns, new Risk(1, "Failed", Parts: ["X9"]), Soar));
}
