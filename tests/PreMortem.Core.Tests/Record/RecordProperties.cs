using System.Text.Json;
using System.Text.Json.Nodes;
using PreMortem.Core.Record;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;

namespace PreMortem.Core.Tests.Record;

/// <summary>What no record of any meeting holds.</summary>
public sealed class RecordProperties
{
    [Fact]
    public void WhatTheRoomNeverSawIsNotInTheRecord_MR2() => AnyMeeting.Always(60, meeting =>
        Often(meeting, story =>
        {
            var text = Text(story.Log);
            Assert.DoesNotContain(story.Session.Reasons.Values.Where(reason => !reason.IsShared), reason => Has(text, reason.Text));
            var cards = JsonSerializer.Serialize(MeetingRecord.Of(story.Log).Cards, Json.Options);
            Assert.DoesNotContain(story.Session.Reasons.Values.Where(reason => reason.Hidden is not null), reason => Has(cards, reason.Text) || Has(text, reason.Hidden!));
        }));

    [Fact]
    public void InAnAnonymousRoomTheRecordNamesNobody_MR3() => AnyMeeting.Always(60, meeting =>
        Often(meeting with { Anonymous = true }, story =>
        {
            var record = JsonSerializer.SerializeToNode(MeetingRecord.Of(story.Log), Json.Options);
            var seats = story.Session.Seats.Values.SelectMany(seat => new[] { seat.Id, seat.Name, seat.Site, seat.Role }).OfType<string>().Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(TextsIn(record), seats.Contains);
        }));

    /// <summary>Whenever people wrote, added, folded, answered or voted: the record of an anonymous room is the same.</summary>
    [Fact]
    public void InAnAnonymousRoomNoTimeTellsAnAuthor_MR3() => AnyMeeting.Always(60, meeting =>
    {
        var moved = new HashSet<long>();
        var story = (meeting with { Anonymous = true }).Play((_, before, entry) =>
        {
            if (entry.Seat != Story.Leader || entry.Facts.Any(IsAPersons) || (before.Sharing.Over && entry.Facts.Any(fact => fact is ReasonShared)))
            {
                moved.Add(entry.Version);
            }
        });
        var other = story.Log.Select(entry => moved.Contains(entry.Version) ? entry with { At = entry.At.AddSeconds(1 + (entry.Version % 50)) } : entry);
        Assert.Equal(Text(story.Log), Text(other));
    });

    [Fact]
    public void AVoteIsInTheRecordOnlyWhileItIsClosed_MR4() => AnyMeeting.Always(40, meeting =>
        Often(meeting, story => Assert.Equal(story.Session.ConcernClosed, MeetingRecord.Of(story.Log).Vote is not null)));

    [Fact]
    public void TheLastMomentCountsWhatStands_MR1() => AnyMeeting.Always(60, meeting =>
    {
        var story = meeting.Play();
        var record = MeetingRecord.Of(story.Log);
        Assert.Equal((record.Cards.Count, story.Session.Forming.Live.Count()), record.After(int.MaxValue));
        Assert.Equal(story.Session.Forming.Risks.Count, record.Moments.Count(moment => moment.Kind is MomentKind.RiskFormed or MomentKind.RiskTakenUp));
        if (!meeting.Anonymous)
        {
            Assert.Equal(story.Session.OnTheWall.Select(reason => reason.Text).Order(StringComparer.Ordinal), record.Cards.Select(card => card.Text).Order(StringComparer.Ordinal));
        }
    });

    private static bool IsAPersons(Fact fact) => fact is
        SeatTaken or SeatChanged or DoneSaid or PlanTicked or QuestionAsked or ConfidenceGiven or ReasonWritten or ReasonReworded or ReasonRemoved or ReasonRestored
        or ReasonsRanked or TurnPassed or ReasonFolded or HadToo or ModeWasAnswered or Suggested or ConcernsPicked or RiskRated or MarkedUnclear
        or ResponseOffered or CommitmentMade or FeedbackGiven or ReasonToldToPod or PodTurnPassed or ReasonSentUp;

    /// <summary>Looks at the room several times on its way, not only at its end.</summary>
    private static void Often(AnyMeeting meeting, Action<Story> look)
    {
        var last = meeting.Play((story, _, entry) =>
        {
            if (entry.Version % 25 == 0)
            {
                look(story);
            }
        });
        look(last);
    }

    private static string Text(IEnumerable<Entry> log) => JsonSerializer.Serialize(MeetingRecord.Of(log), Json.Options);

    private static bool Has(string text, string typed) => Mark(typed) is { Length: > 0 } mark && text.Contains(mark, StringComparison.Ordinal);

    /// <summary>The mark of its own that a random text carries; empty where it has none.</summary>
    private static string Mark(string text)
    {
        var from = text.IndexOf("mark", StringComparison.Ordinal);
        return from < 0 ? "" : new([.. text[from..].TakeWhile(char.IsAsciiLetterOrDigit)]);
    }

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => TextsIn(member.Value)),
        JsonArray items => items.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
