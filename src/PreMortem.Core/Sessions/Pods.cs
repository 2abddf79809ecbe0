using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>Who sits in which pod, whose turn it is there, and what it has heard (PD1 to PD5).</summary>
public static class Pods
{
    /// <summary>As many pods of about the size that is set as leave nobody alone; the same ones where the room comes back.</summary>
    /// <returns>Null where the phase has none, or the room would be one pod.</returns>
    internal static PodsDrawn? Draw(Session session, AgendaPhase phase, Stamp stamp)
    {
        if (phase.Pods is not { } size)
        {
            return null;
        }

        var seats = stamp.Shuffle(session.Seats.Values.Where(seat => seat is { Removed: false, Leader: false, Entered: false, Pod: 0 }).Select(seat => seat.Id));
        if (session.Pods.Count > 0)
        {
            return new(seats.Aggregate(session, (room, seat) => room.Assuming([Joining(room, seat, size)])).Pods.Select(pod => pod.Seats).ToSeq());
        }

        var pods = Math.Min(((seats.Count * 2) + size) / (size * 2), seats.Count / Math.Max(2, size - 1));
        return pods < 2 ? null : new(Enumerable.Range(0, pods).Select(pod => seats.Where((_, at) => at % pods == pod).ToSeq()).ToSeq());
    }

    /// <summary>Somebody who comes in while the room is in pods sits in the smallest; where each has one more than the size that is set, a new one begins.</summary>
    internal static IEnumerable<Fact> Join(Session session, SeatTaken taken) =>
        session.InPods && !taken.Leader && session.Phase.Pods is { } size ? [Joining(session, taken.Seat, size)] : [];

    private static PodJoined Joining(Session session, string seat, int size)
    {
        var (people, pod) = session.Pods.Select((pod, at) => (People: Sitting(session, pod).Count(), Pod: at + 1)).MinBy(pair => pair.People);
        return new(seat, people > size ? session.Pods.Count + 1 : pod);
    }

    /// <summary>The pod of a seat while the room is in pods; null for who has none.</summary>
    public static Pod? Of(Session session, Seat seat) => session.InPods && seat.Pod is > 0 and var number && number <= session.Pods.Count ? session.Pods[number - 1] : null;

    /// <summary>Those of it who are still here.</summary>
    public static IEnumerable<Seat> Sitting(Session session, Pod pod) => pod.Seats.Select(id => session.Seats[id]).Where(seat => !seat.Removed);

    /// <summary>Those with a card that the pod has not heard who had the fewest turns, in the order of turns.</summary>
    public static IReadOnlyList<Seat> Next(Session session, Pod pod)
    {
        var waiting = Sitting(session, pod).Where(seat => Untold(session, pod, seat).Any()).ToList();
        var fewest = waiting.Select(seat => seat.PodTurns).DefaultIfEmpty().Min();
        return waiting.FindAll(seat => seat.PodTurns == fewest);
    }

    /// <summary>Whose turn it is; nobody's in an anonymous room.</summary>
    public static Seat? Turn(Session session, Pod pod) => session.Anonymous ? null : Next(session, pod).FirstOrDefault();

    /// <summary>Turns that were taken in it: a press that knows of fewer is of a moment ago.</summary>
    public static int Turns(Session session, Pod pod) => pod.Seats.Sum(id => session.Seats[id].PodTurns);

    /// <summary>Weightiest first.</summary>
    internal static IEnumerable<Reason> Untold(Session session, Pod pod, Seat seat) =>
        session.UnsharedOf(seat).Where(reason => !pod.Told.Contains(reason.Id, StringComparer.Ordinal));

    /// <summary>The cards it has heard that stand and that nobody else has seen, in the order of telling.</summary>
    public static IEnumerable<Reason> Heard(Session session, Pod pod) => pod.Told
        .Select(id => session.Reasons[id])
        .Where(reason => reason is { IsShared: false, Removed: false } && !session.Seats[reason.Seat].Removed);

    /// <summary>Everybody who may see what a seat did in its pod; none where it has no pod now.</summary>
    public static IEnumerable<string> Mates(Session session, string? seat) =>
        seat is not null && session.Seats.TryGetValue(seat, out var who) && Of(session, who) is { } pod ? pod.Seats : [];
}
