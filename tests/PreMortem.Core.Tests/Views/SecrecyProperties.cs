using System.Text.Json.Nodes;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Core.Tests.Views;

/// <summary>What nobody ever sees, in any meeting.</summary>
public sealed class SecrecyProperties
{
    private static readonly Audience[] Audiences = Enum.GetValues<Audience>();

    [Fact]
    public void APrivateCardReachesItsAuthorAlone_VW2() => AnyMeeting.Always(50, meeting =>
        meeting.Play((story, _, _) =>
        {
            var room = story.Session;
            var secrets = room.Reasons.Values.Where(reason => !reason.IsShared && HasAMark(reason.Text)).ToList();
            foreach (var view in Audiences.Select(audience => (Who: audience.ToString(), Text: Seen.By(room, audience)))
                .Concat(room.Seats.Keys.Select(seat => (Who: seat, Text: Seen.BySeat(room, seat))))
                .Append((Who: "the register", Text: Seen.InTheRegister(room))))
            {
                Assert.DoesNotContain(secrets, reason => (reason.Removed || (reason.Seat != view.Who && reason.EnteredBy != view.Who && !HeardInPod(room, reason, view.Who))) && view.Text.Contains(Mark(reason.Text), StringComparison.Ordinal));
            }
        }));

    [Fact]
    public void AHiddenCardIsOnNoPageButItsAuthors_VW2() => AnyMeeting.Always(50, meeting =>
        meeting.Play((story, _, _) =>
        {
            var hidden = story.Session.Reasons.Values.Where(reason => reason.Hidden is not null && HasAMark(reason.Text)).ToList();
            foreach (var audience in Audiences)
            {
                var cards = Seen.Of(Records(story.Session, audience).Where(pair => pair.Key.StartsWith("reason/", StringComparison.Ordinal)).ToDictionary());
                Assert.DoesNotContain(hidden, reason => cards.Contains(Mark(reason.Text), StringComparison.Ordinal));
            }

            Assert.All(hidden, reason => Assert.True(
                story.Session.Seats[reason.Seat].Removed || Seen.BySeat(story.Session, reason.Seat).Contains(Mark(reason.Text), StringComparison.Ordinal)));
        }));

    [Fact]
    public void InAnAnonymousRoomNothingSaysWhoGaveIt_VW3() => AnyMeeting.Always(50, meeting =>
        (meeting with { Anonymous = true }).Play((story, _, _) =>
        {
            foreach (var audience in Audiences)
            {
                foreach (var record in Records(story.Session, audience).Values)
                {
                    if (record is SeatRecord or OutRecord)
                    {
                        Assert.Equal(Audience.Leaders, audience);
                        Assert.True(record is SeatRecord { Reasons: null, Typing: null, Done: null } or OutRecord);
                        continue;
                    }

                    Assert.True(record is not ReasonRecord { By: not null } and not HeldRecord { By: not null } and not CommitmentRecord { By: not null } and not OfferRecord { By: not null } and not QuestionRecord { By: not null } and not ParkedRecord { By: not null });
                    Assert.True(record is not SignRecord sign || sign.Sightings.All(sighting => sighting.By is null));
                    Assert.DoesNotContain(TextsOf(record is SessionRecord session ? session with { Lead = null } : record), story.Session.Seats.ContainsKey);
                }
            }

            var register = JsonNode.Parse(Seen.InTheRegister(story.Session))!;
            Assert.DoesNotContain(TextsIn(register), text => story.Session.Seats.ContainsKey(text) || text is "Ada" or "Ben" or "Cem" or "Lee");
            Assert.DoesNotContain(MembersIn(register["risks"]!), member => member is "by" or "role");
        }));

    [Fact]
    public void NothingIsCountedBeforeItMayBe_VW4() => AnyMeeting.Always(50, meeting =>
        meeting.Play((story, _, _) =>
        {
            var room = story.Session;
            foreach (var audience in Audiences)
            {
                var records = Records(room, audience);
                Assert.True(room.ConcernClosed || !records.Keys.Any(key => key.StartsWith("concern/", StringComparison.Ordinal)));
                Assert.True(room.ConcernClosed || records.Values.OfType<RiskRecord>().All(risk => !risk.Top));
                if (records.TryGetValue("confidence", out var record) && record is ConfidenceRecord confidence)
                {
                    Assert.True(room.ShiftShown || confidence is { Before: null, After: null });
                    Assert.True((confidence.Before?.Count ?? 3) >= 3 && (confidence.After?.Count ?? 3) >= 3);
                }
            }
        }));

    [Fact]
    public void TheLibraryDoesNotPrimeTheRoom_VW5() => AnyMeeting.Always(40, meeting =>
        meeting.Play((story, _, _) =>
        {
            foreach (var audience in Audiences)
            {
                foreach (var record in Records(story.Session, audience).Values)
                {
                    Assert.True(record is not LensRecord lens || (story.Session.Kind == PhaseKind.LookAgain && (audience == Audience.Leaders || lens.Now)));
                    Assert.True(record is not ModeRecord mode
                        || (story.Session.Kind == PhaseKind.Sweep && (audience == Audience.Leaders || mode.Shown))
                        || (story.Session.Kind == PhaseKind.Form && audience == Audience.Leaders));
                }
            }
        }));

    [Fact]
    public void EarlierMeetingsDoNotPrimeTheRoom_CA2() => AnyMeeting.Always(50, meeting =>
        meeting.Play((story, _, _) =>
        {
            var room = story.Session;
            var earlier = room.Carried.SelectMany(risk => new[] { risk.Title, risk.Response.EarlySign }).Concat(room.CarriedParked.Select(parked => parked.Reason.Text)).OfType<string>().ToList();
            foreach (var audience in Audiences)
            {
                var records = Records(room, audience);
                Assert.True(room.Kind == PhaseKind.Form || !records.Values.OfType<KnownRecord>().Any());
                Assert.True(room.Kind == PhaseKind.Review || !records.Values.Any(record => record is ItemRecord or SignRecord or ParkedRecord));
                if (room.Kind < PhaseKind.Form)
                {
                    var seen = Seen.Of(records);
                    Assert.DoesNotContain(earlier, text => seen.Contains(text, StringComparison.Ordinal));
                    Assert.DoesNotContain(records.Keys, key => key.StartsWith("risk/R", StringComparison.Ordinal) || key.StartsWith("response/R", StringComparison.Ordinal));
                }
            }
        }));

    [Fact]
    public void NoHistoryOfAnAnonymousRoomNamesAnybody_VW3() => AnyMeeting.Always(40, meeting =>
        (meeting with { Anonymous = true }).Play((_, before, entry) =>
        {
            if (Core.Register.RegisterOfSession.Between(before, before.After(entry), entry) is { } write)
            {
                Assert.All(write.Updates, update => Assert.Null(update.Who));
                Assert.All(write.Updates.SelectMany(update => update.Signs), sign => Assert.Null(sign.By));
                Assert.All(write.Updates.SelectMany(update => update.Reasons), reason => Assert.True(reason is { By: null, Site: null, Role: null }));
            }
        }));

    /// <summary>PD5: told in the pod that both sit in, while the room is in pods.</summary>
    private static bool HeardInPod(Session room, Reason reason, string who) =>
        room.Kind == PhaseKind.Share && !room.Sharing.Over
        && room.Pods.Exists(pod => pod.Told.Contains(reason.Id) && pod.Seats.Contains(reason.Seat) && pod.Seats.Contains(who));

    private static Dictionary<string, ViewRecord> Records(Session room, Audience audience) => View.Of(room, Seen.Everybody(room), audience);

    private static bool HasAMark(string text) => text.Contains("mark", StringComparison.Ordinal);

    private static string Mark(string text)
    {
        var from = text.IndexOf("mark", StringComparison.Ordinal);
        var to = from;
        while (to < text.Length && char.IsAsciiLetterOrDigit(text[to]))
        {
            to++;
        }

        return text[from..to];
    }

    private static IEnumerable<string> TextsOf(ViewRecord record) =>
        TextsIn(System.Text.Json.JsonSerializer.SerializeToNode(record, record.GetType(), Json.Options)!);

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => TextsIn(member.Value)),
        JsonArray items => items.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string> MembersIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => MembersIn(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(MembersIn),
        _ => [],
    };
}
