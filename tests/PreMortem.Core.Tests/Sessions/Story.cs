using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>
/// Given, when, then: a leader, Ada, Ben and Cem in a room. <c>Given</c> is done or the story fails, <c>When</c> is what the story is
/// about, <c>Then</c> looks at what came of it.
/// </summary>
internal sealed class Story
{
    public const string Leader = "s1";
    public const string Ada = "s2";
    public const string Ben = "s3";
    public const string Cem = "s4";

    private Decision _decision = Decision.Nothing;
    private int _commands;

    private Story(SessionOpened opened)
    {
        Log = [new(1, Now, null, Guid.Empty, [opened])];
        Before = Session = Evolution.Open(Log[0]);
    }

    public Session Session { get; private set; }

    /// <summary>The room before the last entry.</summary>
    public Session Before { get; private set; }

    public List<Entry> Log { get; }

    public DateTimeOffset Now { get; private set; } = Plan.Start;

    public ulong Chance { get; set; } = 7;

    public int NextRisk { get; set; } = 1;

    public static Story Empty(bool anonymous = false, Agenda? agenda = null) => new(Plan.Opened(anonymous, agenda));

    public static Story Of(SessionOpened opened) => new(opened);

    /// <summary>The four have come, and the leader has gone straight to a phase.</summary>
    public static Story In(PhaseKind phase, bool anonymous = false, Agenda? agenda = null) => Come(Empty(anonymous, agenda), phase);

    /// <summary>The same people in a later meeting, which carries <see cref="Plan.Rows"/>.</summary>
    public static Story Later(PhaseKind phase, bool anonymous = false, Agenda? agenda = null) => Come(new(Plan.Later(anonymous, agenda)), phase);

    private static Story Come(Story empty, PhaseKind phase)
    {
        var story = empty.Comes("Lee", "Central office", leader: true)
            .Comes("Ada", "Wheatley").Comes("Ben", "Cervantes").Comes("Cem", "Walker");
        return phase == PhaseKind.Gather ? story : story.MovesTo(phase);
    }

    /// <summary>Ada wrote a1 and a2, Ben b1, Cem c1; the room is in Share.</summary>
    public static Story Sharing(bool anonymous = false) => In(PhaseKind.Write, anonymous)
        .Given(Ada, new WriteReason("a1", "In May the coaches left Wheatley, so the lessons stopped."))
        .Given(Ada, new WriteReason("a2", "In June the board cut the waiver day at Wheatley."))
        .Given(Ben, new WriteReason("b1", "Parents at Cervantes sued in October over the grading."))
        .Given(Cem, new WriteReason("c1", "Walker bought tablets and nobody charged them by March."))
        .MovesTo(PhaseKind.Share);

    /// <summary>All four cards are on the wall.</summary>
    public static Story OnTheWall(PhaseKind phase, bool anonymous = false)
    {
        var story = Sharing(anonymous);
        while (!story.Session.Sharing.Over)
        {
            story.Given(Leader, new ShowNext());
        }

        return story.MovesTo(phase);
    }

    /// <summary>Risks k1 (a1 and a2), k2 (b1) and k3 (c1).</summary>
    public static Story Formed(PhaseKind phase, bool anonymous = false) => OnTheWall(PhaseKind.Form, anonymous)
        .Given(Leader, new FormRisk("k1", "a1", Title: "Coaches left"))
        .Given(Leader, new PlaceReason("a2", "k1"))
        .Given(Leader, new FormRisk("k2", "b1", Title: "Parents sued"))
        .Given(Leader, new FormRisk("k3", "c1", Title: "Tablets went flat"))
        .MovesTo(phase);

    /// <summary>Everybody picked k1, only Cem k3 too; the vote is closed and the room is in a later phase.</summary>
    public static Story Voted(PhaseKind phase, bool anonymous = false) => Formed(PhaseKind.Concern, anonymous)
        .Given(Ada, new PickConcerns(["k1"])).Given(Ben, new PickConcerns(["k1"])).Given(Cem, new PickConcerns(["k1", "k3"]))
        .Given(Leader, new CloseConcern())
        .MovesTo(phase);

    public Story Comes(string? name, string? site = null, string? role = null, bool leader = false)
    {
        Do(null, new TakeSeat($"hash of {Log.Count}", name, site, role, leader));
        return Accepted();
    }

    public Story MovesTo(PhaseKind phase) => phase == Session.Kind ? this : Given(Leader, new Advance(phase, "because we know it"));

    public Story GoesBackTo(PhaseKind phase)
    {
        while (Session.Kind != phase)
        {
            Given(Leader, new GoBack());
        }

        return this;
    }

    public Story Given(string seat, Command command)
    {
        Do(seat, command);
        return Accepted();
    }

    public Story When(string? seat, Command command)
    {
        Do(seat, command);
        return this;
    }

    /// <summary>The leader brings the meeting to its end, from wherever it is.</summary>
    public Story Closes()
    {
        while (Session.Kind is PhaseKind.Review)
        {
            Given(Leader, new GoBack());
        }

        if (Session.Closed)
        {
            return this;
        }

        if (Session.Kind == PhaseKind.Own)
        {
            Given(Leader, new NothingChanged("We agreed already."));
        }

        return MovesTo(PhaseKind.Close).Given(Leader, new NothingChanged("We agreed already."))
            .Given(Leader, new SetReview(new(2030, 1, 1))).Given(Leader, new CloseSession());
    }

    /// <summary>Time passes; the clock does what is due on the way.</summary>
    public Story After(TimeSpan time)
    {
        var until = Now + time;
        while (Deadlines.Next(Session) is { } next && next <= until)
        {
            Now = next > Now ? next : Now;
            Do(null, new Tick());
            Assert.False(Deadlines.Next(Session) <= Now, "A moment that has come is not named again.");
        }

        Now = until;
        return this;
    }

    public Story ThenRefused(string code)
    {
        Assert.Equal(code, Assert.IsType<Decision.Refused>(_decision).Why.Code);
        return this;
    }

    public Story Then<TFact>(Action<TFact>? look = null)
        where TFact : Fact
    {
        var fact = Assert.Single(Assert.IsType<Decision.Accepted>(_decision).Facts.OfType<TFact>());
        look?.Invoke(fact);
        return this;
    }

    public Story Then(Action<Session> look)
    {
        look(Session);
        return this;
    }

    public Story ThenNothing()
    {
        Assert.Empty(Assert.IsType<Decision.Accepted>(_decision).Facts);
        return this;
    }

    /// <summary>Decides and, where it is accepted, appends; the way the shell does it.</summary>
    public Decision Do(string? seat, Command command)
    {
        var sent = seat is null || command.Id != Guid.Empty ? command : command with { Id = new Guid(++_commands, 0, 0, new byte[8]) };
        _decision = Ask(seat, sent);
        if (_decision is Decision.Accepted accepted)
        {
            var entry = new Entry(Session.Version + 1, Now, seat, sent.Id, accepted.Facts);
            Log.Add(entry);
            (Before, Session) = (Session, Session.After(entry));
        }

        return _decision;
    }

    /// <summary>Decides and keeps nothing.</summary>
    public Decision Ask(string? seat, Command command) => Decider.Decide(Session, command, new(Now, seat, Chance++, NextRisk));

    private Story Accepted()
    {
        Assert.True(_decision is Decision.Accepted, (_decision as Decision.Refused)?.Why.ToString());
        return this;
    }
}
