using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>AT1 to AT3</summary>
public sealed class AttentionTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    private static readonly Risk Plain = new(7, "Homeroom became make-up time");

    [Fact]
    public void EveryDayOfARowIsOneThingToDo_AT1()
    {
        var risk = Plain with
        {
            Response = new(Action: "Fix the bell schedule", Owner: "Dee", TryBy: Today.AddDays(3), IfState: "lessons still move", IfBy: "15 October 2026", ThenMove: "stop", Decider: "Principal"),
            Status = RiskStatus.HeldTension,
            Tension = new("one plan", "each its own", Today.AddDays(30)),
            NextReview = Today.AddDays(60),
        };
        ParkedReason parked = new("K7M42P", new("r9", "It was not sustainable"), "Eva", Today.AddDays(-1));

        Assert.Equal(
            [
                new Due("parked-K7M42P-r9", DueKind.Parked, Today.AddDays(-1), null, "It was not sustainable", null, "Eva"),
                new Due("R7-try", DueKind.TryBy, Today.AddDays(3), 7, risk.Title, "Fix the bell schedule", "Dee"),
                new Due("R7-trigger", DueKind.Trigger, new(2026, 10, 15), 7, risk.Title, "if lessons still move, then stop", "Principal"),
                new Due("R7-tension", DueKind.Tension, Today.AddDays(30), 7, risk.Title, "one plan | each its own"),
                new Due("R7-review", DueKind.Review, Today.AddDays(60), 7, risk.Title),
            ],
            DueDays.Of([risk], [parked], nextReview: null));
    }

    [Fact]
    public void AResponseThatCameToAnEndIsNotDueAndARowThatIsOverHasNoDays_AT1()
    {
        Response tried = new(TryBy: Today, IfBy: "2026-09-01", Outcome: ResponseOutcome.Done, OutcomeOn: Today);

        Assert.Empty(DueDays.Of([Plain with { Response = tried }, Plain with { Status = RiskStatus.Retired, NextReview = Today }, Plain with { Status = RiskStatus.Occurred, NextReview = Today }], [], null));
    }

    [Fact]
    public void AWhatWithoutAHowIsDueOnTheDayTheHowWasToBeKnown_AT5()
    {
        Response agreed = new(Action: "Protect the planning hour", Owner: "Dee", HowBy: Today);
        Due due = new("R7-how", DueKind.How, Today, 7, Plain.Title, "Protect the planning hour", "Dee");

        Assert.Equal([due], Attention.On(Today, DueDays.Of([Plain with { Response = agreed }], [], null)));
        Assert.True(Attention.IsOverdue(due, Today.AddDays(1)));
        Assert.Empty(Attention.On(Today.AddDays(-1), DueDays.Of([Plain with { Response = agreed }], [], null)));
        Assert.Empty(DueDays.Of([Plain with { Response = agreed with { How = "The principal signs the list" } }, Plain with { Response = agreed with { Action = null } }, Plain with { Response = agreed with { Outcome = ResponseOutcome.Dropped } }], [], null));
    }

    [Fact]
    public void TheReviewOfAMeetingIsOneThingToDoForAllItsRows_AT1()
    {
        var review = Today.AddDays(9);
        var due = Assert.Single(DueDays.Of([Plain with { NextReview = review }, Plain with { Number = 8, NextReview = review }], [], review));

        Assert.Equal(new Due("review", DueKind.Review, review, null, "R7, R8"), due);
        Assert.Equal(new Due("review", DueKind.Review, review, null, ""), Assert.Single(DueDays.Of([Plain], [], review)));
    }

    [Fact]
    public void ASignThatWasSeenWantsAttentionUntilSomethingCameOfTheResponse_AT2()
    {
        var seen = Plain with { Signs = [new("a", Today.AddDays(-20)), new("b", Today.AddDays(-3))], Response = new(EarlySign: "Two lessons moved") };

        Assert.Equal(new Due("R7-sign", DueKind.SignSeen, Today.AddDays(-3), 7, seen.Title, "Two lessons moved"), Assert.Single(Attention.On(Today, DueDays.Of([seen], [], null))));
        Assert.Empty(DueDays.Of([seen with { Response = new(Outcome: ResponseOutcome.Done, OutcomeOn: Today) }], [], null));
        Assert.NotEmpty(DueDays.Of([seen with { Response = new(Outcome: ResponseOutcome.Done, OutcomeOn: Today.AddDays(-10)) }], [], null));
    }

    [Fact]
    public void AResponseIsToldAWeekAheadAndAllElseOnItsDay_AT2()
    {
        var risks = new[]
        {
            Plain with { Response = new(TryBy: Today.AddDays(7)), NextReview = Today.AddDays(1) },
            Plain with { Number = 8, Response = new(TryBy: Today.AddDays(8), IfBy: "2026-10-01") },
            Plain with { Number = 9, Signs = [new("a", Today)] },
        };

        Assert.Equal(["R9-sign", "R8-trigger", "R7-try"], Attention.On(Today, DueDays.Of(risks, [], null)).Select(due => due.Key));
    }

    [Fact]
    public void TodayIsNotOverdueAndYesterdayIs_AT3()
    {
        Due due = new("R7-try", DueKind.TryBy, Today, 7, "");

        Assert.False(Attention.IsOverdue(due, Today));
        Assert.True(Attention.IsOverdue(due, Today.AddDays(1)));
        Assert.False(Attention.IsOverdue(due with { Kind = DueKind.SignSeen }, Today.AddDays(1)));
    }
}
