using System.Text.Json;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>PV3: a named room's people, forgotten after its close.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public void WhatStaysIsWhatAnAnonymousRoomWouldHaveLeft_PV3() => AnyMeeting.Always(100, meeting =>
    {
        var before = Closed(meeting).Session;
        var forgetting = new Forgetting(Closed(meeting).Log);
        var after = Evolution.Replay(forgetting.Log(7));

        Assert.True(after is { Anonymous: true, Sealed: not null });
        Assert.Equal(RegisterOfSession.From(after).Summary, forgetting.Summary(RegisterOfSession.From(before).Summary!));
        Assert.Equal(
            RegisterOfSession.From(after).Risks.Select(risk => risk with { Sites = [] }),
            RegisterOfSession.From(before).Risks.Select(forgetting.Row).Select(risk => risk with { Sites = [] }));
    });

    [Fact]
    public void NobodysNameIsLeftInTheLog_PV3() => AnyMeeting.Always(60, meeting =>
    {
        var story = Closed(meeting);
        var log = new Forgetting(story.Log).Log(7);

        Assert.All(log.SelectMany(entry => entry.Facts).OfType<SeatTaken>(), seat => Assert.True(seat is { TokenHash: "", Name: null, Site: null, Role: null }));
        Assert.DoesNotContain(log.SelectMany(entry => entry.Facts), fact => fact is SeatChanged);
        var text = JsonSerializer.Serialize(log.Where(entry => entry.Version > 1).ToList(), Json.Options);
        Assert.All(story.Session.Seats.Values.Where(seat => !seat.Entered).Select(seat => seat.TokenHash), hash => Assert.DoesNotContain(hash, text, StringComparison.Ordinal));
    });

    [Fact]
    public void WhatALaterRoomTookAlongForgetsThemToo_PV3()
    {
        var story = Story.OnTheWall(PhaseKind.Form).Given(Story.Leader, new FormRisk("k1", "a1")).Closes();
        var name = story.Session.Seats[story.Session.Reasons["a1"].Seat].Name!;
        var forgetting = new Forgetting(story.Log);
        var row = RegisterOfSession.From(story.Session).Risks.Single(risk => risk.Reasons.Any(reason => reason.By == name))
            with
        { Signs = [new("g1", new(2026, 3, 2), "Walker", "It was seen.", name, story.Session.Code)] };
        ParkedReason parked = new(story.Session.Code, row.Reasons[0], "An owner", new(2026, 6, 1));
        var opened = Assert.IsType<SessionOpened>(story.Log[0].Facts[0]);
        var later = Assert.IsType<SessionOpened>(forgetting.Later(opened with { Code = "ANEW42", Carried = [CarriedRisk.From(row) with { LoneBy = name }], CarriedParked = [parked] }));

        Assert.DoesNotContain($"\"{name}\"", JsonSerializer.Serialize(later.Carried, Json.Options) + JsonSerializer.Serialize(later.CarriedParked, Json.Options), StringComparison.Ordinal);
        Assert.Equal("It was seen.", later.Carried[0].Signs[0].Note);
        Assert.Equal(parked.Reason.Text, later.CarriedParked[0].Reason.Text);
    }

    [Fact]
    public void AChangeThatIsUndoneBringsNobodyBack_PV3()
    {
        var story = Story.OnTheWall(PhaseKind.Form).Given(Story.Leader, new FormRisk("k1", "a1")).Closes();
        var row = RegisterOfSession.From(story.Session).Risks.Single();
        var edit = new Forgetting(story.Log).Edit(new(RegisterEditKind.Edited, [new(row, row with { Version = 2, Title = "Another" })]));

        Assert.All(edit.Inverse().Rows, change => Assert.All(change.After!.Reasons, reason => Assert.True(reason is { By: null, Site: null, Role: null })));
        Assert.Equal(row.Title, edit.Inverse().Rows[0].After!.Title);
    }

    [Fact]
    public void AnOpenRoomKeepsItsPeople_PV4() => Assert.Throws<ArgumentException>(() => new Forgetting(Story.In(PhaseKind.Write).Log));

    [Fact]
    public void ARoomWithoutPeopleStaysAsItIs_PV3()
    {
        var sealedLog = new Forgetting(Story.OnTheWall(PhaseKind.Form).Closes().Log).Log(7);
        var again = new Forgetting(sealedLog);

        Assert.True(again.IsDone);
        Assert.Same(sealedLog, again.Log(8));
    }

    private static Story Closed(AnyMeeting meeting)
    {
        var story = (meeting with { Anonymous = false }).Play();
        return story.Closes();
    }
}
