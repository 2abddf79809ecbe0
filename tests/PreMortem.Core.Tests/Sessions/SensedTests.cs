using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>“I sense it, can't name it” is kept and followed up, not argued away (CL 3).</summary>
public sealed class SensedTests
{
    [Fact]
    public void WhatIsSensedIsAskedForNothingAndCountsAsNothingVague_WR7()
    {
        var room = In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "Something about trust", Tacit: true)).Session;

        Assert.Null(Assert.IsType<ReasonRecord>(View.OfSeat(room, Ada)["reason/a1"]).Hint);
        Assert.Equal(0, Assert.IsType<CountsRecord>(View.Of(room, Presence.Nobody, Audience.Leaders)["counts"]).Vague);
    }

    [Fact]
    public void InShareItIsAskedAboutAgainInOneStep_SH9() => In(PhaseKind.Write)
        .Given(Ada, new WriteReason("a1", "Something about trust", Tacit: true)).MovesTo(PhaseKind.Share)
        .When(Leader, new ParkReason("a1", new(2026, 3, 30))).ThenRefused("noSuchReason")
        .Given(Leader, new ShowNext())
        .When(Leader, new ParkReason("a1", new(2026, 3, 30), "Ben")).Then<ReasonPlaced>()
        .Then(room => Assert.Equal(("Ben", new DateOnly(2026, 3, 30)), RegisterOfSession.From(room).Parked.Select(parked => (parked.Owner, parked.Revisit)).Single()))
        .Given(Leader, new UnplaceReason("a1")).Then(room => Assert.Empty(RegisterOfSession.From(room).Parked));

    [Fact]
    public void WithoutAPlaceItIsParkedWithADate_FO12()
    {
        var story = In(PhaseKind.Write).Given(Ada, new WriteReason("a1", "Something about trust", Tacit: true)).Given(Ben, new WriteReason("b1", "Lack of time"))
            .MovesTo(PhaseKind.Share).Given(Leader, new ShowNext()).Given(Leader, new ShowNext()).MovesTo(PhaseKind.Form);
        story.When(Leader, new Advance()).ThenRefused("cardsUnplaced");
        var register = RegisterOfSession.From(story.MovesTo(PhaseKind.Concern).Session);

        Assert.Equal((true, story.Session.OpenedOn.AddDays(28)), (Assert.Single(register.Parked).Reason.Tacit, register.Parked[0].Revisit));
        Assert.Equal("b1", Assert.Single(register.NotPinnedDown).Reason.Id);
    }

    [Fact]
    public void TheNextReviewIsItsDateWhereOneIsSet_FO12()
    {
        var story = In(PhaseKind.Review).Given(Leader, new SetReview(new(2026, 5, 4))).Given(Ada, new WriteReason("a1", "Something about trust", Tacit: true));
        Assert.Equal(new DateOnly(2026, 5, 4), Assert.Single(RegisterOfSession.From(story.Session).Parked).Revisit);
        story.Given(Leader, new PlaceReason("a1")).Given(Leader, new Undo());
        Assert.Single(RegisterOfSession.From(story.Session).Parked);
    }
}
