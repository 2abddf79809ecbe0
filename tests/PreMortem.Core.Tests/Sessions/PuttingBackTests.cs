using PreMortem.Core.Library;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>A part that nobody attacked failed too: the room is asked what happened (FO10, FO11).</summary>
public sealed class PuttingBackTests
{
    private const string Said = "In June Walker counted who had persisted, and it was nobody.";

    [Fact]
    public void EverybodyIsAskedAboutThePartUntilTheLeaderOrThePhaseEndsIt_FO10()
    {
        var story = Formed(PhaseKind.Form).Given(Leader, new PutBack("T1"));
        Assert.All(Enum.GetValues<Audience>(), audience => Assert.Equal("T1", Asked(story, audience)?.Part));
        Assert.True(Assert.IsType<PlanRecord>(View.Of(story.Session, Presence.Nobody, Audience.Leaders)["plan/T1"]).PutBack);

        story.When(Leader, new PutBack("T1")).ThenNothing();
        story.Given(Leader, new PutBack("M1")).Given(Leader, new PutBack());
        Assert.Null(Asked(story, Audience.Screens));
        story.Given(Leader, new PutBack("T1")).MovesTo(PhaseKind.Concern).GoesBackTo(PhaseKind.Form);
        Assert.Null(Asked(story, Audience.Screens));
        Assert.Equal(["T1", "M1"], RegisterOfSession.From(story.Session).Summary.PutBack);
    }

    [Fact]
    public void OnlyAPartOfThePlanIsPutBackAndOnlyByALeader_FO10() => Formed(PhaseKind.Form)
        .When(Leader, new PutBack("Z9")).ThenRefused("noSuchPart")
        .When(Leader, new PutBack("A1")).ThenRefused("noSuchPart")
        .When(Ada, new PutBack("T1")).ThenRefused("leadersOnly")
        .MovesTo(PhaseKind.Concern).When(Leader, new PutBack("T1")).ThenRefused("wrongPhase");

    [Fact]
    public void ACardAgainstItIsSharedAtOnceAndWaitsForAPlace_FO10()
    {
        var story = Formed(PhaseKind.Form)
            .When(Ada, new WriteReason("x1", Said, Part: "T1")).ThenRefused("nothingPutBack")
            .Given(Leader, new PutBack("T1"))
            .When(Ada, new WriteReason("x1", Said, Part: "M1")).ThenRefused("nothingPutBack")
            .When(Ada, new WriteReason("x1", " ")).ThenRefused("emptyText")
            .Given(Ada, new WriteReason("x1", Said));
        var card = Assert.IsType<ReasonRecord>(View.Of(story.Session, Presence.Nobody, Audience.Participants)["reason/x1"]);

        Assert.Equal((Place.Unplaced, "T1", "Ada"), (card.Place, card.Part, card.By?.Name));
        Assert.Equal(["x1"], Asked(story, Audience.Participants)!.Reasons);
        Assert.Null(Assert.IsType<CountsRecord>(View.Of(story.Session, Presence.Nobody, Audience.Screens)["counts"]).Vague);
    }

    /// <summary>Whoever was still writing when the leader went on to the next part is heard.</summary>
    [Fact]
    public void WhatWasPutBackBeforeIsStillAnsweredWhileAnotherIs_FO10() => Formed(PhaseKind.Form)
        .Given(Leader, new PutBack("T1")).Given(Leader, new PutBack("M1"))
        .When(Ada, new WriteReason("x1", Said, Part: "T1")).Then<ReasonWritten>(written => Assert.Equal("T1", written.Part));

    [Fact]
    public void ARiskMadeOfItGoesForThatPart_FO11() => Formed(PhaseKind.Form)
        .Given(Leader, new PutBack("T1")).Given(Ada, new WriteReason("x1", Said)).Given(Ben, new WriteReason("x2", Said))
        .Given(Leader, new FormRisk("k4", "x1")).Then(room => Assert.Equal(["T1"], room.Forming.Risks["k4"].Parts))
        .Given(Leader, new TieRisk("k1", ["P1"])).Given(Leader, new PlaceReason("x2", "k1")).Then(room => Assert.Equal(["P1", "T1"], room.Forming.Risks["k1"].Parts))
        .Given(Leader, new Undo()).Then(room => Assert.Equal(["P1"], room.Forming.Risks["k1"].Parts))
        .Given(Leader, new Undo()).Given(Leader, new Undo()).Then(room => Assert.Equal(2, room.Unplaced.Count()));

    [Fact]
    public void AnAnonymousRoomTellsNeitherWhoNorWhen_VW3_MR3()
    {
        var story = Formed(PhaseKind.Form, anonymous: true).Given(Leader, new PutBack("T1"))
            .After(TimeSpan.FromMinutes(1)).Given(Ada, new WriteReason("x1", Said)).After(TimeSpan.FromMinutes(1)).MovesTo(PhaseKind.Close);
        var record = MeetingRecord.Of(story.Log);
        var shared = record.Moments.Last(moment => moment.Kind == MomentKind.CardsShared);

        Assert.Null(Assert.IsType<ReasonRecord>(View.Of(story.Session, Presence.Nobody, Audience.Leaders)["reason/x1"]).By);
        Assert.Equal(record.Stretches[shared.Stretch].Until, shared.At);
        Assert.Equal("T1: Students persist", Assert.Single(record.Moments, moment => moment.Kind == MomentKind.PartPutBack).Words);
        var log = Sealing.Seal(story.Closes().Log, 99);
        var told = log.Single(entry => entry.Facts.Any(fact => fact is ReasonWritten { Reason: "x1" }));
        Assert.Equal((log.Last(entry => entry.At < told.At.AddTicks(1) && entry.Facts.Any(fact => fact is PhaseEntered)).At, "T1"), (told.At, told.Facts.OfType<ReasonWritten>().Single().Part));
    }

    private static PutBackRecord? Asked(Story story, Audience audience) => View.Of(story.Session, Presence.Nobody, audience).GetValueOrDefault("putBack") as PutBackRecord;
}
