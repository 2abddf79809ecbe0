using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

/// <summary>VP3, VP4: two versions of a plan told apart, and a late change brought to the newest.</summary>
public sealed class PlanVersionTests
{
    private static readonly Initiative Plan = new(
        "Reading aloud",
        "Children read.",
        new DateOnly(2028, 6, 12),
        Sites: [new("Walker", Note: "No leader"), new("Wheatley")],
        Theory:
        [
            new("P1", PartKind.Practice, "We read", Coupling: Coupling.Tight),
            new("P2", PartKind.Practice, "We read more"),
            new("C1", PartKind.Condition, "There are books"),
            new("M1", PartKind.Mechanism, "Hearing helps"),
        ]);

    [Fact]
    public void TheSamePlanHasNoDifferences_VP4() => Assert.Empty(PlanDifference.Between(Plan, Plan));

    [Fact]
    public void DifferencesAreSaidInAFewWords_VP4()
    {
        var after = Plan
            .Changing("P1", part => part with { Text = "We read aloud", Coupling = Coupling.Loose, Core = true, Form = "A book in the hand" })
            .With(new Part("", PartKind.Assumption, "There is time"))
            .With(new Part("", PartKind.Evidence, "A pilot", For: "A1"))
            .Retiring("C1")
            .SettingAside(new("TA4", "We know")) with
        {
            Aim = "Children love to read.",
            Nature = Nature.Adaptive,
            Sites = [new("Walker", Note: "A new leader"), new("Burke")],
        };

        Assert.Equal(
            [
                "aim reworded", "kind of work not said → adaptive", "P1 is core", "P1 tight → loose", "P1 reworded", "P1, looks like: written", "E1 added", "A1 added", "C1 taken out",
                "site “Wheatley” taken out", "Walker, note: reworded", "site “Burke” added", "advice on the plan set aside",
            ],
            PlanDifference.Between(Plan, after).Select(difference => difference.Words));
        Assert.Contains(new PlanDifference("P1", "P1 reworded", "We read", "We read aloud"), PlanDifference.Between(Plan, after));
    }

    [Fact]
    public void AnAnswerIsSaidInTheWordsOfItsQuestion_VP4() =>
        Assert.Equal(
            new PlanDifference("Would good training be enough?", "answer to “Would good training be enough?” added", null, "No. People who know how would still not do it."),
            Assert.Single(PlanDifference.Between(Plan, Plan with { Diagnosis = [new("training", Nature.Adaptive)] })));

    [Fact]
    public void AnotherOrderIsADifference_VP4() =>
        Assert.Equal(new PlanDifference("order", "the order is now P2, P1", "P1, P2", "P2, P1"), Assert.Single(PlanDifference.Between(Plan, Plan.Moving("P2", up: true))));

    [Fact]
    public void TwoChangesToDifferentFieldsAreBothKept_VP3()
    {
        var mine = Plan.Changing("P1", part => part with { Text = "We read aloud" }) with { Sites = [Plan.Sites[0] with { Level = "school" }, Plan.Sites[1]] };
        var now = Plan.Changing("P1", part => part with { Function = "Children hear words" }) with { Aim = "Children love to read.", Sites = [Plan.Sites[0] with { Note = "A new leader" }] };

        var merged = PlanMerge.Of(Plan, mine, now);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(new Part("P1", PartKind.Practice, "We read aloud", Function: "Children hear words", Coupling: Coupling.Tight), merged.Plan.Theory[0]);
        Assert.Equal("Children love to read.", merged.Plan.Aim);
        Assert.Equal([new Site("Walker", "school", Note: "A new leader")], merged.Plan.Sites);
    }

    [Fact]
    public void TwoTextsForOneFieldAreAConflictThatNamesTheOther_VP3()
    {
        var merged = PlanMerge.Of(Plan, Plan.Changing("P1", part => part with { Text = "Mine" }), Plan.Changing("P1", part => part with { Text = "Theirs" }));

        Assert.Equal([new PlanConflict("text", "Theirs")], merged.Conflicts);
        Assert.Equal("Mine", merged.Plan.Theory[0].Text);
    }

    [Fact]
    public void APartThatWasAddedGetsTheNumberThatIsFreeNow_VP3()
    {
        var merged = PlanMerge.Of(Plan, Plan.With(new Part("", PartKind.Practice, "Mine")), Plan.With(new Part("", PartKind.Practice, "Theirs")));

        Assert.Empty(merged.Conflicts);
        Assert.Equal(["P3 Theirs", "P4 Mine"], merged.Plan.Theory.Skip(4).Select(part => $"{part.Id} {part.Text}"));
    }

    [Fact]
    public void AMoveStaysWhereAPartWasAddedMeanwhile_VP3()
    {
        var merged = PlanMerge.Of(Plan, Plan.Moving("P2", up: true), Plan.With(new Part("", PartKind.Practice, "Theirs")));

        Assert.Equal(["P2", "P1", "P3"], merged.Plan.Theory.Where(part => part.Kind == PartKind.Practice).Select(part => part.Id));
    }

    [Fact]
    public void WhatOneTookOutAndTheOtherRewordedIsAConflict_VP3()
    {
        var merged = PlanMerge.Of(Plan, Plan with { Sites = [Plan.Sites[1]] }, Plan with { Sites = [Plan.Sites[0] with { Note = "A new leader" }, Plan.Sites[1]] });

        Assert.Equal([new PlanConflict("name", "Walker")], merged.Conflicts);
    }
}
