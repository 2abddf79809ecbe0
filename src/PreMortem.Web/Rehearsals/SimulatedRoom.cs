using PreMortem.Core.Sessions;
using PreMortem.Web.Live;

namespace PreMortem.Web.Rehearsals;

/// <summary>The simulated people of one room. They rest where no leader was here for two hours, and go on once one is (RH10).</summary>
internal sealed class SimulatedRoom
{
    private static readonly TimeSpan WithoutLeader = TimeSpan.FromHours(2);

    private readonly Room _room;
    private readonly IReadOnlyList<SimulatedSeat> _people;
    private volatile bool _moved = true;
    private volatile bool _isToRest;

    public SimulatedRoom(Room room, DateTimeOffset now, Func<double> speed, Action moved)
    {
        _room = room;
        LedAt = now;
        var rehearsal = room.Now.Rehearsal!;
        _people = [.. rehearsal.People.Select((_, person) => new SimulatedSeat(room, rehearsal, person, speed))];
        room.Moved = () =>
        {
            _moved = true;
            moved();
        };
    }

    /// <summary>When a leader was last here, or the rehearsal began.</summary>
    public DateTimeOffset LedAt { get; private set; }

    public bool IsResting { get; private set; }

    /// <summary>It rests, or its people go at the next step.</summary>
    public bool IsLeaving => _isToRest || IsResting;

    /// <summary>The meeting has ended, or its room is no more.</summary>
    public bool IsOver => _room.Now.Closed || _room.IsLetGo;

    /// <summary>The next moment at which something is to be done without the room's having moved.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>Its people go at the next step, to make room for another rehearsal.</summary>
    public void Rest() => _isToRest = true;

    /// <param name="mayWake">Whether there is room for one more that does not rest.</param>
    public async Task Step(DateTimeOffset now, bool mayWake)
    {
        if (!_moved && !_isToRest && now < Next)
        {
            return;
        }

        _moved = false;
        var session = _room.Now;
        var led = IsLed(session);
        LedAt = led ? now : LedAt;
        if (IsOver || _isToRest || now - LedAt >= WithoutLeader)
        {
            await Leave();
        }
        else if (IsResting && led && mayWake)
        {
            IsResting = false;
        }

        Next = IsResting || IsOver ? null : led ? null : LedAt + WithoutLeader;
        if (!IsResting && !IsOver)
        {
            foreach (var person in _people)
            {
                await person.Step(session, now);
                Next = person.Next < Next || Next is null ? person.Next ?? Next : Next;
            }
        }
    }

    public async Task Leave()
    {
        IsResting = true;
        _isToRest = false;
        foreach (var person in _people)
        {
            await person.Go();
        }
    }

    private bool IsLed(Session session)
    {
        var here = _room.Here.Here;
        return session.Seats.Values.Any(seat => seat.Leader && here.Contains(seat.Id));
    }
}
