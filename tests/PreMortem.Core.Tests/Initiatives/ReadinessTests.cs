using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

public sealed class ReadinessTests
{
    private static readonly Part Lessons = new("P1", PartKind.Practice, "every class teaches the lessons", "A lesson on day 2", "Students read struggle as learning", Core: true, Coupling.Tight);
    private static readonly Part Teams = new("P3", PartKind.Practice, "school teams adapt the lessons", Coupling: Coupling.Loose);
    private static readonly Part Belief = new("M1", PartKind.Mechanism, "belief changes which tasks students choose");
    private static readonly Part Travels = new("A3", PartKind.Assumption, "what worked at Wheatley travels to Walker");
    private static readonly Part Proof = new("E1", PartKind.Evidence, "a pilot", For: "A3");

    [Fact]
    public void APlanThatSaysEverythingGetsNoAdvice()
    {
        var plan = Plan(Lessons, Teams, Belief, Travels, Proof);

        Assert.Empty(Readiness.Advice(plan));
        Assert.Equal(["TA1", "TA2", "TA3", "TA4", "TA5"], Readiness.Check(plan).Select(finding => finding.Rule));
        Assert.All(Readiness.Check(plan), finding => Assert.True(finding.Met));
    }

    // TA1
    [Fact]
    public void APlanWithoutABecauseIsToldSo() => Unmet(Plan(Lessons, Teams), "TA1", "It has no because yet: why does the practice lead to the change?", null);

    // TA2
    [Fact]
    public void ACorePracticeWithAFormAndNoFunctionIsNamed() =>
        Unmet(Plan(Lessons with { Function = " " }, Teams, Belief), "TA2", "P1 says what it looks like and not what it does.", "P1");

    // TA3
    [Fact]
    public void EachAssumptionWithoutEvidenceIsNamedByItself()
    {
        Unmet(Plan(Lessons, Teams, Belief, Travels), "TA3", "A3 has no evidence.", "A3");
        Unmet(Plan(Lessons, Teams, Belief, Travels, Proof with { Retired = true }), "TA3", "A3 has no evidence.", "A3");
        Assert.Equal(["A3 has no evidence.", "A4 has no evidence."], Readiness.Advice(Plan(Lessons, Teams, Belief, Travels, Proof with { For = "M1" }, Travels with { Id = "A4" })));
    }

    // TA9
    [Fact]
    public void AdviceSetAsideForOnePartStandsForTheOther()
    {
        var plan = Plan(Lessons, Teams, Belief, Travels, Travels with { Id = "A4" }).SettingAside(new("TA3", "We are about to find out", "A3"));

        Assert.Equal(["A4 has no evidence."], Readiness.Advice(plan));
        Assert.Equal("We are about to find out", Readiness.Check(plan).Single(finding => finding.Part == "A3").SetAside);
        Assert.Equal(["A3 has no evidence.", "A4 has no evidence."], Readiness.Advice(plan.TakingUp("TA3", "A3")));
    }

    // TA9
    [Fact]
    public void AReasonThatNoLongerAppliesIsNotShownBesideWhatIsMet() =>
        Assert.All(Readiness.Check(Plan(Lessons, Teams, Belief, Travels, Proof).SettingAside(new("TA3", "We know", "A3"))), finding => Assert.True(finding is { Met: true, SetAside: null }));

    // TA4
    [Fact]
    public void NothingTightAndEverythingTightAreBothNamed()
    {
        Unmet(Plan(Lessons with { Coupling = null }, Teams, Belief), "TA4", "Nothing says what stays tight at all sites.", null);
        Unmet(Plan(Lessons, Teams with { Coupling = Coupling.Tight }, Belief), "TA4", "Everything is tight: what is left to each site?", null);
    }

    // TA5
    [Theory]
    [InlineData("we launch in fall and win buy-in", "P3 says “launch” and “buy-in”; its work is adaptive.")]
    [InlineData("A Rolled-Out, turnkey kit with fidelity", "P3 says “rolled-out” and “turnkey” and “fidelity”; its work is adaptive.")]
    public void RolloutWordsInAdaptiveWorkAreNamed(string text, string advice) =>
        Unmet(Plan(Lessons, Teams with { Text = text }, Belief), "TA5", advice, "P3");

    // TA5
    [Fact]
    public void TechnicalWorkMaySpeakOfARollout() =>
        Assert.DoesNotContain(Readiness.Check(Plan(Lessons, Teams with { Text = "launch" }, Belief) with { Nature = Nature.Technical }), finding => finding.Rule == "TA5");

    [Fact]
    public void ARuleWithNothingToLookAtIsLeftOut() =>
        Assert.Equal(["TA1"], Readiness.Check(new Initiative("Plan", "Aim", new DateOnly(2028, 6, 12))).Select(finding => finding.Rule));

    private static Initiative Plan(params Part[] parts) =>
        new("SOAR", "Students own their learning", new DateOnly(2028, 6, 12), Nature.Adaptive, Theory: [.. parts]);

    private static void Unmet(Initiative plan, string rule, string text, string? part)
    {
        Assert.Equal(new Finding(rule, false, text, part), Assert.Single(Readiness.Check(plan), finding => !finding.Met));
        Assert.Equal([text], Readiness.Advice(plan));
    }
}
