using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Record;

/// <summary>Cards, voices and the vote as a leader may read them afterwards.</summary>
internal static class Told
{
    public static RecordedCard Card(Session room, Reason reason, int number)
    {
        var by = room.Anonymous ? null : room.Seats[reason.Seat];
        var place = room.Forming.PlaceOf(reason.Id);
        return new(
            number,
            reason.Text,
            by?.Name,
            by?.Site,
            reason.Tacit,
            reason.HadBy?.Count ?? 0,
            (reason.Folded ?? []).Select(id => room.Reasons[id].Text).Order(StringComparer.Ordinal).ToSeq(),
            place.Place,
            place.Risk is { } risk ? room.Forming.Risks[risk].Number : null,
            reason.Entered);
    }

    /// <summary>No line for a person in an anonymous room (MR3).</summary>
    public static Heard? Heard(Session room)
    {
        if (room.Anonymous || (room.Shared.IsEmpty && !room.Reached(PhaseKind.Share)))
        {
            return null;
        }

        var cards = room.OnTheWall.CountBy(reason => reason.Seat).ToDictionary(StringComparer.Ordinal);
        return new(
            room.Seats.Values.Where(seat => cards.ContainsKey(seat.Id))
                .OrderByDescending(seat => cards[seat.Id])
                .Select(seat => new Voice(seat.Name, seat.Site, seat.Leader, cards[seat.Id])).ToSeq(),
            room.People.Count(seat => !seat.Heard));
    }

    /// <summary>The tally the views show, so that no two of them can be held against each other: one person who was taken out in between would be the difference (MR4).</summary>
    public static ClosedVote? Vote(Session room, DateTimeOffset? closedAt)
    {
        if (!room.ConcernClosed || closedAt is not { } at)
        {
            return null;
        }

        var counted = room.Forming.Live
            .Select(risk => (Risk: risk, Tally: Tally.Of(room, risk)))
            .OrderByDescending(row => row.Tally.Picks)
            .ThenByDescending(row => row.Tally.LeaderPicked)
            .ThenByDescending(row => row.Tally.MedianImpact)
            .ThenBy(row => row.Risk.Number)
            .ToList();
        return new(
            at,
            counted.Select(row => row.Tally.Turnout).FirstOrDefault(),
            room.Polled.Count(seat => !seat.Leader),
            counted.Select((row, index) => Row(room, row.Risk, row.Tally, index + 1 < counted.Count ? counted[index + 1].Tally : null)).ToSeq());
    }

    private static VoteRow Row(Session room, RoomRisk risk, Concern tally, Concern? next) => new(
        risk.Number,
        risk.Title,
        tally.Picks,
        next is null ? null : tally.Picks - next.Picks,
        tally.NotClear,
        tally.LeaderPicked,
        tally.Split,
        Voices.IsLone(room, risk));
}
