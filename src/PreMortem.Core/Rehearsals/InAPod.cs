using PreMortem.Core.Sessions;

namespace PreMortem.Core.Rehearsals;

/// <summary>Share in pods: tell in one's turn, react, go on past an empty chair, and send up what the hall should hear.</summary>
internal static class InAPod
{
    /// <summary>After this long a chair counts as empty, as the page has it (PD3), and a little more.</summary>
    private const double EmptyChair = 45;

    public static Wish? Of(Me me)
    {
        if (Pods.Of(me.Room, me.Seat) is not { } pod)
        {
            return null;
        }

        return (me.Room.Anonymous ? Drawn(me, pod) : Turn(me, pod)) ?? HadThisToo(me, pod) ?? SendUp(me, pod);
    }

    private static Wish? Turn(Me me, Pod pod)
    {
        if (Pods.Turn(me.Room, pod) is not { } turn)
        {
            return null;
        }

        var turns = Pods.Turns(me.Room, pod);
        return turn.Id == me.Seat.Id ? new($"tell {turns}", new TellPod(Pods.Untold(me.Room, pod, me.Seat).First().Id), 10)
            : Presses(me, pod) ? new($"empty chair {turns}", new PassTurn(turn.Id, turns), EmptyChair)
            : null;
    }

    private static Wish? Drawn(Me me, Pod pod) =>
        Presses(me, pod) && Pods.Next(me.Room, pod).Count > 0 ? new($"next {pod.Told.Count}", new TellNext(pod.Told.Count), 10) : null;

    private static Wish? HadThisToo(Me me, Pod pod) =>
        Pods.Heard(me.Room, pod).LastOrDefault() is { } told && told.Seat != me.Seat.Id && !me.Seat.Had.Contains(told.Id) && me.Chance($"had {told.Id}") < 0.25
            ? new($"had {told.Id}", new HadThisToo(told.Id), 6)
            : null;

    /// <summary>Once all were heard: what most had, and one that nobody else had.</summary>
    private static Wish? SendUp(Me me, Pod pod)
    {
        if (!Presses(me, pod) || Pods.Next(me.Room, pod).Count > 0)
        {
            return null;
        }

        var heard = Pods.Heard(me.Room, pod).OrderByDescending(reason => reason.HadBy?.Count ?? 0).ToList();
        return pod.SentUp.Count < Pod.MostUp && heard.FirstOrDefault() is { } most ? new($"up {most.Id}", new SendUp(most.Id), 12)
            : pod.Lone is null && heard.LastOrDefault(reason => reason.HadBy is not { Count: > 0 }) is { } lone ? new($"alone {lone.Id}", new SendUp(lone.Id, Lone: true), 12)
            : null;
    }

    /// <summary>One of a pod presses for all: the first who sits there and is simulated.</summary>
    private static bool Presses(Me me, Pod pod) =>
        Pods.Sitting(me.Room, pod).FirstOrDefault(seat => seat.Simulated is not null) is { } first && first.Id == me.Seat.Id;
}
