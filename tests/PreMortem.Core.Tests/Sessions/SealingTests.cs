using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PreMortem.Core.Library;
using PreMortem.Core.Record;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>SL1 to SL5: an anonymous room's log, once it is closed.</summary>
public sealed class SealingTests
{
    [Fact]
    public void ASealedLogIsTheSameMeetingToEverybody_SL1() => AnyMeeting.Always(150, meeting =>
    {
        var (story, log) = Sealed(meeting);
        var room = Evolution.Replay(log);

        Assert.Equal(RegisterOfSession.From(story.Session), RegisterOfSession.From(room));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            Assert.Equal(Public(story.Session, audience), Public(room, audience));
        }

        Assert.Equal(Text(MeetingRecord.Of(story.Log)), Text(MeetingRecord.Of(log)));
        Assert.Equal(story.Log.Select(entry => entry.Version), log.Select(entry => entry.Version));
    });

    /// <summary>A card that was sensed in a review is parked as it is written, which was told with its own time.</summary>
    [Fact]
    public void WhereACardWentByItselfIsToldInNoRecordWithItsTime_MR3()
    {
        var (story, log) = Sealed(new AnyMeeting(false, [1892912256, 377639651, 917197781, 310930663, 1631615278, 2100462588, 484815413]));

        Assert.Contains(story.Log, entry => entry.Facts.Any(fact => fact is ReasonWritten) && entry.Facts.Any(fact => fact is ReasonPlaced));
        Assert.DoesNotContain(MeetingRecord.Of(story.Log).Moments, moment => moment.Kind == MomentKind.CardParked);
        Assert.Equal(Text(MeetingRecord.Of(story.Log)), Text(MeetingRecord.Of(log)));
    }

    [Fact]
    public void NothingInASealedLogKnowsAPersonAgain_SL2() => AnyMeeting.Always(60, meeting =>
    {
        var (story, log) = Sealed(meeting);
        var text = JsonSerializer.Serialize(log.Where(entry => entry.Version > 1).ToList(), Json.Options) + JsonSerializer.Serialize(log[0].Facts.Where(fact => fact is not SessionOpened).ToList(), Json.Options);

        Assert.DoesNotContain("hash", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Central office\",\"role", text, StringComparison.Ordinal);
        Assert.All(log[0].Facts.OfType<SeatTaken>(), seat => Assert.True(seat is { TokenHash: "", Name: null, Site: null, Role: null }));
        Assert.All(log.Where(entry => !entry.Facts.Any(fact => fact is SessionClosed)), entry => Assert.True(entry is { Seat: null } && entry.Command == Guid.Empty));
        Assert.DoesNotContain(log.SelectMany(entry => entry.Facts), fact => fact is SeatChanged or DoneSaid or ReasonReworded or ReasonRemoved or ReasonsRanked or TurnsDrawn or TurnGiven or TurnPassed or PodJoined or ReasonToldToPod or PodTurnPassed or PodsDrawn { Pods.Count: > 0 });
    });

    [Fact]
    public void WordsThatTheRoomNeverSawAreGone_SL3() => AnyMeeting.Always(60, meeting =>
    {
        var (story, log) = Sealed(meeting);
        var text = JsonSerializer.Serialize(log, Json.Options);
        var seen = string.Concat(Enum.GetValues<Audience>().Select(audience => Seen.By(story.Session, audience))) + Seen.InTheRegister(story.Session);

        foreach (var reason in story.Session.Reasons.Values.Where(reason => (!reason.IsShared || reason.Hidden is not null) && reason.Text.Length > 20))
        {
            var quoted = JsonSerializer.Serialize(reason.Text, Json.Options)[1..^1];
            Assert.True(seen.Contains(quoted, StringComparison.Ordinal) || !text.Contains(quoted, StringComparison.Ordinal));
        }
    });

    /// <summary>The risk was taken back before the card was hidden: its name was the card's words.</summary>
    [Fact]
    public void ANameTakenFromACardThatIsHiddenIsGone_SL3()
    {
        var story = Story.OnTheWall(PhaseKind.Form, anonymous: true).Given(Story.Leader, new FormRisk("k1", "a1")).Given(Story.Leader, new Undo());
        var name = story.Log.SelectMany(entry => entry.Facts).OfType<RiskFormed>().Single().Title;
        story.Given(Story.Leader, new HideReason("a1", "It named a child.")).MovesTo(PhaseKind.Close).Closes();

        Assert.NotEmpty(name);
        Assert.DoesNotContain(name, JsonSerializer.Serialize(Sealing.Seal(story.Log, 99), Json.Options), StringComparison.Ordinal);
    }

    /// <summary>SL3: so did wording that was taken back; what is undone after it is undone all the same.</summary>
    [Fact]
    public void WordingThatWasTakenBackIsGone_SL3()
    {
        var story = Story.OnTheWall(PhaseKind.Form, anonymous: true)
            .Given(Story.Leader, new FormRisk("k1", "a1", Title: "Coaches"))
            .Given(Story.Leader, new WordRisk("k1", "Coaches", "It named a child", "", ""))
            .Given(Story.Leader, new WordRisk("k1", "Coaches", "It named another child", "", ""))
            .Given(Story.Leader, new Undo()).Given(Story.Leader, new Undo())
            .MovesTo(PhaseKind.Close).Closes();
        var log = Sealing.Seal(story.Log, 99);

        Assert.DoesNotContain("child", JsonSerializer.Serialize(log, Json.Options), StringComparison.Ordinal);
        Assert.Equal(story.Session.Forming.Risks["k1"].Title, Evolution.Replay(log).Forming.Risks["k1"].Title);
    }

    [Fact]
    public void TheTimeOfAPersonsDoingIsThatOfItsPhase_SL4()
    {
        var story = Story.Sharing(anonymous: true);
        while (!story.Session.Sharing.Over)
        {
            story.After(TimeSpan.FromSeconds(7)).Given(Story.Leader, new ShowNext());
        }

        story.After(TimeSpan.FromSeconds(3)).Given(Story.Ada, new HadThisToo("b1")).After(TimeSpan.FromSeconds(5)).Given(Story.Leader, new WriteReason("l1", "In June I left the office."));
        story.MovesTo(PhaseKind.Close).Closes();
        var began = story.Log.Single(entry => entry.Facts.Any(fact => fact is PhaseEntered) && entry.Facts.Any(fact => fact is RoundBegan)).At;
        var log = Sealing.Seal(story.Log, 99);

        Assert.Equal(began, log.Single(entry => entry.Facts.Any(fact => fact is HadToo)).At);
        Assert.Equal(began, log.Single(entry => entry.Facts.Any(fact => fact is ReasonWritten { Reason: "l1" })).At);
    }

    [Fact]
    public void NeitherTheSeatNorASecondCardLeadsToAnAuthor_SL2()
    {
        var story = Story.OnTheWall(PhaseKind.Form, anonymous: true).MovesTo(PhaseKind.Close).Closes();
        var drawn = Enumerable.Range(1, 200)
            .Select(chance => Sealing.Seal(story.Log, (ulong)chance * 0x9E3779B97F4A7C15).SelectMany(entry => entry.Facts).OfType<ReasonWritten>().ToDictionary(fact => fact.Reason, fact => fact.Seat))
            .ToList();

        Assert.All(story.Session.Reasons.Values, reason => Assert.InRange(drawn.Count(seats => seats[reason.Id] == reason.Seat), 30, 110));
        Assert.InRange(drawn.Count(seats => seats["a1"] == seats["a2"]), 30, 110);
    }

    [Fact]
    public void AKindOfFactThatNobodyThoughtOfIsNotTold_SL5()
    {
        var told = typeof(Fact).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType)
            .Where(kind => Telling.IsOfTheRoom((Fact)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind)));

        Assert.DoesNotContain(told, kind => kind.GetProperties().Any(property => property.Name == "Seat") && kind != typeof(SeatRemoved) && kind != typeof(SeatReadmitted) && kind != typeof(LeadHandedOver));
    }

    private static (Story Story, IReadOnlyList<Entry> Log) Sealed(AnyMeeting meeting)
    {
        var story = (meeting with { Anonymous = true }).Play().Closes();
        return (story, Sealing.Seal(story.Log, (ulong)meeting.Steps.Length * 0x9E3779B97F4A7C15));
    }

    private static string Text(MeetingRecord record) => JsonSerializer.Serialize(record, Json.Options);

    /// <summary>All but who sits where, who said “I'm done” in a phase that is over, and how many were asked again about their confidence after the shift was counted for good (CL5).</summary>
    private static string Public(Session room, Audience audience) => Seen.Of(View.Of(room, Seen.Everybody(room), audience)
        .Where(pair => !pair.Key.StartsWith("seat/", StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key, pair => pair.Value switch
        {
            CountsRecord counts => counts with { Done = 0, Answered = null },
            ConfidenceRecord confidence => confidence with { Answered = 0 },
            _ => pair.Value,
        }));
}
