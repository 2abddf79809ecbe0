using PreMortem.Core.Library;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Record;

public sealed class MeetingRecordTests
{
    [Fact]
    public void APhaseHasItsBeginningAndItsEnd_MR1()
    {
        var record = Of(In(PhaseKind.Gather)
            .After(TimeSpan.FromMinutes(3)).Given(Leader, new Advance())
            .After(TimeSpan.FromMinutes(7)).Given(Leader, new Advance(PhaseKind.Write, "known"))
            .After(TimeSpan.FromMinutes(2)).Given(Leader, new GoBack()));
        Assert.Equal(
            [(PhaseKind.Gather, 3), (PhaseKind.Brief, 7), (PhaseKind.Write, 2)],
            record.Stretches.Where(stretch => stretch.Until is not null).Select(stretch => (stretch.Kind, (int)(stretch.Until!.Value - stretch.From).TotalMinutes)));
        Assert.Equal((PhaseKind.Imagine, null), (record.Stretches[^1].Kind, record.Stretches[^1].Until));
        Assert.Equal(record.Stretches[1].From, record.StartedAt);
        Assert.Null(record.ClosedAt);
    }

    [Fact]
    public void ASharedCardHasItsMomentAndItsAuthor_MR2()
    {
        var story = Sharing().After(TimeSpan.FromMinutes(4)).Given(Leader, new ShowNext());
        var record = Of(story);
        var moment = Assert.Single(record.Moments, moment => moment.Kind == MomentKind.CardsShared);
        Assert.Equal((story.Now, 1, 0), (moment.At, moment.SharedSoFar, moment.RisksSoFar));
        Assert.Equal(PhaseKind.Share, record.Stretches[moment.Stretch].Kind);
        var card = Assert.Single(record.Cards);
        var shared = Assert.Single(story.Session.OnTheWall);
        Assert.Equal((shared.Text, story.Session.Seats[shared.Seat].Name), (card.Text, card.By));
    }

    [Fact]
    public void AnUnsharedARemovedAndAHiddenCardAreNotInIt_MR2()
    {
        var story = OnTheWall(PhaseKind.Form).Given(Leader, new HideReason("b1", "It names a pupil."));
        var record = Of(story);
        Assert.Equal(3, record.Cards.Count);
        Assert.Equal(3, record.Moments[^1].SharedSoFar);
        Assert.Contains(record.Moments, moment => moment is { Kind: MomentKind.CardHidden, Words: null });
        Assert.DoesNotContain("sued", Text(record), StringComparison.Ordinal);
        Assert.DoesNotContain("pupil", Text(record), StringComparison.Ordinal);
        Assert.Empty(Of(Sharing()).Cards);
    }

    [Fact]
    public void CardsOfAnAnonymousRoomHaveNoAuthor_MR3()
    {
        var record = Of(OnTheWall(PhaseKind.Form, anonymous: true));
        Assert.Equal(4, record.Cards.Count);
        Assert.All(record.Cards, card => Assert.True(card is { By: null, Site: null }));
        Assert.Null(record.Heard);
    }

    [Fact]
    public void WhatPeopleOfAnAnonymousRoomAddedIsToldAtTheEndOfThePhaseByItsText_MR3()
    {
        var story = In(PhaseKind.Share, anonymous: true)
            .After(TimeSpan.FromSeconds(10)).Given(Ben, new WriteReason("b9", "Zeal ended in May."))
            .After(TimeSpan.FromSeconds(10)).Given(Ada, new WriteReason("a9", "A coach left in June."));
        Assert.Empty(Of(story).Cards);
        var record = Of(story.After(TimeSpan.FromMinutes(5)).MovesTo(PhaseKind.Form));
        var moment = Assert.Single(record.Moments, moment => moment.Kind == MomentKind.CardsShared);
        Assert.Equal((story.Now, record.Stretches[moment.Stretch].Until), (moment.At, moment.At));
        Assert.Equal(["A coach left in June.", "Zeal ended in May."], record.Cards.Select(card => card.Text));
    }

    [Fact]
    public void AMergeIsToldAndOneThatWasTakenBackIsNot_MR1()
    {
        var story = Formed(PhaseKind.Form).Given(Leader, new MergeRisks("k3", "k1")).Given(Leader, new MergeRisks("k2", "k1")).Given(Leader, new Undo());
        var record = Of(story);
        Assert.Equal([3, 1], Assert.Single(record.Moments, moment => moment.Kind == MomentKind.RisksMerged).Risks);
        Assert.Equal(2, record.Moments[^1].RisksSoFar);
        Assert.Equal(1, record.Cards.Single(card => card.Text.StartsWith("Walker", StringComparison.Ordinal)).Risk);
        Assert.Equal("Merged into R1.", record.Risks.Single(risk => risk.Number == 3).Gone);
    }

    [Fact]
    public void ARiskThatWasTakenBackNeverWas_MR1()
    {
        var record = Of(OnTheWall(PhaseKind.Form)
            .Given(Leader, new FormRisk("k1", Title: "Said in error")).Given(Leader, new Undo())
            .Given(Leader, new FormRisk("k1", "a1", Title: "Coaches left")));
        Assert.DoesNotContain("error", Text(record), StringComparison.Ordinal);
        Assert.Single(record.Moments, moment => moment.Kind == MomentKind.RiskFormed);
    }

    [Fact]
    public void ThereIsNoVoteBeforeItIsClosed_MR4()
    {
        var open = Formed(PhaseKind.Concern).Given(Ada, new PickConcerns(["k1"])).Given(Ben, new PickConcerns(["k1"]));
        Assert.Null(Of(open).Vote);
        Assert.NotNull(Of(open.Given(Leader, new CloseConcern())).Vote);
        Assert.Null(Of(open.MovesTo(PhaseKind.Treat).GoesBackTo(PhaseKind.Concern)).Vote);
    }

    [Fact]
    public void TheVoteHasTurnoutMarginAndDissent_MR4()
    {
        var vote = Of(Voted(PhaseKind.Treat)).Vote!;
        Assert.Equal((3, 3), (vote.Turnout, vote.Voters));
        Assert.Equal([(1, 3, 2), (3, 1, 1), (2, 0, null)], vote.Rows.Select(row => (row.Risk, row.Picks, row.Margin)));
        var unclear = Of(Formed(PhaseKind.Concern).Given(Ada, new NotClear("k2")).Given(Leader, new CloseConcern("We talked it through.")));
        Assert.Equal(1, unclear.Vote!.Rows.Single(row => row.Risk == 2).NotClear);
        Assert.Equal("We talked it through.", Assert.Single(unclear.Moments, moment => moment.Kind == MomentKind.GateOverridden && moment.Words!.StartsWith("We", StringComparison.Ordinal)).Words);
    }

    [Fact]
    public void ANamedRoomTellsWhoWasHeardAndHowManyWereNot_MR5()
    {
        var heard = Of(OnTheWall(PhaseKind.Form)).Heard!;
        Assert.Equal([("Ada", 2), ("Ben", 1), ("Cem", 1)], heard.Voices.Select(voice => (voice.Name!, voice.Cards)));
        Assert.Equal(0, heard.Unheard);
        Assert.Equal(2, Of(Sharing().Given(Leader, new ShowNext())).Heard!.Unheard);
        Assert.Null(Of(In(PhaseKind.Write)).Heard);
    }

    [Fact]
    public void TheEndOfAMeetingIsTold_MR1()
    {
        var record = Of(Voted(PhaseKind.Treat)
            .Given(Leader, new HoldTension("k2", "one plan", "each its own", new(2026, 9, 1)))
            .Given(Leader, new Respond("k1", ResponseKind.Mitigate, "Hire.", "Dee")).Given(Leader, new Respond("k1", EarlySign: "No lesson in a week."))
            .Given(Leader, new RecordPlanChange("One school first."))
            .MovesTo(PhaseKind.Own).Given(Ada, new Commit("I call Dee."))
            .MovesTo(PhaseKind.Close).Given(Leader, new SetReview(new(2030, 1, 1))).Given(Leader, new CloseSession()));
        Assert.Equal("Hire.", Assert.Single(record.Moments, moment => moment.Kind == MomentKind.ResponseGiven).Words);
        Assert.Equal("one plan\neach its own", Assert.Single(record.Moments, moment => moment.Kind == MomentKind.TensionHeld).Words);
        Assert.Equal("One school first.", Assert.Single(record.Moments, moment => moment.Kind == MomentKind.PlanChanged).Words);
        Assert.Equal(new DateOnly(2030, 1, 1), Assert.Single(record.Moments, moment => moment.Kind == MomentKind.ReviewSet).Date);
        Assert.Equal(MomentKind.MeetingClosed, record.Moments[^1].Kind);
        Assert.Equal((1, record.Moments[^1].At), (record.Commitments, record.ClosedAt!.Value));
    }

    [Fact]
    public void ATriggerThatWaitsIsNoResponse_MR1()
    {
        var record = Of(Later(PhaseKind.Review)
            .Given(Leader, new Respond("R1", IfBy: "2026-10-01")).Given(Leader, new Respond("R1", IfBy: "1 November 2026"))
            .Given(Leader, new Respond("R3", Action: "Hire.")));
        var waits = Assert.Single(record.Moments, moment => moment.Kind == MomentKind.TriggerPutOff);
        Assert.Equal((1, new DateOnly(2026, 11, 1), null), (waits.Risks[0], waits.Date, waits.Words));
        Assert.Equal([3], Assert.Single(record.Moments, moment => moment.Kind == MomentKind.ResponseGiven).Risks);
        Assert.DoesNotContain(Of(Voted(PhaseKind.Treat).Given(Leader, new Respond("k1", IfBy: "2026-10-01")).Given(Leader, new Respond("k1", IfBy: "2026-11-01"))).Moments, moment => moment.Kind == MomentKind.TriggerPutOff);
    }

    private static MeetingRecord Of(Story story) => MeetingRecord.Of(story.Log);

    private static string Text(MeetingRecord record) => System.Text.Json.JsonSerializer.Serialize(record, Json.Options);
}
