using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Initiatives;

public sealed class KindOfWorkTests
{
    private static readonly Part Lessons = new("P1", PartKind.Practice, "every class teaches the lessons", Strand: "Lessons");
    private static readonly Part Rooms = new("P2", PartKind.Practice, "rooms are booked", Strand: "Rooms");
    private static readonly Part Loose = new("P3", PartKind.Practice, "teams meet");

    private static readonly Initiative Plan = new(
        "SOAR", "Students own their learning", new(2028, 6, 12), Theory: [Lessons, Rooms, Loose],
        Strands: [new("Lessons", Answers: Answers(1, 3)), new("Rooms", Nature.Technical)], Diagnosis: Answers(1, 6));

    // KW1
    [Theory]
    [InlineData(1, 6, "Mostly adaptive (6 of 7 answers)")]
    [InlineData(5, 0, "Mostly technical (5 of 5 answers)")]
    [InlineData(0, 1, "Mostly adaptive (1 of 1 answer)")]
    [InlineData(3, 3, "Some of both (3 of 6 answers adaptive)")]
    [InlineData(0, 0, null)]
    public void TheAnswersAreCountedAndSaidInWords_KW1(int technical, int adaptive, string? said) =>
        Assert.Equal(said, KindOfWork.Of(Plan with { Diagnosis = Answers(technical, adaptive) }).Headline());

    [Fact]
    public void SevenQuestionsEachHaveAnAnswerOfEitherKind_KW1()
    {
        Assert.Equal(7, KindQuestion.All.Select(question => question.Slug).Distinct().Count());
        Assert.All(KindQuestion.All, question => Assert.NotEqual(question.Technical, question.Adaptive));
    }

    // KW2
    [Theory]
    [InlineData(Nature.Technical, 1, 6, "Technical, as you call it", true)]
    [InlineData(Nature.Adaptive, 1, 6, "Mostly adaptive (6 of 7 answers)", false)]
    [InlineData(Nature.Adaptive, 0, 0, "Adaptive, as you call it", false)]
    [InlineData(Nature.Adaptive, 3, 3, "Adaptive, as you call it (3 of 6 answers adaptive)", false)]
    [InlineData(Nature.Mixed, 1, 6, "Some of both, as you call it (6 of 7 answers)", false)]
    public void TheLeadersWordWinsAndADisagreementIsSaidKindly_KW2(Nature said, int technical, int adaptive, string headline, bool second)
    {
        var reading = KindOfWork.Of(Plan with { Nature = said, Diagnosis = Answers(technical, adaptive) });

        Assert.Equal(said, reading.Nature);
        Assert.Equal(headline, reading.Headline());
        Assert.Equal(second ? "Your word counts. 6 of 7 answers point the other way, to adaptive work: worth ten minutes together." : null, reading.SecondLook()?.ToString());
    }

    [Fact]
    public void APartIsOfTheKindOfItsStrandElseOfThePlan_KW3()
    {
        Assert.Equal(Nature.Adaptive, KindOfWork.OfPart(Plan, Lessons));
        Assert.Equal(Nature.Technical, KindOfWork.OfPart(Plan, Rooms));
        Assert.Equal(Nature.Adaptive, KindOfWork.OfPart(Plan, Loose));
        Assert.Null(KindOfWork.OfPart(Plan with { Diagnosis = [] }, Loose));
        Assert.Equal(Nature.Adaptive, KindOfWork.OfPart(Plan, Rooms with { Strand = "A strand that is gone" }));
    }

    [Fact]
    public void ARiskIsOfItsOwnKindElseOfWhatItThreatens_KW4()
    {
        Assert.Equal(Nature.Technical, KindOfWork.OfRisk(Plan, Nature.Technical, ["P1"]));
        Assert.Equal(Nature.Technical, KindOfWork.OfRisk(Plan, null, ["P2"]));
        Assert.Equal(Nature.Mixed, KindOfWork.OfRisk(Plan, null, ["P1", "P2"]));
        Assert.Equal(Nature.Adaptive, KindOfWork.OfRisk(Plan, null, []));
    }

    [Fact]
    public void EachNatureSaysWhatItAsksOfThePlan_KW5()
    {
        Assert.Equal("A rollout plan alone gets compliance, not learning.", KindOfWork.Of(Plan).Follows()?.ToString());
        Assert.Null(KindOfWork.Of(Plan with { Diagnosis = [] }).Follows());
        Assert.Contains(KindOfWorkWords.AsksIfAdaptive, asks => asks.English.Contains("take root", StringComparison.Ordinal));
        Assert.NotEmpty(KindOfWorkWords.AsksIfTechnical);
    }

    // KW6
    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatCannotBeKeptIsNamed_KW6(Initiative plan, string field) =>
        Assert.Contains(InitiativeRules.Check(plan), problem => problem.Field == field);

    public static TheoryData<Initiative, string> Wrong => new()
    {
        { Plan with { Diagnosis = [new("moon", Nature.Adaptive)] }, "diagnosis[0].question" },
        { Plan with { Diagnosis = [new("known", Nature.Adaptive), new("known", Nature.Technical)] }, "diagnosis[1].question" },
        { Plan with { Diagnosis = [new("known", Nature.Mixed)] }, "diagnosis[0].answer" },
        { Plan with { Strands = [new(" ")] }, "strands[0].name" },
        { Plan with { Strands = [new("Lessons"), new("lessons ")] }, "strands[1].name" },
        { Plan with { Strands = [new(new string('x', 81))] }, "strands[0].name" },
        { Plan with { Strands = [new("Lessons", Answers: [new("moon", Nature.Technical)])] }, "strands[0].answers[0].question" },
        { Plan with { Strands = Enumerable.Range(0, 21).Select(at => new Strand($"s{at}")).ToSeq() }, "strands" },
        { Plan with { Scale = new(Spread: new string('x', 1001)) }, "scale.spread" },
        { Plan with { Priorities = ["together", " "] }, "priorities[1]" },
        { Plan with { Priorities = [new string('x', 1001)] }, "priorities[0]" },
        { Plan with { Priorities = Enumerable.Repeat("x", 21).ToSeq() }, "priorities" },
    };

    [Fact]
    public void AWholeDiagnosisIsKept_KW6() => Assert.Empty(InitiativeRules.Check(Plan with { Scale = new("deep"), Priorities = ["how struggle is read"] }));

    internal static Seq<KindAnswer> Answers(int technical, int adaptive) =>
        KindQuestion.All.Take(technical + adaptive).Select((question, at) => new KindAnswer(question.Slug, at < technical ? Nature.Technical : Nature.Adaptive)).ToSeq();
}
