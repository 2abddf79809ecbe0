using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

public sealed class ResponseQuestionsTests
{
    private static readonly Part Belief = new("B1", PartKind.Belief, "these students are not ready");

    // RQ2, RQ3, RQ4: responses that a risk of adaptive work gets again and again.
    [Theory]
    [InlineData("Train all teachers in August", "RQ2")]
    [InlineData("A two-day workshop for every homeroom", "RQ2")]
    [InlineData("More professional development", "RQ2")]
    [InlineData("Mandatory PD on growth mindset", "RQ2", "RQ4")]
    [InlineData("Before school starts, train everybody", "RQ2")]
    [InlineData("An information session for staff", "RQ2")]
    [InlineData("Email the staff about why this matters", "RQ3")]
    [InlineData("Communicate the vision more clearly", "RQ3")]
    [InlineData("Remind principals each month", "RQ3")]
    [InlineData("A presentation at the October faculty meeting", "RQ3")]
    [InlineData("Make sure everyone understands the why", "RQ3")]
    [InlineData("Explain the rationale to parents", "RQ3")]
    [InlineData("Require all teachers to post the objective", "RQ4")]
    [InlineData("Add compliance checks to walkthroughs", "RQ4")]
    [InlineData("A checklist that principals sign", "RQ4")]
    [InlineData("Hold teachers accountable for using the lessons", "RQ4")]
    [InlineData("Enforce the schedule and send reminder emails", "RQ3", "RQ4")]
    public void AResponseThatDoesNotFitAdaptiveWorkIsQuestioned(string action, params string[] rules) =>
        Assert.Equal(rules, Ask(Nature.Adaptive, action).Select(question => question.Rule));

    // RQ6: responses that fit, although a word of theirs is on a list.
    [Theory]
    [InlineData("Replace presence checks with one look-for about who did the thinking")]
    [InlineData("Schedule try-reflect-retry cycles before any all-staff training")]
    [InlineData("Have each team rehearse and alter one lesson before it is used")]
    [InlineData("Stage first lessons where doubted students succeed in front of their own teachers")]
    [InlineData("Teams test the belief with their own evidence before they debate it")]
    [InlineData("Open every concept session with a usable draft to react to")]
    [InlineData("Drop the checklist; ask what students had to work out")]
    [InlineData("Coaches and teachers plan lessons together on Tuesdays instead of another workshop")]
    [InlineData("Two teachers visit Wheatley and bring back one lesson to try")]
    [InlineData("Ring-fence half of each coach's week, the sponsor approves exceptions")]
    [InlineData("Give written cover to early adopters for one year")]
    [InlineData("Of course the team keeps its Tuesday hour")]
    [InlineData("Students explain their reasoning to a partner every day")]
    [InlineData("Train two teachers by having them co-teach a unit")]
    [InlineData("Publish wanted, allowed and not-allowed variations")]
    [InlineData("Move one routine a term into a job description")]
    [InlineData("Run the PD as a PDSA on one lesson")]
    public void AResponseThatFitsIsLeftAlone_RQ6(string action)
    {
        Assert.Empty(Ask(Nature.Adaptive, action));
        Assert.Empty(Ask(Nature.Adaptive, action, belief: true));
    }

    [Fact]
    public void ABeliefAsksForAnExperience_RQ2()
    {
        Assert.Equal(
            "This trains people; the risk is about a belief (B1). What would they experience that shifts it?",
            Assert.Single(Ask(Nature.Technical, "Train everybody", belief: true)).Text);
        Assert.Equal(
            "This tells people; the risk is about a belief (B1). What would they experience that shifts it?",
            Assert.Single(Ask(null, "Send a newsletter", belief: true)).Text);
    }

    [Fact]
    public void AnExperienceThatIsNamedAnswersTheQuestion_RQ2() =>
        Assert.Empty(ResponseQuestions.Of(Nature.Adaptive, [Belief], null, new(Action: "A workshop in May", Experience: "They see their own students solve it")));

    [Fact]
    public void AMisreadingIsQuestionedUnlessTheWorkIsTechnical_RQ2()
    {
        Assert.Equal("RQ2", Assert.Single(ResponseQuestions.Of(null, [], FailureKind.Interpretation, new(Action: "Train everybody"))).Rule);
        Assert.Empty(ResponseQuestions.Of(Nature.Technical, [], FailureKind.Interpretation, new(Action: "Train everybody")));
        Assert.Empty(ResponseQuestions.Of(null, [], FailureKind.Architecture, new(Action: "Train everybody")));
    }

    [Theory]
    [InlineData("Form a working group on bus routes", true)]
    [InlineData("Explore options with the committee", true)]
    [InlineData("Book the rooms for the year", false)]
    [InlineData("Train the office staff", false)]
    [InlineData("Add a compliance check to the fire drill", false)]
    public void ATechnicalRiskAnsweredWithTalkIsQuestioned_RQ5(string action, bool asked) =>
        Assert.Equal(asked ? ["RQ5"] : [], Ask(Nature.Technical, action).Select(question => question.Rule));

    [Fact]
    public void AGroupWithADayIsNotForever_RQ5() =>
        Assert.Empty(ResponseQuestions.Of(Nature.Technical, [], null, new(Action: "A working group settles the routes", TryBy: new(2026, 9, 1))));

    [Fact]
    public void NothingIsAskedWhereNothingIsSaidOrItIsOver_RQ1()
    {
        Assert.Empty(ResponseQuestions.Of(Nature.Adaptive, [Belief], null, new()));
        Assert.Empty(ResponseQuestions.Of(Nature.Adaptive, [Belief], null, new(Action: "Train all", Outcome: ResponseOutcome.Done)));
    }

    [Fact]
    public void ARowIsReadInItsPlan_RQ1()
    {
        var plan = new Initiative("SOAR", "", new(2028, 6, 12), Nature.Technical, Theory: [new("P1", PartKind.Practice, "x", Strand: "Lessons")], Strands: [new("Lessons", Nature.Adaptive)]);
        var risk = new Risk(1, "Nobody did it", Parts: ["P1"], Response: new(Action: "Train all"));

        Assert.Equal("RQ2", Assert.Single(ResponseQuestions.Of(plan, risk)).Rule);
        Assert.Empty(ResponseQuestions.Of(plan, risk with { Nature = Nature.Technical }));
        Assert.Empty(ResponseQuestions.Of(plan, risk with { Status = RiskStatus.Retired }));
    }

    private static Seq<ResponseQuestion> Ask(Nature? nature, string action, bool belief = false) =>
        ResponseQuestions.Of(nature, belief ? [Belief] : [], null, new(Action: action));
}
