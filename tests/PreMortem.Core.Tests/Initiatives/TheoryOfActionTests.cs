using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

public sealed class TheoryOfActionTests
{
    private static readonly Initiative Plan = new(
        "Reading aloud",
        "Children read.",
        new DateOnly(2028, 6, 12),
        Theory: [new("P1", PartKind.Practice, "We read"), new("P7", PartKind.Practice, "We read more", Retired: true), new("M1", PartKind.Mechanism, "Hearing helps")]);

    [Fact]
    public void TH1_ANewPartGetsTheNextNumberOfItsLetterRetiredOnesCounted()
    {
        Assert.Equal("P8", Plan.NextId(PartKind.Practice));
        Assert.Equal("M2", Plan.NextId(PartKind.Mechanism));
        Assert.Equal("C1", Plan.NextId(PartKind.Condition));
    }

    [Fact]
    public void TH1_AnAddedPartIsGivenItsIdWhateverItCarried() =>
        Assert.Equal("P8", Plan.With(new("P1", PartKind.Practice, "We listen")).Theory[^1].Id);

    [Fact]
    public void TH1_AChangeKeepsIdAndKind()
    {
        var changed = Plan.Changing("M1", part => part with { Id = "X9", Kind = PartKind.Belief, Text = "Hearing teaches" });
        Assert.Equal(new Part("M1", PartKind.Mechanism, "Hearing teaches"), changed.Theory[2]);
    }

    [Fact]
    public void TH2_ATakenOutPartStaysInThePlanAndComesBack()
    {
        var without = Plan.Retiring("P1");
        Assert.DoesNotContain(without.Standing(), part => part.Id == "P1");
        Assert.Equal(Plan, without.Retiring("P1", retired: false));
    }

    [Fact]
    public void TA11_APartMovesAmongTheStandingPartsOfItsKindAndKeepsItsId()
    {
        var plan = Plan.With(new Part("", PartKind.Practice, "We listen"));
        Assert.Equal(["P8", "P7", "M1", "P1"], plan.Moving("P8", up: true).Theory.Select(part => part.Id));
        Assert.Equal(plan, plan.Moving("P8", up: true).Moving("P1", up: true));
        Assert.Equal(plan, plan.Moving("P8", up: false));
        Assert.Equal(plan, plan.Moving("P7", up: true));
    }
}
