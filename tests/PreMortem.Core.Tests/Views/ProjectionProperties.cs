using System.Collections.Immutable;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Core.Tests.Views;

/// <summary>Telling only what changed tells all, in any meeting.</summary>
public sealed class ProjectionProperties
{
    private static readonly Audience[] Audiences = Enum.GetValues<Audience>();

    [Fact]
    public void MovesInOrderGiveTheWholeView_VW7() => AnyMeeting.Always(60, meeting =>
    {
        var projections = Audiences.Select(audience => (Audience: audience, Projection: new Projection(audience), Held: new Client())).ToList();
        meeting.Play((story, _, entry) =>
        {
            var (room, presence) = (story.Session, PresenceAt(story.Session, entry.Version));
            foreach (var (audience, projection, held) in projections.Where((_, at) => entry.Version % (at + 1) == 0))
            {
                if (entry.Version % 7 == 3)
                {
                    projection.StartOver();
                }

                held.Take(projection.Move(room, presence));
                var whole = Seen.Of(View.Of(room, presence, audience));
                Assert.Equal(whole, held.Seen());
                Assert.Equal(whole, Seen.Of(projection.Records().ToDictionary(pair => pair.Key, pair => (ViewRecord)pair.Value, StringComparer.Ordinal)));
            }
        });
    });

    [Fact]
    public void WhoWasToldOfAVersionNeedsTheDifferenceOnly_LV15() => AnyMeeting.Always(40, meeting =>
    {
        var projection = new Projection(Audience.Participants);
        var told = new List<(long Version, Client Held)>();
        var story = meeting.Play((story, _, entry) =>
        {
            for (var glance = 0; glance < 2; glance++)
            {
                var earlier = told.Count == 0 ? new Client() : told[^1].Held.Copy();
                earlier.Take(projection.Move(story.Session, PresenceAt(story.Session, entry.Version + glance)));
                told.Add((entry.Version, earlier));
            }
        });
        foreach (var (version, held) in told)
        {
            held.Take(projection.Since(version, story.Session.Version));
            Assert.Equal(told[^1].Held.Seen(), held.Seen());
        }
    });

    [Fact]
    public void WhoseOwnRecordsChangedIsReached_VW8() => AnyMeeting.Always(80, meeting =>
        meeting.Play((story, before, entry) =>
        {
            if (Reach.SeatsOf(entry, before, story.Session) is not { } reached)
            {
                return;
            }

            Assert.All(story.Session.Seats.Keys.Except(reached), seat => Assert.Equal(Seen.BySeat(before, seat), Seen.BySeat(story.Session, seat)));
        }));

    [Fact]
    public void WhatIsOnlyCountedBringsNoGroupAText_LV3() => AnyMeeting.Always(80, meeting =>
        meeting.Play((story, before, entry) =>
        {
            if (!Reach.IsCounted(entry))
            {
                return;
            }

            foreach (var audience in Audiences)
            {
                Assert.Equal(TextsOf(before, audience), TextsOf(story.Session, audience));
            }
        }));

    [Fact]
    public void ASeatsCardsAreCountedAsTheyStand_SH10() => AnyMeeting.Always(80, meeting =>
        meeting.Play((story, _, _) => Assert.All(story.Session.Seats.Values, seat => Assert.Equal(
            (story.Session.ReasonsOf(seat).Count(), story.Session.UnsharedOf(seat).Count(), story.Session.ReasonsOf(seat).Any(reason => reason.IsShared)),
            (seat.Standing, seat.Unshared, seat.Heard)))));

    [Fact]
    public void ASeatsOwnKeysAreNoneOfItsGroups_VW6() => AnyMeeting.Always(40, meeting =>
        meeting.Play((story, _, _) => Assert.All(story.Session.Seats.Keys, seat => Assert.Empty(
            View.OfSeat(story.Session, seat).Keys.Intersect(Audiences.SelectMany(audience => View.Of(story.Session, Presence.Nobody, audience).Keys))))));

    private static Presence PresenceAt(Session room, long version) => new(
        [.. room.Seats.Keys.Where((_, at) => (at + version) % 3 != 0)],
        [.. room.Seats.Keys.Where((_, at) => (at + version) % 5 == 0)],
        ImmutableDictionary<string, DateTimeOffset>.Empty);

    /// <summary>Keys and words of cards, risks and lines, without their numbers.</summary>
    private static string TextsOf(Session room, Audience audience) => string.Join('\n', View.Of(room, Presence.Nobody, audience)
        .Where(pair => !pair.Key.StartsWith("seat/", StringComparison.Ordinal))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key} {(pair.Value is ReasonRecord reason ? reason.Text : pair.Value is RiskRecord risk ? risk.Title : pair.Value is CommitmentRecord line ? line.Text : "")}"));

    private sealed class Client
    {
        private readonly Dictionary<string, ViewRecord> _records = new(StringComparer.Ordinal);

        public void Take(Changes? changes)
        {
            foreach (var key in changes?.Drop ?? [])
            {
                _records.Remove(key);
            }

            foreach (var (key, record) in changes?.Put ?? new Dictionary<string, object>())
            {
                _records[key] = (ViewRecord)record;
            }
        }

        public string Seen() => PreMortem.Core.Tests.Sessions.Seen.Of(_records);

        public Client Copy()
        {
            var copy = new Client();
            foreach (var (key, record) in _records)
            {
                copy._records[key] = record;
            }

            return copy;
        }
    }
}
