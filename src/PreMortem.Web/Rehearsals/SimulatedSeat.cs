using System.Globalization;
using PreMortem.Core.Rehearsals;
using PreMortem.Core.Sessions;
using PreMortem.Web.Live;
using Place = PreMortem.Web.Live.Place;

namespace PreMortem.Web.Rehearsals;

/// <summary>One simulated person: comes in by the door as everybody does, does one thing at a time when its moment has come, and goes (RH3).</summary>
internal sealed class SimulatedSeat(Room room, Rehearsal rehearsal, int person, Func<double> speed)
{
    /// <summary>A typing note is forgotten after four seconds; this one is said again before.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(3);

    private readonly string _token = Doorway.Hash(string.Create(CultureInfo.InvariantCulture, $"{rehearsal.Seed}/{person}"));
    private Place? _place;
    private string? _about;
    private DateTimeOffset _due;
    private DateTimeOffset? _leaves;
    private bool _hasBeenOut;
    private DateTimeOffset? _comesBack;

    /// <summary>When this person is to be looked at again, unless the room moves before; null where only the room can bring something.</summary>
    public DateTimeOffset? Next { get; private set; }

    public async Task Step(Session session, DateTimeOffset now)
    {
        Next = null;
        var seat = session.Seats.Values.FirstOrDefault(taken => taken.Simulated == person);
        if (seat is { Removed: true })
        {
            _place = null;
        }
        else if (_place is null)
        {
            await ComeIn(session, seat, now);
        }
        else if (!await StepOut(session, now) && seat is not null)
        {
            await Act(session, seat, now);
        }
    }

    public async Task Go()
    {
        if (_place is { } place)
        {
            _place = null;
            _about = null;
            await room.Go(place);
        }
    }

    private async Task ComeIn(Session session, Seat? seat, DateTimeOffset now)
    {
        if (now < _comesBack)
        {
            LookAt(_comesBack.Value);
            return;
        }

        if ((seat is null ? Comings.Arrives(session, person) : TimeSpan.FromMilliseconds(100 * person)) is not { } after || !IsTime(session.Hurried ? "come in a hurry" : "come", after, now))
        {
            return;
        }

        var who = rehearsal.People[person];
        var request = new EnterRequest(room.Code, EnterAs.Participant, seat is null ? null : _token, who.Name, who.Site, who.Role);
        (_place, _) = await room.Come(string.Create(CultureInfo.InvariantCulture, $"simulated/{room.Code}/{person}"), request, new(person, _token));
        _about = null;
        Next = now + BetweenNotes;
    }

    /// <returns>Whether this person is out, or goes now.</returns>
    private async Task<bool> StepOut(Session session, DateTimeOffset now)
    {
        if (_hasBeenOut || Comings.StepsOut(session, person) is not var (after, length))
        {
            _leaves = null;
            return false;
        }

        _leaves ??= now + (after / speed());
        if (now < _leaves)
        {
            LookAt(_leaves.Value);
            return false;
        }

        _hasBeenOut = true;
        await Go();
        _comesBack = now + (length / speed());
        LookAt(_comesBack.Value);
        return true;
    }

    private async Task Act(Session session, Seat seat, DateTimeOffset now)
    {
        if (Simulation.Next(session, seat) is not { } act)
        {
            _about = null;
        }
        else if (IsTime(act.About, act.After, now))
        {
            _about = null;
            await room.Do(_place!, act.Command);
            Next = now + BetweenNotes;
        }
        else if (act.Writing > TimeSpan.Zero)
        {
            Type(_due - (act.Writing / speed()), now);
        }
    }

    private void Type(DateTimeOffset from, DateTimeOffset now)
    {
        if (now < from)
        {
            LookAt(from);
            return;
        }

        room.Typing(_place!, typing: true);
        LookAt(now + BetweenNotes);
    }

    /// <summary>A new wish gets its moment, one that is still the same keeps it.</summary>
    private bool IsTime(string about, TimeSpan after, DateTimeOffset now)
    {
        if (_about != about)
        {
            (_about, _due) = (about, now + (after / speed()));
        }

        LookAt(_due);
        return now >= _due;
    }

    private void LookAt(DateTimeOffset moment) => Next = Next < moment ? Next : moment;
}

/// <summary>Who of a rehearsal's people comes in, and the secret of the seat, by which he or she comes back.</summary>
internal sealed record Simulated(int Person, string Token);
