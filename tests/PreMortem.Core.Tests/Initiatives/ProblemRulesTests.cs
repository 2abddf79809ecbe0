using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

public sealed class ProblemRulesTests
{
    private static readonly Initiative Plan = new("Discourse", "Students reason aloud.", new DateOnly(2028, 6, 12), Problems: [new("Mentors share no tools", "Mentor circle"), new("Coaches work alone"), new("Teams never meet")]);

    [Fact]
    public void ARowSaysWhatIsDifficultOnOneLine_PB1()
    {
        Assert.Empty(InitiativeRules.Check(Plan));
        Assert.Equal("problems[1].difficulty", Assert.Single(InitiativeRules.Check(Plan.WithProblem(1, new(" ")))).Field);
        Assert.Equal("problems[0].focus", Assert.Single(InitiativeRules.Check(Plan.WithProblem(0, new("Mentors", Focus: "one\ntwo")))).Field);
        Assert.Equal("problems[2].evidence", Assert.Single(InitiativeRules.Check(Plan.WithProblem(2, new("Teams", Evidence: new string('x', 1001))))).Field);
    }

    [Fact]
    public void ThereIsRoomForFiftyRows_PB1()
    {
        var full = Plan with { Problems = Enumerable.Range(1, 50).Select(row => new ProblemOfPractice($"Difficulty {row}")).ToSeq() };
        Assert.Empty(InitiativeRules.Check(full));
        Assert.Equal("problems", Assert.Single(InitiativeRules.Check(full with { Problems = full.Problems.Add(new("One more")) })).Field);
    }

    [Fact]
    public void ARowIsMeantByItsWordsWhereTheListMovedMeanwhile_PB2()
    {
        Assert.Equal(1, Plan.FindProblem(1, "Coaches work alone"));
        Assert.Equal(1, Plan.FindProblem(0, "Coaches work alone"));
        Assert.Equal(-1, Plan.FindProblem(1, "Coaches worked alone"));
        Assert.Equal(Plan, Plan.WithoutProblem(-1));
    }

    [Fact]
    public void ARowMovesOnePlaceAndNotBeyondTheEnds_PB2()
    {
        Assert.Equal(["Coaches work alone", "Mentors share no tools", "Teams never meet"], Plan.MovingProblem(0, +1).Problems.Select(row => row.Difficulty));
        Assert.Equal(["Mentors share no tools", "Teams never meet", "Coaches work alone"], Plan.MovingProblem(2, -1).Problems.Select(row => row.Difficulty));
        Assert.Equal(Plan, Plan.MovingProblem(0, -1));
        Assert.Equal(Plan, Plan.MovingProblem(2, +1));
    }

    [Fact]
    public void ARowThatWasTakenOutIsPutBackWhereItStoodAndOnlyOnce_PB3()
    {
        var row = Plan.Problems[1];
        var back = Plan.WithoutProblem(1).WithProblemBack(1, row);
        Assert.Equal(Plan, back);
        Assert.Equal(Plan, back.WithProblemBack(1, row));
    }
}
