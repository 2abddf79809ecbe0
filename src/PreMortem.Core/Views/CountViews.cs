using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>Numbers only: what a room may know while texts and values are hidden (VW4).</summary>
internal static class CountViews
{
    public static CountsRecord Of(Session session, Presence presence, Audience audience)
    {
        var people = session.People.ToList();
        var counts = Finished(people, presence, audience, new(people.Count, people.Count(seat => presence.Here.Contains(seat.Id)), people.Count(seat => seat is { Done: true, Leader: false })));
        return session.Kind switch
        {
            PhaseKind.Brief => counts with { Ticked = people.Count(seat => seat.Ticked) },
            PhaseKind.Confidence => counts with { Answered = people.Count(seat => seat.Before is not null) },
            PhaseKind.Write or PhaseKind.LookAgain => Writing(session, presence, people, counts, audience),
            PhaseKind.Share => counts with
            {
                Reasons = session.Shared.Count,
                Unshared = people.Sum(seat => seat.Unshared) + WithoutDevice(session).Sum(seat => seat.Unshared),
                Unheard = Unheard(session),
            },
            PhaseKind.Sweep => counts with { Reasons = session.Shared.Count },
            PhaseKind.Form => Formed(session, counts) with { Reasons = session.OnTheWall.Count() },
            PhaseKind.Concern => Formed(session, counts) with { Answered = people.Count(seat => session.PicksOf(seat).Any() || seat.Ratings.Keys.Any(session.Forming.Stands)) },
            PhaseKind.Treat => Formed(session, counts),
            PhaseKind.Close => counts with { Answered = people.Count(seat => seat.After is not null) },
            _ => counts,
        };
    }

    /// <summary>People with cards of whom none was heard yet (SH4).</summary>
    public static int Unheard(Session session) => session.Seats.Values.Count(seat => seat is { Removed: false, Unshared: > 0, Heard: false });

    /// <summary>Whoever leads is not waited for: the button to go on is in that hand (LD3).</summary>
    private static CountsRecord Finished(List<Seat> people, Presence presence, Audience audience, CountsRecord counts)
    {
        if (audience != Audience.Leaders)
        {
            return counts;
        }

        var asked = people.Where(seat => !seat.Leader).ToList();
        return counts with
        {
            DoneOf = asked.Count,
            AllDone = asked.Exists(seat => seat.Done) && asked.TrueForAll(seat => seat.Done || !presence.Here.Contains(seat.Id)),
        };
    }

    private static IEnumerable<Seat> WithoutDevice(Session session) => session.WithoutDevice.Select(id => session.Seats[id]).Where(seat => !seat.Removed);

    private static CountsRecord Writing(Session session, Presence presence, List<Seat> people, CountsRecord counts, Audience audience) => counts with
    {
        Reasons = people.Sum(seat => seat.Standing) + WithoutDevice(session).Sum(seat => seat.Standing),
        Writers = people.Count(seat => seat.Standing > 0),
        Typing = people.Count(seat => presence.Typing.Contains(seat.Id)),
        Vague = audience == Audience.Leaders ? people.Sum(seat => session.ReasonsOf(seat).Count(reason => reason is { Vague: true, Tacit: false })) : null,
    };

    private static CountsRecord Formed(Session session, CountsRecord counts)
    {
        var attacked = session.Forming.Live.SelectMany(risk => risk.Parts).ToHashSet(StringComparer.Ordinal);
        return counts with
        {
            Unplaced = session.Unplaced.Count(),
            Untied = session.Forming.Live.Count(risk => risk.Parts.Count == 0),
            Unattacked = session.Initiative.Theory.Count(part => !part.Retired && !attacked.Contains(part.Id)),
        };
    }
}
