using PreMortem.Core.Library;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

public sealed class LeadingTests
{
    private const string Attack = "Parents at Cervantes sued in October over the grading.";

    private static readonly Agenda Usual = Plan.AgendaOf(Enum.GetValues<PhaseKind>().Where(kind => kind is not (PhaseKind.Review or PhaseKind.Sweep)));

    [Fact]
    public void ANoteReachesLeadersAndTheRecordAndNobodyElse_LD2()
    {
        var story = In(PhaseKind.Write).When(Ada, new NoteFor(PhaseKind.Share, "Ask Ben first.")).ThenRefused("leadersOnly")
            .When(Leader, new NoteFor(PhaseKind.Share, " Ask Ben first. ")).Then<PhaseNoted>()
            .When(Leader, new NoteFor(PhaseKind.Share, "Ask Ben first.")).ThenNothing()
            .When(Leader, new NoteFor(PhaseKind.Share, new string('x', 4_001))).ThenRefused("tooLong");
        Assert.Equal("Ask Ben first.", Assert.IsType<NoteRecord>(Of(story.Session, Audience.Leaders)["note/share"]).Text);
        Assert.DoesNotContain("Ask Ben", Seen.Of(Of(story.Session, Audience.Participants)) + Seen.Of(Of(story.Session, Audience.Screens)) + Seen.InTheRegister(story.Session), StringComparison.Ordinal);
        Assert.Equal("Ask Ben first.", Assert.Single(MeetingRecord.Of(story.Log).Notes).Text);
        Assert.DoesNotContain("note/share", Of(story.Given(Leader, new NoteFor(PhaseKind.Share, " ")).Session, Audience.Leaders).Keys);
    }

    [Fact]
    public void TheDeskOffersToGoOnWhenEverybodyWhoIsHereIsDone_LD3()
    {
        var story = In(PhaseKind.Write).Given(Ada, new ImDone(true)).Given(Leader, new ImDone(true));
        var here = Presence.Nobody with { Here = [Ada, Ben, Leader] };
        CountsRecord Counts(Audience audience = Audience.Leaders) => Assert.IsType<CountsRecord>(View.Of(story.Session, here, audience)["counts"]);
        Assert.Equal((1, 3, false), (Counts().Done, Counts().DoneOf, Counts().AllDone));
        story.Given(Ben, new ImDone(true));
        Assert.Equal((2, true), (Counts().Done, Counts().AllDone));
        Assert.True(Counts(Audience.Screens) is { AllDone: null, DoneOf: null });
        story.MovesTo(PhaseKind.LookAgain);
        Assert.Equal((0, false), (Counts().Done, Counts().AllDone));
    }

    [Fact]
    public void AVoiceWithoutADeviceTakesItsTurnAndIsMarkedEverywhere_LD4()
    {
        var story = In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "In May the coaches left."))
            .When(Ada, new WriteFor("o1", "In June the bus was cut.", "M. Osei")).ThenRefused("leadersOnly")
            .Given(Leader, new WriteFor("o1", "In June the bus was cut.", " M. Osei ", "Walker")).Given(Leader, new WriteFor("o2", "In July it rained in.", "M. Osei", "Walker"));
        var voice = Assert.Single(story.Session.WithoutDevice);
        Assert.Equal(3, story.Session.People.Count());
        Assert.DoesNotContain("the bus was cut", Seen.Of(Of(story.Session, Audience.Leaders)) + Seen.Of(Of(story.Session, Audience.Participants)) + Seen.Of(View.OfSeat(story.Session, Ada)), StringComparison.Ordinal);
        Assert.Contains("the bus was cut", Seen.Of(View.OfSeat(story.Session, Leader)), StringComparison.Ordinal);

        story.MovesTo(PhaseKind.Share);
        while (story.Session.Sharing.Turn != voice)
        {
            story.Given(Leader, new ShowNext());
        }

        story.Given(Leader, new ShowNext());
        var card = Assert.IsType<ReasonRecord>(Of(story.Session, Audience.Screens)["reason/o1"]);
        Assert.Equal((true, "M. Osei", "Walker"), (card.Entered, card.By!.Name, card.By.Site));
        story.MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "o1"));
        var reason = Assert.Single(Assert.Single(RegisterOfSession.From(story.Session).Risks).Reasons);
        Assert.Equal((true, "M. Osei"), (reason.Entered, reason.By));
        Assert.True(Assert.Single(MeetingRecord.Of(story.Log).Cards, one => one.Text == "In June the bus was cut.").Entered);
    }

    [Fact]
    public void InAnAnonymousRoomACardThatWasEnteredHasNoNameAndStaysMarkedWhenSealed_LD4()
    {
        var story = In(PhaseKind.Write, anonymous: true).Given(Leader, new WriteFor("o1", "In June the bus was cut.", "M. Osei", "Walker")).MovesTo(PhaseKind.Share)
            .Given(Leader, new ShowNext()).MovesTo(PhaseKind.Form).Given(Leader, new FormRisk("k1", "o1")).MovesTo(PhaseKind.Close).Closes();
        Assert.DoesNotContain("Osei", System.Text.Json.JsonSerializer.Serialize(story.Log, Json.Options), StringComparison.Ordinal);
        var reason = Assert.Single(Assert.Single(RegisterOfSession.From(Evolution.Replay(Sealing.Seal(story.Log, 11))).Risks).Reasons);
        Assert.True(reason is { Entered: true, By: null, Site: null });
    }

    [Fact]
    public void TheLeaderSharesAnEnteredCardInTheAdditionsAndMayTakeItBackBefore_LD4() => In(PhaseKind.Write)
        .Given(Leader, new WriteFor("o1", "In June the bus was cut.", "M. Osei")).Given(Leader, new WriteFor("o2", "In July it rained in.", "M. Osei"))
        .Given(Leader, new RewordReason("o1", "In June the buses were cut.")).Given(Leader, new RemoveReason("o2")).Given(Leader, new RestoreReason("o2"))
        .When(Ada, new RemoveReason("o1")).ThenRefused("noSuchReason")
        .MovesTo(PhaseKind.Share).Given(Leader, new PassTurn()).Given(Leader, new PassTurn())
        .Then(room => Assert.True(room.Sharing.Over))
        .When(Leader, new ShareReason("o1")).Then<ReasonShared>()
        .When(Leader, new WriteFor("o3", "In August nobody came.")).Then<ReasonShared>()
        .MovesTo(PhaseKind.Form).When(Leader, new WriteFor("o4", "Too late.")).ThenRefused("wrongPhase");

    [Fact]
    public void AHeldCardIsOffEveryPageAndItsAuthorSendsItBack_LD5()
    {
        var story = OnTheWall(PhaseKind.Form, anonymous: true).Given(Leader, new FormRisk("k1", "b1", Title: "Grading"))
            .When(Ben, new HoldReason("b1", "It names a person.")).ThenRefused("leadersOnly")
            .Given(Leader, new HoldReason("b1", "It names a person."));
        Assert.DoesNotContain("sued in October over", Seen.Of(Of(story.Session, Audience.Screens)) + Seen.Of(Of(story.Session, Audience.Participants)) + string.Concat(Reasons(story.Session)), StringComparison.Ordinal);
        var held = Assert.IsType<HeldRecord>(Of(story.Session, Audience.Leaders)["held/b1"]);
        Assert.Equal((Attack, "It names a person.", false, (Author?)null), (held.Text, held.Note, held.SentBack, held.By));

        story.When(Ada, new RewordReason("b1", "Mine now.")).ThenRefused("wrongPhase").MovesTo(PhaseKind.Concern)
            .When(Ben, new RewordReason("b1", " In October two families went to court. ")).Then<ReasonReworded>();
        Assert.True(Assert.IsType<HeldRecord>(Of(story.Session, Audience.Leaders)["held/b1"]) is { SentBack: true, Text: "In October two families went to court." });
        story.Given(Leader, new HoldReason("b1", "Still too plain who."));
        Assert.False(Assert.IsType<HeldRecord>(Of(story.Session, Audience.Leaders)["held/b1"]).SentBack);
        story.Given(Leader, new ReleaseReason("b1")).When(Leader, new ReleaseReason("b1")).ThenRefused("noSuchReason");
        Assert.Equal(("In October two families went to court.", "k1"), Assert.IsType<ReasonRecord>(Of(story.Session, Audience.Screens)["reason/b1"]) is var back ? (back.Text, back.Risk) : default);
        Assert.Contains(MeetingRecord.Of(story.Log).Moments, moment => moment.Kind == MomentKind.CardReleased);
    }

    [Fact]
    public void ACardFoldedIntoAHeldOneComesBackAlone_LD6()
    {
        var story = Sharing().Given(Leader, new ShowNext());
        var first = story.Session.Shared[0];
        var (hearer, mine) = first == "b1" ? (Cem, "c1") : (Ben, "b1");
        story.Given(hearer, new HadThisToo(first, mine))
            .Given(Leader, new HoldReason(mine, "Once more.")).Given(Leader, new HoldReason(first, "It names a person."))
            .Given(Leader, new ReleaseReason(mine));
        Assert.Contains(mine, story.Session.OnTheWall.Select(reason => reason.Id));
        Assert.DoesNotContain(first, story.Session.OnTheWall.Select(reason => reason.Id));
        Assert.Contains(first, story.Given(Leader, new ReleaseReason(first)).Session.OnTheWall.Select(reason => reason.Id));
    }

    [Fact]
    public void WhatIsAheadIsChangedAndWhatWasDoneStays_LD7()
    {
        var story = In(PhaseKind.Share, agenda: Usual);
        AgendaStep[] shorter = [new(PhaseKind.Form, 5), new(PhaseKind.Own, 2), new(PhaseKind.Close, 3)];
        story.When(Ada, new ChangeAgenda(0, shorter.ToSeq())).ThenRefused("leadersOnly")
            .When(Leader, new ChangeAgenda(0, [new(PhaseKind.Close, 3), new(PhaseKind.Form, 5)])).ThenRefused("agendaDoesNotHold")
            .When(Leader, new ChangeAgenda(0, [new(PhaseKind.Sweep, 3), new(PhaseKind.Close, 5)])).ThenRefused("noSuchPhase")
            .When(Leader, new ChangeAgenda(0, shorter.ToSeq())).Then<AgendaChanged>()
            .When(Leader, new ChangeAgenda(0, shorter.ToSeq())).ThenRefused("agendaMoved")
            .When(Leader, new ChangeAgenda(1, shorter.ToSeq())).ThenNothing();
        Assert.Equal((PhaseKind.Share, true), (story.Session.Kind, story.Session.Reached(PhaseKind.LookAgain)));
        var session = Assert.IsType<SessionRecord>(Of(story.Session, Audience.Leaders)["session"]);
        Assert.Equal([(PhaseKind.Form, 5), (PhaseKind.Own, 2), (PhaseKind.Close, 3)], session.Phases.Where(phase => phase.State == AgendaState.Next).Select(phase => (phase.Kind, phase.Minutes)));
        Assert.Contains(PhaseKind.Treat, session.Spare!.Value.Select(phase => phase.Kind));

        story.MovesTo(PhaseKind.Form).GoesBackTo(PhaseKind.Write).When(Leader, new ChangeAgenda(1, [new(PhaseKind.Close, 3)])).Then<AgendaChanged>();
        Assert.True(story.Session.Reached(PhaseKind.Form));
        Assert.Equal(PhaseKind.Close, story.Given(Leader, new Advance()).Session.Kind);
    }

    [Fact]
    public void WhoeverWasTakenOutComesBackToTheSameSeat_LD8() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "In May the coaches left.")).Given(Leader, new RemoveSeat(Ada))
        .When(Leader, new ReadmitSeat(Ben)).ThenRefused("noSuchSeat")
        .When(Leader, new ReadmitSeat(Ada)).Then<SeatReadmitted>()
        .Then(room => Assert.Contains("reason/a1", View.OfSeat(room, Ada).Keys))
        .When(Ada, new RewordReason("a1", "In May two coaches left.")).Then<ReasonReworded>();

    [Fact]
    public void TheRoomIsHandedToAnotherLeader_LD9() => In(PhaseKind.Write).Comes("Mara", leader: true)
        .When(Leader, new HandOver(Ada)).ThenRefused("noSuchSeat")
        .When(Leader, new HandOver("s5")).Then<LeadHandedOver>()
        .Then(room => Assert.Equal(("s5", null), ((Of(room, Audience.Leaders)["session"] as SessionRecord)!.Lead, (Of(room, Audience.Screens)["session"] as SessionRecord)!.Lead)));

    [Fact]
    public void AClosedVoteOpensAgainAndAChangeIsTakenOffTheRecord_LD13() => Formed(PhaseKind.Concern)
        .Given(Ada, new PickConcerns(["k1"])).Given(Leader, new CloseConcern())
        .When(Leader, new ReopenConcern()).Then<ConcernReopened>().When(Leader, new ReopenConcern()).ThenNothing()
        .Given(Ada, new PickConcerns(["k2"])).MovesTo(PhaseKind.Treat)
        .When(Leader, new ReopenConcern()).ThenRefused("wrongPhase")
        .Given(Leader, new RecordPlanChange("One school first.")).When(Leader, new TakeBackChange("Another.")).ThenRefused("noSuchChange")
        .When(Leader, new TakeBackChange("One school first.")).Then<PlanChangeTakenBack>()
        .Given(Leader, new NothingChanged("All known.")).Given(Leader, new TakeBackChange())
        .Then(room => Assert.True(room is { PlanChanges.IsEmpty: true, NothingChanged: null }));

    private static Dictionary<string, ViewRecord> Of(Session room, Audience audience) => View.Of(room, Presence.Nobody, audience);

    private static IEnumerable<string> Reasons(Session room) => RegisterOfSession.From(room).Risks.SelectMany(risk => risk.Reasons).Select(reason => reason.Text);
}
