using System.Text.Json;
using PreMortem.Core.Library;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.PodStory;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class PodTests
{
    [Theory]
    [InlineData(8, "4 4")]
    [InlineData(9, "5 4")]
    [InlineData(11, "6 5")]
    [InlineData(12, "6 6")]
    [InlineData(13, "5 4 4")]
    [InlineData(23, "5 5 5 4 4")]
    public void EverybodyWhoDoesNotLeadSitsInAPodOfFourToSix_PD1(int people, string sizes) => Room(people, 5)
        .Then(room => Assert.Equal(sizes, string.Join(' ', room.Pods.Select(pod => pod.Seats.Count).OrderDescending())))
        .Then(room => Assert.Equal(room.Seats.Values.Where(seat => !seat.Leader).Select(seat => seat.Id).Order(StringComparer.Ordinal), room.Pods.SelectMany(pod => pod.Seats).Order(StringComparer.Ordinal)));

    [Fact]
    public void NobodySitsAloneInAnyRoom_PD1()
    {
        for (var people = 4; people < 120; people++)
        {
            for (var size = AgendaRules.SmallestPod; size <= AgendaRules.LargestPod; size++)
            {
                Assert.All(Room(people, size).Session.Pods, pod => Assert.InRange(pod.Seats.Count, Math.Max(2, size - 1), Math.Max(3, (size * 3 / 2) + 1)));
            }
        }
    }

    [Fact]
    public void ARoomTooSmallForTwoPodsGoesRound_PD1() => Room(7, 5)
        .Then(room => Assert.False(room.InPods))
        .Then(room => Assert.NotNull(room.Sharing.Turn));

    [Fact]
    public void WhoComesLateSitsInTheSmallestPodUntilAllAreFull_PD2()
    {
        var story = Room(8, 4);
        for (var late = 0; late < 2; late++)
        {
            story.Comes("Late");
        }

        story.Then(room => Assert.Equal([5, 5], room.Pods.Select(pod => pod.Seats.Count)))
            .Comes("Later").Then(room => Assert.Equal([5, 5, 1], room.Pods.Select(pod => pod.Seats.Count)))
            .Comes("A leader", leader: true).Then(room => Assert.Equal(11, room.Pods.Sum(pod => pod.Seats.Count)));
    }

    [Fact]
    public void WhoComesBackToShareSitsWhereHeOrSheSat_PD2()
    {
        var story = Told(out var pod, out var card);
        story.Given(pod.Seats[0], new SendUp(card)).MovesTo(PhaseKind.Sweep);
        var drawn = story.Session.Pods.Select(known => known.Seats).ToSeq();
        story.Comes("Late").Given(Leader, new GoBack()).Then(room => Assert.True(room.InPods))
            .Then(room => Assert.Equal(drawn.Sum(seats => seats.Count) + 1, room.Pods.Sum(known => known.Seats.Count)))
            .Then(room => Assert.All(room.Pods.Zip(drawn), pair => Assert.Equal(pair.Second, pair.First.Seats.Take(pair.Second.Count).ToSeq())))
            .Then(room => Assert.Empty(PodOf(room, pod.Seats[0]).SentUp));
    }

    [Fact]
    public void EachPodTakesTurnsOfItsOwn_PD3()
    {
        var story = Room(4, 2);
        var (one, other) = (story.Session.Pods[0], story.Session.Pods[1]);
        story.When(one.Seats[1], new TellPod($"{one.Seats[1]}a")).ThenRefused("notYourTurn")
            .When(one.Seats[0], new TellPod($"{one.Seats[0]}b")).Then<ReasonToldToPod>()
            .When(one.Seats[0], new TellPod($"{one.Seats[0]}a")).ThenRefused("notYourTurn")
            .When(other.Seats[0], new TellPod($"{other.Seats[0]}a")).Then<ReasonToldToPod>()
            .When(one.Seats[1], new TellPod($"{one.Seats[1]}a")).Then<ReasonToldToPod>()
            .When(one.Seats[0], new TellPod($"{one.Seats[0]}b")).ThenRefused("alreadyShared")
            .When(one.Seats[0], new TellPod($"{one.Seats[1]}b")).ThenRefused("noSuchReason")
            .When(Leader, new TellPod("s1a")).ThenRefused("noPod");
    }

    [Fact]
    public void AnEmptyChairIsPassedByAPodMateOnce_PD3()
    {
        var story = Room(4, 2);
        var pod = story.Session.Pods[0];
        var (away, here) = (pod.Seats[0], pod.Seats[1]);
        story.When(here, new PassTurn()).ThenRefused("notYourTurn")
            .When(here, new PassTurn(away, 0)).Then<PodTurnPassed>(passed => Assert.Equal(away, passed.Seat))
            .When(here, new PassTurn(away, 0)).ThenRefused("phaseMoved")
            .Then(room => Assert.Equal(here, Pods.Turn(room, pod)!.Id))
            .When(story.Session.Pods[1].Seats[0], new PassTurn(here)).ThenRefused("phaseMoved");
    }

    [Fact]
    public void ACardMeantForThePodIsNeverPutBeforeEverybodyByBeingLate_PD4()
    {
        var story = Room(4, 2);
        var pod = story.Session.Pods[0];
        story.When(pod.Seats[0], new ShareReason($"{pod.Seats[0]}a")).ThenRefused("inPods")
            .When(Leader, new ShowNext()).ThenRefused("inPods")
            .Given(Leader, new EndPods())
            .When(pod.Seats[0], new TellPod($"{pod.Seats[0]}a")).ThenRefused("podsEnded")
            .When(pod.Seats[0], new SendUp($"{pod.Seats[0]}a")).ThenRefused("podsEnded")
            .Then(room => Assert.Empty(room.Shared));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatAPodHearsReachesItsSeatsAndNobodyElse_PD5(bool anonymous)
    {
        var story = Told(out var pod, out var card, anonymous);
        var text = story.Session.Reasons[card].Text;
        foreach (var (who, seen) in Everybody(story.Session))
        {
            Assert.Equal(pod.Seats.Contains(who), seen.Contains(text, StringComparison.Ordinal));
        }

        story.Given(Leader, new EndPods());
        var author = story.Session.Reasons[card].Seat;
        Assert.All(Everybody(story.Session), pair => Assert.Equal(pair.Who == author, pair.Seen.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatAPodEverHeardIsDroppedByWhoComesBack_PD5() => AnyMeeting.Always(30, meeting =>
    {
        var seen = new HashSet<(string Seat, string Key)>();
        var story = (meeting with { InPods = true }).Play((story, _, _) =>
            seen.UnionWith(story.Session.Seats.Keys.SelectMany(seat => View.OfSeat(story.Session, seat).Keys.Where(key => key.StartsWith("pod", StringComparison.Ordinal)).Select(key => (seat, key)))));
        Assert.All(seen, pair => Assert.Contains(pair.Key, View.KeysOfSeat(story.Session, pair.Seat)));
    });

    [Fact]
    public void InAnAnonymousRoomNothingTellsWhoSitsInAPodOrWhoseCardItIs_PD5()
    {
        var story = Told(out var pod, out var card, anonymous: true);
        var author = story.Session.Reasons[card].Seat;
        foreach (var mate in pod.Seats.Where(seat => seat != author))
        {
            var seen = Seen.BySeat(story.Session, mate);
            Assert.True(View.OfSeat(story.Session, mate)["pod"] is PodRecord { Number: null, Mates.Count: 0, Turn: null, Turns: null });
            Assert.True(View.OfSeat(story.Session, mate)[$"podcard/{card}"] is PodCardRecord { By: null, Mine: false });
            Assert.DoesNotContain($"\"{author}\"", seen, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("podcard", string.Concat(Enum.GetValues<Audience>().Select(audience => Seen.By(story.Session, audience))), StringComparison.Ordinal);
        Assert.True(View.Of(story.Session, Seen.Everybody(story.Session), Audience.Leaders)["pods"] is PodsRecord { Quiet: null, Silent: 1, SentUp: 0 });
    }

    [Fact]
    public void InAnAnonymousRoomTheProgramDrawsWhoseCardComes_PD5()
    {
        var first = new HashSet<string>();
        for (var chance = 0ul; chance < 40; chance++)
        {
            var story = Room(4, 2, anonymous: true);
            var pod = story.Session.Pods[0];
            story.Chance = chance;
            story.When(pod.Seats[0], new TellPod($"{pod.Seats[0]}a")).ThenRefused("notYourTurn")
                .When(pod.Seats[0], new TellNext(0)).Then<ReasonToldToPod>(told => first.Add(told.Reason))
                .When(pod.Seats[1], new TellNext(0)).ThenRefused("phaseMoved")
                .Given(pod.Seats[1], new TellNext(1))
                .Then(room => Assert.Equal(2, PodOf(room, pod.Seats[0]).Told.Select(id => room.Reasons[id].Seat).Distinct().Count()));
        }

        Assert.Equal(2, first.Count(card => card.EndsWith('a')));
    }

    [Fact]
    public void APodSendsUpThreeAndOneThatOnlyOneOfThemSaid_PD6()
    {
        var story = Room(4, 2, cards: 3);
        var pod = story.Session.Pods[0];
        while (Pods.Turn(story.Session, PodOf(story.Session, pod.Seats[0])) is { } turn)
        {
            story.Given(turn.Id, new TellPod(Pods.Untold(story.Session, PodOf(story.Session, turn.Id), turn).First().Id));
        }

        var (one, other) = (pod.Seats[0], pod.Seats[1]);
        story.Given(other, new HadThisToo($"{one}a"))
            .When(one, new SendUp($"{one}a", Lone: true)).ThenRefused("notAlone")
            .Given(one, new SendUp($"{one}a")).Given(other, new SendUp($"{one}b")).Given(other, new SendUp($"{other}a"))
            .When(one, new SendUp($"{one}c")).ThenRefused("threeSentUp")
            .When(one, new SendUp($"{one}a")).ThenRefused("alreadyShared")
            .When(one, new SendUp($"{one}c", Lone: true)).Then<ReasonShared>()
            .When(one, new SendUp($"{other}b", Lone: true)).ThenRefused("loneSentUp")
            .When(Leader, new SendUp($"{other}b")).ThenRefused("noPod")
            .When(story.Session.Pods[1].Seats[0], new SendUp($"{other}b")).ThenRefused("noSuchReason")
            .Then(room => Assert.Equal([$"{one}a", $"{one}b", $"{other}a", $"{one}c"], room.Shared))
            .Then(room => Assert.Equal([other], room.Reasons[$"{one}a"].HadBy!))
            .Then(room => Assert.True(View.Of(room, Seen.Everybody(room), Audience.Screens)[$"reason/{one}c"] is ReasonRecord { Lone: true }))
            .Then(room => Assert.True(View.Of(room, Seen.Everybody(room), Audience.Screens)[$"reason/{one}a"] is ReasonRecord { Lone: null, Had: 1 }))
            .MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", $"{one}c"))
            .Then(room => Assert.True(RegisterOfSession.From(room).Risks[0].Reasons[0].Lone));
    }

    [Fact]
    public void OnesOwnCardIsFoldedOnlyIntoOneThatWasSentUp_PD7()
    {
        var story = Told(out var pod, out var card);
        var mate = pod.Seats.First(seat => seat != story.Session.Reasons[card].Seat);
        story.When(story.Session.Reasons[card].Seat, new HadThisToo(card)).ThenRefused("ownReason")
            .When(mate, new HadThisToo(card, $"{mate}a")).ThenRefused("notSentUp")
            .Given(mate, new SendUp(card))
            .When(mate, new HadThisToo(card, $"{mate}a")).Then<ReasonFolded>()
            .When(story.Session.Pods.First(other => !other.Seats.Contains(mate)).Seats[0], new HadThisToo(card)).Then<HadToo>();
    }

    [Fact]
    public void ThePodsEndWithAMinuteOfAdditions_PD8() => Told(out _, out var card)
        .When(Ada, new EndPods()).ThenRefused("leadersOnly")
        .When(Leader, new EndPods()).Then<AdditionsOpened>(opened => Assert.Equal(Plan.Start.AddSeconds(60), opened.EndsAt))
        .When(Leader, new EndPods()).ThenNothing()
        .Then(room => Assert.DoesNotContain(View.Of(room, Seen.Everybody(room), Audience.Leaders).Keys, key => key == "pods"))
        .Then(room => Assert.DoesNotContain(View.OfSeat(room, Ada).Keys, key => key.StartsWith("pod", StringComparison.Ordinal)))
        .When(Ada, new WriteReason("new", "In August the union left.")).Then<ReasonShared>();

    [Fact]
    public void WhatWasToldAndNotSentUpIsItsAuthorsAgain_PD9()
    {
        var story = Told(out _, out var card);
        var author = story.Session.Reasons[card].Seat;
        story.When(author, new RewordReason(card, "Other words.")).ThenRefused("toldAlready")
            .Given(author, new RemoveReason(card)).Then(room => Assert.Empty(Pods.Heard(room, PodOf(room, author))))
            .Given(author, new RestoreReason(card))
            .Given(Leader, new EndPods())
            .Then(room => Assert.Equal(8, RegisterOfSession.From(room).Summary.Unshared))
            .When(author, new ShareReason(card)).Then<ReasonShared>();
    }

    [Fact]
    public void WhoWasTakenOutTakesHisOrHerCardsAlong_PD9()
    {
        var story = Told(out var pod, out var card);
        var author = story.Session.Reasons[card].Seat;
        var mate = pod.Seats.First(seat => seat != author);
        story.Given(Leader, new RemoveSeat(author)).When(mate, new SendUp(card)).ThenRefused("noSuchReason")
            .Then(room => Assert.DoesNotContain(card, Seen.BySeat(room, mate), StringComparison.Ordinal))
            .Then(room => Assert.Equal(mate, Pods.Turn(room, pod)!.Id));
    }

    [Fact]
    public void ASealedLogKnowsThatThereWerePodsAndNotWhoSatInThem_PD10()
    {
        var story = Told(out var pod, out var card, anonymous: true);
        var mate = pod.Seats.First(seat => seat != story.Session.Reasons[card].Seat);
        story.Given(mate, new HadThisToo(card)).Given(mate, new SendUp(card)).Given(mate, new TellNext()).Closes();
        var log = Sealing.Seal(story.Log, 99);
        var facts = log.SelectMany(entry => entry.Facts).ToList();

        Assert.Empty(Assert.Single(facts.OfType<PodsDrawn>()).Pods);
        Assert.DoesNotContain(facts, fact => fact is PodJoined or ReasonToldToPod or PodTurnPassed);
        Assert.Equal(Plan.Start, log.Single(entry => entry.Facts.Any(fact => fact is ReasonSentUp)).At);
        Assert.Equal(RegisterOfSession.From(story.Session), RegisterOfSession.From(Evolution.Replay(log)));
    }

    /// <summary>One card that a mate had too was removed, one was kept: a sealed log knows neither who heard them nor that anybody did.</summary>
    [Fact]
    public void WhatWasSaidOfACardThatNobodySentUpIsGone_PD10()
    {
        var story = Room(4, 2, anonymous: true);
        var pod = story.Session.Pods[0];
        for (var told = 0; told < 2; told++)
        {
            story.Given(pod.Seats[0], new TellNext());
            var card = story.Session.Reasons[PodOf(story.Session, pod.Seats[0]).Told[told]];
            story.Given(pod.Seats.Single(seat => seat != card.Seat), new HadThisToo(card.Id));
            if (told == 0)
            {
                story.Given(card.Seat, new RemoveReason(card.Id));
            }
        }

        var log = Sealing.Seal(story.Closes().Log, 99);
        Assert.DoesNotContain(log.SelectMany(entry => entry.Facts), fact => fact is HadToo);
        Assert.Equal(RegisterOfSession.From(story.Session), RegisterOfSession.From(Evolution.Replay(log)));
    }

    [Fact]
    public void InAnAnonymousRoomTheRecordDoesNotSayWhenAPodSentACardUp_PD10()
    {
        var story = Told(out var pod, out var card, anonymous: true);
        story.After(TimeSpan.FromSeconds(41)).Given(pod.Seats[0], new SendUp(card)).After(TimeSpan.FromSeconds(19)).MovesTo(PhaseKind.Form);
        var shown = Assert.Single(MeetingRecord.Of(story.Log).Moments, moment => moment.Kind == MomentKind.CardsShared);

        Assert.Equal(Plan.Start.AddSeconds(60), shown.At);
    }

    [Fact]
    public void ALogWithoutPodsReplays_PD1()
    {
        var stored = JsonSerializer.Serialize(Sharing().Log, Json.Options);
        Assert.DoesNotContain("pods", stored, StringComparison.OrdinalIgnoreCase);
        Assert.False(Evolution.Replay(JsonSerializer.Deserialize<List<Entry>>(stored, Json.Options)!).InPods);
    }

    [Fact]
    public void WhatACoLeaderPlacedMeanwhileIsNotMovedOnUnseen_PD11() => Formed(PhaseKind.Form)
        .When(Leader, new PlaceReason("a1", "k2", From: "unplaced")).ThenRefused("cardMoved")
        .When(Leader, new FormRisk("k9", "a1", From: "unplaced")).ThenRefused("cardMoved")
        .When(Leader, new ParkReason("a1", new(2026, 6, 1), From: "k3")).ThenRefused("cardMoved")
        .When(Leader, new PlaceReason("a1", "k2", From: "k1")).Then<ReasonPlaced>()
        .When(Leader, new PlaceReason("a1", From: "k2")).Then<ReasonPlaced>()
        .When(Leader, new UnplaceReason("a1", From: "notPinnedDown")).Then<ReasonPlaced>()
        .When(Leader, new PlaceReason("a1", "k1", From: "unplaced")).Then<ReasonPlaced>();

    [Fact]
    public void AThousandVoteAtOnceAndNoRecordOfItListsThem_PD12()
    {
        var story = Room(1_000, 5, cards: 0);
        var seats = story.Session.Seats.Keys.Skip(1).ToList();
        story.Given(Leader, new WriteReason("l1", "In May it ended.")).Given(Leader, new EndPods()).Given(Leader, new ShareReason("l1"))
            .MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "l1")).MovesTo(PhaseKind.Concern);
        seats.ForEach(seat => story.Given(seat, new PickConcerns(["k1"])));
        story.Given(Leader, new CloseConcern());
        var tally = Assert.IsType<ConcernRecord>(View.Of(story.Session, Seen.Everybody(story.Session), Audience.Screens)["concern/k1"]);

        Assert.Equal((1_000, 1_000), (tally.Concern.Picks, tally.Concern.Turnout));
        Assert.DoesNotContain("\"s500\"", Seen.By(story.Session, Audience.Screens) + Seen.By(story.Session, Audience.Participants), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Who, string Seen)> Everybody(Session room) => Enum.GetValues<Audience>()
        .Select(audience => (audience.ToString(), Seen.By(room, audience)))
        .Concat(room.Seats.Keys.Select(seat => (seat, Seen.BySeat(room, seat))))
        .Append(("register", Seen.InTheRegister(room)));
}
