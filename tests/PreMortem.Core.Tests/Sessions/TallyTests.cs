using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class TallyTests
{
    [Fact]
    public void TheLeadersPickStandsApart_CO3() => Formed(PhaseKind.Concern)
        .Given(Leader, new PickConcerns(["k1"])).Given(Leader, new RateRisk("k1", 90, 100, Impact.EndsIt))
        .Given(Ada, new PickConcerns(["k1"]))
        .Then(room => Assert.Equal(
            (1, 1, 0, true),
            (Of(room, "k1").Picks, Of(room, "k1").Turnout, Of(room, "k1").Raters, Of(room, "k1").LeaderPicked)));

    [Fact]
    public void TheRangeIsTheMedianOfItsEndsAndTheSpreadTheirQuartiles_CO3() => Rated((10, 20), (20, 40), (60, 90), (30, 50))
        .Then(room => Assert.Equal(
            (25, 45, 18, 60, 4),
            (Of(room, "k1").Low!.Value, Of(room, "k1").High!.Value, Of(room, "k1").SpreadLow!.Value, Of(room, "k1").SpreadHigh!.Value, Of(room, "k1").Raters)));

    [Fact]
    public void OneRatingIsItsOwnMedian_CO3() => Rated((10, 20))
        .Then(room => Assert.Equal((10, 20, 10, 20), (Of(room, "k1").Low!.Value, Of(room, "k1").High!.Value, Of(room, "k1").SpreadLow!.Value, Of(room, "k1").SpreadHigh!.Value)));

    [Fact]
    public void InAnAnonymousRoomWhatTwoRatedIsNobodysToSee_CO10() => Formed(PhaseKind.Concern, anonymous: true)
        .Given(Ada, new RateRisk("k1", 10, 20, Impact.EndsIt)).Given(Ben, new RateRisk("k1", 30, 40, Impact.EndsIt))
        .Then(room => Assert.Equal((null, null, 0, 0), (Of(room, "k1").Low, Of(room, "k1").High, Of(room, "k1").Raters, Of(room, "k1").Impacts.Sum())))
        .Given(Cem, new RateRisk("k1", 50, 60, Impact.Slight))
        .Then(room => Assert.Equal((30, 3, 3), (Of(room, "k1").Low!.Value, Of(room, "k1").Raters, Of(room, "k1").Impacts.Sum())));

    [Fact]
    public void WithoutRatingsThereIsNoRange_CO3() => Formed(PhaseKind.Concern)
        .Then(room => Assert.Null(Of(room, "k1").Low)).Then(room => Assert.Null(Of(room, "k1").MedianImpact));

    [Fact]
    public void ARemovedPersonsVoteIsNotCounted_CO3() => Voted(PhaseKind.Treat)
        .Given(Leader, new RemoveSeat(Ben))
        .Then(room => Assert.Equal((2, 2), (Of(room, "k1").Picks, Of(room, "k1").Turnout)));

    [Fact]
    public void InAnAnonymousRoomTheTallyIsTheSameWhenSomebodyIsTakenOut_CO11()
    {
        var story = Voted(PhaseKind.Treat, anonymous: true);
        var told = Tallies(story.Session);
        story.Given(Leader, new RemoveSeat(Ben));
        Assert.Equal(told, Tallies(story.Session));
        story.Given(Leader, new GoBack()).Given(Leader, new CloseConcern());
        Assert.Equal(told, Tallies(story.Session));

        story.MovesTo(PhaseKind.Close).Closes();
        Assert.Equal(told, Tallies(Evolution.Replay(Sealing.Seal(story.Log, 99))));
    }

    /// <summary>Who is taken out before the first tally leaves no difference behind.</summary>
    [Fact]
    public void WhoWasTakenOutBeforeAnythingWasToldIsNotCounted_CO11() => Formed(PhaseKind.Concern, anonymous: true)
        .Given(Ada, new PickConcerns(["k1"])).Given(Ben, new PickConcerns(["k1"]))
        .Given(Leader, new RemoveSeat(Ben)).Given(Leader, new CloseConcern())
        .Then(room => Assert.Equal((1, 1), (Of(room, "k1").Picks, Of(room, "k1").Turnout)));

    /// <summary>A log from before this rule gives what the register holds of it.</summary>
    [Fact]
    public void AnOlderLogIsCountedAsItWas_CO11()
    {
        var story = Voted(PhaseKind.Treat, anonymous: true).Given(Leader, new RemoveSeat(Ben));
        var older = story.Log.Select(entry => entry with { Facts = entry.Facts.Select(fact => fact is SeatRemoved removed ? removed with { Counted = null } : fact).ToSeq() });
        Assert.Equal(2, Of(Evolution.Replay(older), "k1").Turnout);
    }

    [Fact]
    public void OfLoneVoicesThatNobodyRatedTheMostPickedIsPinned_CO5() => Formed(PhaseKind.Form)
        .Given(Leader, new FormRisk("k4", Title: "Fourth")).Given(Leader, new FormRisk("k5", Title: "Fifth")).Given(Leader, new FormRisk("k6", Title: "Sixth")).MovesTo(PhaseKind.Concern)
        .Given(Ada, new PickConcerns(["k4", "k5", "k6"])).Given(Ben, new PickConcerns(["k4", "k5", "k6"])).Given(Cem, new PickConcerns(["k3"]))
        .Given(Leader, new CloseConcern())
        .Then(room => Assert.Equal("k3", Tally.Top(room)[^1].Id));

    [Fact]
    public void TheGreatestConcernsComeFirstAndTheGravestLoneVoiceBesideThem_CO5() => Formed(PhaseKind.Form)
        .Given(Leader, new FormRisk("k4", Title: "Fourth")).Given(Leader, new FormRisk("k5", Title: "Fifth")).MovesTo(PhaseKind.Concern)
        .Given(Ada, new PickConcerns(["k4", "k5", "k2"])).Given(Ben, new PickConcerns(["k5", "k4"])).Given(Cem, new PickConcerns(["k5"]))
        .Given(Cem, new RateRisk("k3", 50, 90, Impact.EndsIt)).Given(Ada, new RateRisk("k1", 50, 90, Impact.Slight))
        .Given(Leader, new CloseConcern())
        .Then(room => Assert.Equal(["k5", "k4", "k2", "k3"], Tally.Top(room).Select(risk => risk.Id)));

    [Fact]
    public void ARiskNobodyPickedIsNoConcern_CO5() => Formed(PhaseKind.Form)
        .Given(Leader, new FormRisk("k4", Title: "Fourth")).MovesTo(PhaseKind.Concern)
        .Given(Leader, new CloseConcern())
        .Then(room => Assert.Equal(["k1"], Tally.Top(room).Select(risk => risk.Id)));

    [Fact]
    public void TheShiftHasTenBinsAndAHundredFallsIntoTheLast_CF2() => In(PhaseKind.Close)
        .Given(Ada, new GiveConfidence(100)).Given(Ben, new GiveConfidence(0)).Given(Cem, new GiveConfidence(9))
        .Then(room => Assert.Equal(new Distribution(3, 4, 9, 54, [2, 0, 0, 0, 0, 0, 0, 0, 0, 1]), Tally.Shift(room).After));

    private static Dictionary<string, PreMortem.Core.Register.Concern> Tallies(Session room) => room.Forming.Live.ToDictionary(risk => risk.Id, risk => Tally.Of(room, risk));

    private static PreMortem.Core.Register.Concern Of(Session room, string risk) => Tally.Of(room, room.Forming.Risks[risk]);

    private static Story Rated(params (int Low, int High)[] ranges)
    {
        var story = Formed(PhaseKind.Concern).Comes("Dee");
        foreach (var (index, range) in ranges.Index())
        {
            story.Given($"s{index + 2}", new RateRisk("k1", range.Low, range.High, Impact.Major));
        }

        return story;
    }
}
