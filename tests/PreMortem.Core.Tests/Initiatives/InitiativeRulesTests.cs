using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

public sealed class InitiativeRulesTests
{
    private static readonly Initiative Sound = new(
        "SOAR",
        "Students own their learning.",
        new DateOnly(2028, 6, 12),
        Sites: [new("Wheatley"), new("Walker")],
        Theory: [new("P1", PartKind.Practice, "Lessons"), new("M1", PartKind.Mechanism, "Belief changes choices"), new("E1", PartKind.Evidence, "Published studies", For: "M1")]);

    [Fact]
    public void ASoundInitiativeHasNothingWrongWithIt_TA6() => Assert.Empty(InitiativeRules.Check(Sound));

    [Fact]
    public void AnInitiativeHasANameAndEverythingHasALimit_TA6()
    {
        var initiative = Sound with { Name = " ", Aim = new string('a', 1001), Sites = [new("Walker", Note: new string('n', 1001)), new("walker "), new("")] };

        Assert.Equal(
            [
                "name: Give the initiative a name.",
                "aim: This has 1001 characters; the most is 1000.",
                "sites[0].note: This has 1001 characters; the most is 1000.",
                "sites[1].name: There are two sites named walker. Give each its own name.",
                "sites[2].name: Give the site a name.",
            ],
            Wrong(initiative));
    }

    [Fact]
    public void PartsHaveTheirOwnIdsWithTheLetterOfTheirKind_TA7()
    {
        var theory = Sound with { Theory = [new("P1", PartKind.Practice, "Lessons"), new("P1", PartKind.Practice, "More"), new("M1", PartKind.Change, "Persist"), new("P01", PartKind.Practice, " ")] };

        Assert.Equal(
            [
                "theory[1].id: Two parts have the id P1. Give each its own.",
                "theory[2].id: The id of this part is T and a number from 1 to 999, as in T1.",
                "theory[3].id: The id of this part is P and a number from 1 to 999, as in P1.",
                "theory[3].text: Say what P01 is, or remove it.",
            ],
            Wrong(theory));
    }

    [Theory]
    [InlineData("M9")]
    [InlineData("E1")]
    public void EvidenceSupportsAnotherPartOfThePlan_TA7(string supported)
    {
        var theory = Sound with { Theory = [Sound.Theory[1], Sound.Theory[2] with { For = supported }] };

        Assert.Equal([$"theory[1].for: E1 supports {supported}, which is not another part of this plan."], Wrong(theory));
    }

    [Fact]
    public void APartThatIsLeftOutIsRetiredNotForgotten_TA8()
    {
        var kept = InitiativeRules.Keep(Sound, Sound with { Theory = [Sound.Theory[0] with { Text = "Better lessons" }] });

        Assert.Equal([Sound.Theory[0] with { Text = "Better lessons" }, Sound.Theory[1] with { Retired = true }, Sound.Theory[2] with { Retired = true }], kept.Theory);
    }

    [Fact]
    public void WhatIsLeftOutStaysBehindThePartItStoodBehind_TA8()
    {
        var kept = InitiativeRules.Keep(Sound, Sound with { Theory = [Sound.Theory[2], Sound.Theory[0]] });

        Assert.Equal(["E1", "P1", "M1"], kept.Theory.Select(part => part.Id));
    }

    [Fact]
    public void AdviceIsSetAsideOnceWithAReason_TA9()
    {
        var initiative = Sound with { SetAside = [new("TA3", "We know", "A1"), new("TA3", " ", "A1"), new("no rule", "We know", "part")] };

        Assert.Equal(
            [
                "setAside[1].rule: The same advice is set aside twice.",
                "setAside[1].why: Say why it is set aside.",
                "setAside[2].rule: A rule is two letters and a number, as in TA3.",
                "setAside[2].part: A part is a letter and a number, as in A3.",
            ],
            Wrong(initiative));
    }

    private static IEnumerable<string> Wrong(Initiative initiative) =>
        InitiativeRules.Check(initiative).Select(problem => $"{problem.Field}: {problem.Sentence}");
}
