using PreMortem.Core.Library;
using PreMortem.Core.Rehearsals;
using PreMortem.Core.Sessions;
using PreMortem.Core.Tests.Sessions;

namespace PreMortem.Core.Tests.Rehearsals;

/// <summary>A rehearsal in made-up time: each person's wishes are kept as the program keeps them, and the leader leads.</summary>
/// <param name="late">Sends what was wished when the wish arose, whatever has happened since, as a slow line would.</param>
internal sealed class Played(SessionOpened opened, bool late = false)
{
    private readonly Dictionary<int, (string About, DateTimeOffset Due, Command Command)> _wishes = [];

    public Story Story { get; } = Story.Of(opened).Comes("Lee", leader: true);

    public Session Room => Story.Session;

    public List<(PhaseKind Phase, Command Command, Decision Decision)> Sent { get; } = [];

    public static SessionOpened Opened(string seed, bool anonymous = false, Agenda? agenda = null, bool carrying = false)
    {
        var opened = carrying ? Plan.Later(anonymous, agenda) : Plan.Opened(anonymous, agenda);
        return opened with { Rehearsal = new(seed, OwnCast.Of(opened.Initiative, opened.Modes, seed, null)) };
    }

    public Played Lasts(TimeSpan time)
    {
        var until = Story.Now + time;
        while (Next() is var (person, due) && due <= until)
        {
            Story.After(due - Story.Now);
            Send(person);
        }

        Story.After(until - Story.Now);
        return this;
    }

    /// <summary>To the end: the leader gives every phase its time, and does what only a leader does.</summary>
    public Played ToTheEnd()
    {
        while (!Room.Closed)
        {
            Lasts(TimeSpan.FromMinutes(3));
            Leads();
            Lasts(TimeSpan.FromMinutes(2));
            if (Room.Kind == PhaseKind.Close)
            {
                Story.Given(Story.Leader, new NothingChanged("It was a rehearsal.")).Given(Story.Leader, new SetReview(new(2030, 1, 1))).Given(Story.Leader, new CloseSession());
            }
            else
            {
                Story.Given(Story.Leader, new Advance(null, "It is a rehearsal."));
            }
        }

        return this;
    }

    private void Leads()
    {
        switch (Room.Kind)
        {
            case PhaseKind.LookAgain:
                Each(Room.Phase.Lenses, lens => new ShowLens(lens));
                break;
            case PhaseKind.Share when Room.InPods:
                Lasts(TimeSpan.FromMinutes(10));
                Story.Given(Story.Leader, new EndPods());
                break;
            case PhaseKind.Share:
                while (!Room.Sharing.Over)
                {
                    Story.Given(Story.Leader, new ShowNext());
                    Lasts(TimeSpan.FromSeconds(20));
                }

                break;
            case PhaseKind.Sweep:
                Each(Room.Modes.Select(mode => mode.Slug), mode => new ShowMode(mode));
                break;
            case PhaseKind.Form:
                Each(Room.Unplaced.Take(6).Select(reason => reason.Id).ToList(), reason => new FormRisk($"k-{reason}", reason));
                Each([Room.Initiative.Theory[0].Id], part => new PutBack(part));
                break;
            case PhaseKind.Concern:
                Story.Given(Story.Leader, new CloseConcern("It is a rehearsal."));
                break;
            case PhaseKind.Treat:
                Each(Room.Forming.Live.Take(3).Select(risk => risk.Id).ToList(), risk => new ShowRisk(risk));
                break;
            case PhaseKind.Own:
                Story.Given(Story.Leader, new RecordPlanChange("We asked them first."));
                break;
        }
    }

    private void Each(IEnumerable<string> items, Func<string, Command> command)
    {
        foreach (var item in items)
        {
            Story.Given(Story.Leader, command(item));
            Lasts(TimeSpan.FromSeconds(50));
        }
    }

    private (int Person, DateTimeOffset Due)? Next()
    {
        foreach (var person in Enumerable.Range(0, Room.Rehearsal!.People.Count))
        {
            if (Wished(person) is not var (about, after, command))
            {
                _wishes.Remove(person);
            }
            else if (!_wishes.TryGetValue(person, out var known) || known.About != about)
            {
                _wishes[person] = (about, Story.Now + after, command);
            }
        }

        return _wishes.Count == 0 ? null : _wishes.Select(wish => (wish.Key, wish.Value.Due)).MinBy(wish => wish.Due);
    }

    private (string About, TimeSpan After, Command Command)? Wished(int person)
    {
        if (Room.Seats.Values.FirstOrDefault(seat => seat.Simulated == person) is not { } seat)
        {
            var who = Room.Rehearsal!.People[person];
            return Room.Closed || Comings.Arrives(Room, person) is not { } arrives ? null : ("come", arrives, new TakeSeat($"hash {person}", who.Name, who.Site, who.Role, false, person));
        }

        return Simulation.Next(Room, seat) is { } act ? (act.About, act.After, act.Command) : null;
    }

    private void Send(int person)
    {
        _wishes.Remove(person, out var wish);
        var command = late ? wish.Command : Wished(person)?.Command;
        if (command is not null)
        {
            var phase = Room.Kind;
            Sent.Add((phase, command, Story.Do(Room.Seats.Values.FirstOrDefault(seat => seat.Simulated == person)?.Id, command)));
        }
    }
}
