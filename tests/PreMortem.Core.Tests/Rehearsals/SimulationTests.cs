using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;

namespace PreMortem.Core.Tests.Rehearsals;

/// <summary>RH3 to RH6: what simulated people do, and when.</summary>
public sealed class SimulationTests
{
    private static readonly Agenda Live = Plan.AgendaOf(Enum.GetValues<PhaseKind>().Where(kind => kind != PhaseKind.Review));

    private static readonly Agenda InPods = Live with { Phases = Live.Phases.Select(phase => phase.Kind == PhaseKind.Share ? phase with { Pods = 5 } : phase).ToSeq() };

    private static readonly Agenda Review = Plan.AgendaOf(PhaseKind.Gather, PhaseKind.Review, PhaseKind.Close);

    /// <summary>What is said to somebody who was a moment too late.</summary>
    private static readonly string[] Timing =
    [
        "phaseMoved", "writingLocked", "notYourTurn", "alreadyShared", "nothingLeft", "podsEnded", "inPods", "toldAlready", "threeSentUp", "loneSentUp", "notAlone",
        "concernClosed", "noSuchReason", "noSuchRisk", "nothingPutBack", "shiftIsShown", "wrongPhase", "roomClosed", "idTaken",
    ];

    public static TheoryData<string, bool, string> Meetings => new()
    {
        { "one", false, "live" }, { "two", true, "live" }, { "three", false, "pods" }, { "four", true, "pods" }, { "five", false, "review" }, { "six", true, "review" },
    };

    [Theory]
    [MemberData(nameof(Meetings))]
    public void EveryCommandOfASimulatedPersonIsTakenAndNoneIsALeaders(string seed, bool anonymous, string agenda)
    {
        var played = Played(seed, anonymous, agenda).ToTheEnd();

        Assert.All(played.Sent, sent => Assert.True(sent.Decision is Decision.Accepted, $"{sent.Phase} {sent.Command}: {sent.Decision}"));
        Assert.All(played.Sent, sent => Assert.False(sent.Command is LeaderCommand));
        Assert.InRange(played.Sent.Count, 30, 1_000);
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void WhatComesLateIsRefusedForBeingLate(string seed, bool anonymous, string agenda)
    {
        var played = Played(seed, anonymous, agenda, late: true).ToTheEnd();

        Assert.Subset(Timing.ToHashSet(), played.Sent.Select(sent => sent.Decision).OfType<Decision.Refused>().Select(refused => refused.Why.Code).ToHashSet());
    }

    [Fact]
    public void TheSameSeedIsTheSameMeetingAndAnotherIsAnother()
    {
        var (one, same, other) = (Played("one", false, "live").ToTheEnd(), Played("one", false, "live").ToTheEnd(), Played("two", false, "live").ToTheEnd());

        Assert.Equal(one.Story.Log, same.Story.Log);
        Assert.NotEqual(one.Story.Log.Count, other.Story.Log.Count);
    }

    [Fact]
    public void PeopleDoAllThatARoomAsksOfThem()
    {
        var named = Played("one", false, "live").ToTheEnd();
        var pods = Played("three", false, "pods").ToTheEnd();
        var review = Played("five", false, "review").ToTheEnd();

        var kinds = named.Sent.Concat(pods.Sent).Concat(review.Sent).Select(sent => sent.Command.GetType()).ToHashSet();
        Type[] expected =
        [
            typeof(TakeSeat), typeof(AskQuestion), typeof(TickPlan), typeof(GiveConfidence), typeof(WriteReason), typeof(RankReasons), typeof(ImDone), typeof(ShareReason), typeof(HadThisToo),
            typeof(TellPod), typeof(SendUp), typeof(AnswerMode), typeof(AdoptMode), typeof(Suggest), typeof(PickConcerns), typeof(RateRisk), typeof(NotClear), typeof(OfferResponse), typeof(Commit),
            typeof(GiveFeedback), typeof(AnswerSign),
        ];
        Assert.Empty(expected.Except(kinds));
        Assert.All(named.Room.People.Where(seat => seat.Simulated is not null), seat => Assert.NotNull(seat.Commitment));
        Assert.True(named.Room.Seats.Values.Single(seat => seat.Name == "Luz").Late);
    }

    [Fact]
    public void ACardComesAboutEveryTwentyToSixtySecondsFromEach()
    {
        var played = Played("one", false, "live");
        played.Lasts(TimeSpan.FromMinutes(1));
        played.Story.MovesTo(PhaseKind.Write);
        played.Lasts(TimeSpan.FromMinutes(6));

        var gaps = played.Story.Log.Where(entry => entry.Facts.Any(fact => fact is ReasonWritten)).GroupBy(entry => entry.Seat)
            .SelectMany(own => own.Zip(own.Skip(1), (before, after) => (after.At - before.At).TotalSeconds)).ToList();
        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap => Assert.InRange(gap, 8, 120));
        Assert.InRange(gaps.Average(), 20, 60);
    }

    [Fact]
    public void NobodyDoesAnythingWhileTheClockIsPaused()
    {
        var played = Played("one", false, "live");
        played.Lasts(TimeSpan.FromMinutes(1));
        played.Story.MovesTo(PhaseKind.Write).Given(Story.Leader, new PauseTimer());
        var sent = played.Sent.Count(one => one.Command is not TakeSeat);
        played.Lasts(TimeSpan.FromMinutes(3));
        Assert.Equal(sent, played.Sent.Count(one => one.Command is not TakeSeat));

        played.Story.Given(Story.Leader, new ResumeTimer());
        played.Lasts(TimeSpan.FromMinutes(3));
        Assert.Contains(played.Sent, one => one.Command is WriteReason);
    }

    [Fact]
    public void AHurriedRoomWritesItsCardsInAnEighthOfTheTime()
    {
        Assert.True(Written(hurried: true) > 2 * Written(hurried: false));

        static int Written(bool hurried)
        {
            var played = Played("one", false, "live");
            played.Lasts(TimeSpan.FromMinutes(1));
            played.Story.Given(Story.Leader, new HurryRoom(hurried)).MovesTo(PhaseKind.Write);
            played.Lasts(TimeSpan.FromSeconds(25));
            return played.Room.Reasons.Count;
        }
    }

    [Fact]
    public void OnlyARehearsalIsHurried() => Story.In(PhaseKind.Write).When(Story.Leader, new HurryRoom(true)).ThenRefused("notARehearsal");

    [Fact]
    public void PeopleGoBackWithTheRoomAndWriteNoCardTwice()
    {
        var played = Played("one", false, "live");
        played.Lasts(TimeSpan.FromMinutes(1));
        played.Story.MovesTo(PhaseKind.Write);
        played.Lasts(TimeSpan.FromMinutes(6));
        var cards = played.Room.Reasons.Count;
        played.Story.GoesBackTo(PhaseKind.Confidence);
        played.Lasts(TimeSpan.FromMinutes(2));
        played.Story.MovesTo(PhaseKind.Write);
        played.Lasts(TimeSpan.FromMinutes(2));

        Assert.Equal(cards, played.Room.Reasons.Count);
        Assert.All(played.Room.Seats.Values.Where(seat => seat is { Simulated: not null, Late: false }), seat => Assert.NotNull(seat.Before));
    }

    private static Played Played(string seed, bool anonymous, string agenda, bool late = false) => agenda switch
    {
        "pods" => new(Rehearsals.Played.Opened(seed, anonymous, InPods), late),
        "review" => new(Rehearsals.Played.Opened(seed, anonymous, Review, carrying: true), late),
        _ => new(Rehearsals.Played.Opened(seed, anonymous, Live), late),
    };
}
