using System.Collections.Immutable;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Views;

public sealed class ViewTests
{
    [Fact]
    public void APrivateCardIsItsAuthorsAlone_VW2()
    {
        var room = In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "Lack of time")).Session;
        Assert.All(Enum.GetValues<Audience>(), audience => Assert.DoesNotContain("reason/a1", Of(room, audience).Keys));
        Assert.DoesNotContain("reason/a1", View.OfSeat(room, Ben).Keys);
        var card = Assert.IsType<ReasonRecord>(View.OfSeat(room, Ada)["reason/a1"]);
        Assert.True(card.Mine);
        Assert.NotNull(card.Hint);
    }

    [Fact]
    public void AHiddenCardIsItsAuthorsWithTheReason_VW2()
    {
        var room = OnTheWall(PhaseKind.Share).Given(Leader, new HideReason("a1", "It names a pupil.")).Session;
        Assert.DoesNotContain("reason/a1", Of(room, Audience.Leaders).Keys);
        Assert.Equal("It names a pupil.", Assert.IsType<ReasonRecord>(View.OfSeat(room, Ada)["reason/a1"]).Hidden);
    }

    [Fact]
    public void APersonWhoWasTakenOutSeesNothing_VW1()
    {
        var room = In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "In May it ended.")).Given(Leader, new RemoveSeat(Ada)).Session;
        Assert.Empty(View.OfSeat(room, Ada));
        Assert.Empty(View.OfSeat(room, "s99"));
    }

    [Fact]
    public void ARecordReachesOnlyWhomAViewNames_VW1()
    {
        var room = Voted(PhaseKind.Treat).Given(Ada, new OfferResponse("o1", "k1", OfferKind.Action, "Hire two.")).Session;
        string[] known = ["session", "phase", "timer", "counts", "seat", "plan", "question", "reason", "risk", "concern", "response", "offer"];
        Assert.All(Enum.GetValues<Audience>(), audience => Assert.Empty(Of(room, audience).Keys.Select(key => key.Split('/')[0]).Except(audience == Audience.Screens ? known : [.. known, "pattern"])));
    }

    [Fact]
    public void ANamedCardHasItsAuthorAndAnAnonymousOneNobody_VW3()
    {
        Assert.Equal(new Author(Ada, "Ada", "Wheatley"), Card(OnTheWall(PhaseKind.Form), "a1").By);
        Assert.Null(Card(OnTheWall(PhaseKind.Form, anonymous: true), "a1").By);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void ALargeRoomIsCountedAndNotListed_VW9(int people, bool listed)
    {
        var room = In(PhaseKind.Gather);
        while (room.Session.Seats.Count < people)
        {
            room = room.When(null, new TakeSeat($"hash {room.Session.Seats.Count}", "Dana", null, null, false));
        }

        Assert.Equal(listed, Of(room.Session, Audience.Participants).ContainsKey("seat/s2"));
        Assert.Equal(listed, Of(room.Session, Audience.Screens).ContainsKey("seat/s2"));
        Assert.Equal(people, Of(room.Session, Audience.Leaders).Keys.Count(key => key.StartsWith("seat/", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhoIsHereIsForLeadersAndForANamedRoomThatGathers_VW3()
    {
        Assert.Contains("seat/s2", Of(In(PhaseKind.Gather).Session, Audience.Screens).Keys);
        Assert.DoesNotContain("seat/s2", Of(In(PhaseKind.Brief).Session, Audience.Screens).Keys);
        Assert.DoesNotContain("seat/s2", Of(In(PhaseKind.Gather, anonymous: true).Session, Audience.Participants).Keys);
        Assert.Contains("seat/s2", Of(In(PhaseKind.Gather, anonymous: true).Session, Audience.Leaders).Keys);
    }

    [Fact]
    public void WhatWasAskedAndSaidOfTheMeetingIsForLeaders_VW3()
    {
        var room = In(PhaseKind.Brief).Given(Ada, new AskQuestion("Who pays?")).MovesTo(PhaseKind.Close).Given(Ada, new GiveFeedback("Good.")).Session;
        Assert.Equal(new QuestionRecord("q1", "Who pays?", new(Ada, "Ada", "Wheatley")), Of(room, Audience.Leaders)["question/q1"]);
        Assert.Equal(new FeedbackRecord("n1", "Good."), Of(room, Audience.Leaders)["feedback/n1"]);
        Assert.DoesNotContain(Of(room, Audience.Participants).Keys, key => key.StartsWith("question/", StringComparison.Ordinal) || key.StartsWith("feedback/", StringComparison.Ordinal));
    }

    [Fact]
    public void SilenceIsCounted_VW4()
    {
        var room = In(PhaseKind.Write)
            .Given(Ada, new WriteReason("a1", "Lack of time")).Given(Ada, new WriteReason("a2", "In May the coaches at Walker left.")).Given(Ben, new ImDone(true)).Session;
        var presence = Presence.Nobody with { Here = [Ada, Ben], Typing = [Ada] };
        Assert.Equal(
            new CountsRecord(3, 2, 1, Reasons: 2, Writers: 1, Typing: 1, Vague: 1, DoneOf: 3, AllDone: false),
            View.Of(room, presence, Audience.Leaders)["counts"]);
        Assert.Null(Assert.IsType<CountsRecord>(View.Of(room, presence, Audience.Screens)["counts"]).Vague);
    }

    [Fact]
    public void WhoOnlyRatedHasAnsweredToo_VW4()
    {
        var room = Formed(PhaseKind.Concern).Given(Ada, new RateRisk("k1", 1, 2, Core.Register.Impact.Some)).Given(Ben, new PickConcerns(["k1"])).Session;
        Assert.Equal(2, Assert.IsType<CountsRecord>(Of(room, Audience.Screens)["counts"]).Answered);
    }

    [Fact]
    public void OneQuestionAtATimeReachesTheRoom_VW5()
    {
        var room = In(PhaseKind.LookAgain).Session;
        Assert.Equal(["lens/conditions", "lens/incentives"], Keys(room, Audience.Leaders, "lens/"));
        Assert.Equal(["lens/incentives"], Keys(room, Audience.Participants, "lens/"));
    }

    [Fact]
    public void AStoryReachesTheRoomWhenItIsShown_VW5()
    {
        var story = In(PhaseKind.Sweep);
        Assert.Equal(3, Keys(story.Session, Audience.Leaders, "mode/").Count);
        Assert.Empty(Keys(story.Session, Audience.Screens, "mode/"));
        Assert.Equal(["mode/quiet-drop"], Keys(story.Given(Leader, new ShowMode("quiet-drop")).Session, Audience.Screens, "mode/"));
    }

    [Fact]
    public void AConfidenceIsCountedAndShownOnlyOnceTheLeaderShowsIt_CF2()
    {
        var story = In(PhaseKind.Confidence).Given(Ada, new GiveConfidence(80)).Given(Ben, new GiveConfidence(30)).Given(Cem, new GiveConfidence(50));
        Assert.Equal(new ConfidenceRecord(3, 3, false, null, null), Of(story.Session, Audience.Leaders)["confidence"]);
        var shown = Assert.IsType<ConfidenceRecord>(Of(story.MovesTo(PhaseKind.Close).Given(Leader, new ShowShift()).Session, Audience.Screens)["confidence"]);
        Assert.Equal((50, null), (shown.Before!.Median, shown.After));
    }

    [Fact]
    public void ASeatIsNotShownAPickThatIsGone_CO7()
    {
        var room = Formed(PhaseKind.Concern).Given(Ada, new PickConcerns(["k1", "k2"])).Given(Ada, new RateRisk("k2", 1, 2, Core.Register.Impact.Some))
            .Given(Leader, new GoBack()).Given(Leader, new MergeRisks("k2", "k1")).Session;
        var me = Assert.IsType<MeRecord>(View.OfSeat(room, Ada)["me"]);
        Assert.Equal(["k1"], me.Picks);
        Assert.Empty(me.Ratings);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void InAnAnonymousRoomALineOutlivesItsSeat_VW3(bool anonymous, int left)
    {
        var room = In(PhaseKind.Own, anonymous).Given(Ada, new Commit("Tomorrow I call Dee.")).Given(Ben, new Commit("Tomorrow I walk the halls."))
            .Given(Leader, new RemoveSeat(Ada)).Session;
        Assert.Equal(left, Keys(room, Audience.Leaders, "commitment/").Count);
    }

    [Fact]
    public void PresenceIsNotInTheLog_PR1()
    {
        var room = In(PhaseKind.Gather).Session;
        var away = Presence.Nobody with { AwaySince = ImmutableDictionary<string, DateTimeOffset>.Empty.Add(Ada, Plan.Start) };
        Assert.Equal(Plan.Start, Assert.IsType<SeatRecord>(View.Of(room, away, Audience.Leaders)["seat/s2"]).AwaySince);
        Assert.Null(Assert.IsType<SeatRecord>(View.Of(room, away, Audience.Participants)["seat/s2"]).AwaySince);
        Assert.False(Assert.IsType<SeatRecord>(View.Of(room, Presence.Nobody, Audience.Leaders)["seat/s2"]).Here);
    }

    private static Dictionary<string, ViewRecord> Of(Session room, Audience audience) => View.Of(room, Presence.Nobody, audience);

    private static ReasonRecord Card(Story story, string id) => Assert.IsType<ReasonRecord>(Of(story.Session, Audience.Participants)[$"reason/{id}"]);

    private static List<string> Keys(Session room, Audience audience, string prefix) =>
        Of(room, audience).Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
}
