using System.Text.Json;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>What holds in any meeting, however people behave.</summary>
public sealed class MeetingProperties
{
    /// <summary>The meetings below are worth looking at: between them, everything happens but the sealing of a log that ended and the hurry of a rehearsal.</summary>
    [Fact]
    public void EveryFactHappensInSomeMeeting_CM6()
    {
        var happened = Enumerable.Range(1, 150)
            .SelectMany(seed => AnyMeeting.From(seed).Play().Log)
            .SelectMany(entry => entry.Facts).Select(fact => fact.GetType().Name).ToHashSet(StringComparer.Ordinal);
        var known = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name);
        Assert.Empty(known.Except(happened).Except([nameof(SessionSealed), nameof(RoomHurried)]));
    }

    [Fact]
    public void AReplayedLogIsTheRoomItself_ST10() => AnyMeeting.Always(80, meeting =>
    {
        var story = meeting.Play();
        var stored = story.Log.Select(entry => JsonSerializer.Serialize(entry, Json.Options)).ToList();
        var replayed = Evolution.Replay(stored.Select(line => JsonSerializer.Deserialize<Entry>(line, Json.Options)!));
        Assert.Equal(Seen.All(story.Session), Seen.All(replayed));
        Assert.Equal(Deadlines.Next(story.Session), Deadlines.Next(replayed));
    });

    [Fact]
    public void SentTwiceIsSentOnce_CM1() => AnyMeeting.Always(60, meeting =>
        meeting.Play((story, _, entry) =>
        {
            if (entry.Seat is null)
            {
                return;
            }

            var again = Decider.Decide(story.Session, new ImDone(true) { Id = entry.Command }, new(story.Now, entry.Seat, 0, 1));
            Assert.Equal(new Decision.Already(entry.Version), again);
        }));

    [Fact]
    public void TheNextMomentIsAlwaysLaterOrNone_TM4() => AnyMeeting.Always(100, meeting =>
        meeting.Play((story, _, _) =>
        {
            var session = story.Session;
            for (var ticks = 0; Deadlines.Next(session) is { } next; ticks++)
            {
                var facts = Assert.IsType<Decision.Accepted>(Decider.Decide(session, new Tick(), new(next, null, 0, 1))).Facts;
                Assert.NotEmpty(facts);
                session = session.After(new(session.Version + 1, next, null, Guid.Empty, facts));
                Assert.True(Deadlines.Next(session) is null || Deadlines.Next(session) > next);
                Assert.True(ticks < 4);
            }
        }));

    [Fact]
    public void WhileTheRoundIsOnTheNextCardCanBeShown_SH7() => AnyMeeting.Always(100, meeting =>
        meeting.Play((story, _, _) =>
        {
            if (story.Session is { Kind: PhaseKind.Share, Sharing.Over: false, Closed: false, InPods: false })
            {
                Assert.IsType<Decision.Accepted>(story.Ask(Story.Leader, new ShowNext { Id = Guid.AllBitsSet }));
                Assert.True(story.Session.Anonymous || Round.Waiting(story.Session).Any(seat => seat.Id == story.Session.Sharing.Turn));
            }
        }));

    [Fact]
    public void NoSharedCardIsLost_FO5() => AnyMeeting.Always(120, meeting =>
    {
        var room = meeting.Play().Closes().Session;
        var register = RegisterOfSession.From(room);
        var kept = register.Risks.SelectMany(risk => risk.Reasons).Where(reason => reason.Session == room.Code)
            .Concat(register.Updates.SelectMany(update => update.Reasons))
            .Concat(register.Parked.Select(parked => parked.Reason)).Concat(register.NotPinnedDown.Select(loose => loose.Reason)).ToList();
        Assert.Equal(
            room.Reasons.Values.Where(reason => reason is { IsShared: true, Hidden: null }).Select(reason => reason.Text).Order(StringComparer.Ordinal),
            kept.SelectMany(reason => reason.Also.Add(reason.Text)).Order(StringComparer.Ordinal));
        Assert.Equal(kept.Count, kept.DistinctBy(reason => reason.Id).Count());
    });

    [Fact]
    public void TheRegisterWrittenEntryByEntryIsTheRegisterOfTheMeeting_ST2() => AnyMeeting.Always(80, meeting =>
    {
        var rows = new Rows();
        var batched = new Rows();
        RegisterWrite? batch = null;
        var story = meeting.Play().Closes();
        var before = Evolution.Open(story.Log[0]);
        foreach (var entry in story.Log.Skip(1))
        {
            var after = before.After(entry);
            if (RegisterOfSession.Between(before, after, entry) is { } write)
            {
                rows.Apply(write);
                batch = batch is null ? write : batch.Then(write);
            }

            if (entry.Version % 5 == 0 && batch is not null)
            {
                batched.Apply(batch);
                batch = null;
            }

            rows.IsOf(RegisterOfSession.From(after));
            before = after;
        }

        if (batch is not null)
        {
            batched.Apply(batch);
        }

        rows.IsOf(RegisterOfSession.From(before));
        batched.IsOf(RegisterOfSession.From(before));
        Assert.Equal(RegisterOfSession.From(before).Summary, rows.Summary);
        Assert.Equal(rows.Summary, batched.Summary);
        Assert.Equal(rows.History, batched.History);
    });

    /// <summary>The tables, as small as they can be.</summary>
    private sealed class Rows
    {
        private readonly SortedDictionary<int, Risk> _risks = new(Plan.Rows.ToDictionary(row => row.Number));
        private readonly Dictionary<ParkedReason, DateOnly?> _earlier = Plan.Parked.ToDictionary(parked => parked, parked => (DateOnly?)parked.Revisit);
        private Seq<ParkedReason> _parked;
        private Seq<UnpinnedReason> _loose;

        public List<RiskChange> History { get; } = [];

        public SessionSummary? Summary { get; private set; }

        public void Apply(RegisterWrite write)
        {
            foreach (var number in write.Removed)
            {
                _risks.Remove(number);
                History.RemoveAll(change => change.Risk == number);
            }

            foreach (var risk in write.Risks)
            {
                _risks[risk.Number] = risk;
            }

            foreach (var update in write.Updates)
            {
                _risks[update.Number] = update.On(_risks[update.Number]);
                Assert.Equal(_risks[update.Number], update.On(_risks[update.Number]));
            }

            foreach (var settled in write.Settled)
            {
                Assert.Equal(settled.Was, _earlier[settled.Parked]);
                _earlier[settled.Parked] = settled.Revisit;
            }

            History.AddRange(write.History);
            (_parked, _loose, Summary) = (write.Parked ?? _parked, write.NotPinnedDown ?? _loose, write.Summary ?? Summary);
        }

        public void IsOf(RegisterOfSession register)
        {
            var earlier = Plan.Rows.Select(row => register.Updates.FirstOrDefault(update => update.Number == row.Number)?.On(row) ?? row);
            Assert.Equal(earlier.Concat(register.Risks).ToSeq(), _risks.Values.ToSeq());
            Assert.All(_earlier, pair => Assert.Equal(register.Settled.FirstOrDefault(settled => settled.Parked == pair.Key) is { } now ? now.Revisit : pair.Key.Revisit, pair.Value));
            Assert.Equal(register.Parked, _parked);
            Assert.Equal(register.NotPinnedDown, _loose);
        }
    }
}
