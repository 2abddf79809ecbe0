namespace PreMortem.Core.Sessions;

/// <summary>What the facts of the pods do to a session.</summary>
internal static class PodFolds
{
    /// <summary>What a pod has heard stays heard when the room comes back; what it may send up begins anew.</summary>
    public static Session DrawPods(this Session s, PodsDrawn f) => s with
    {
        Sharing = s.Sharing with { InPods = true },
        Pods = [.. f.Pods.Select((seats, at) => new Pod(seats, at < s.Pods.Count ? s.Pods[at].Told : []))],
        Seats = s.Seats.SetItems(f.Pods.SelectMany((seats, at) => seats.Select(id => KeyValuePair.Create(id, s.Seats[id] with { Pod = at + 1 })))),
    };

    /// <summary>Whoever comes late takes turns as the others do from now on.</summary>
    public static Session JoinPod(this Session s, PodJoined f)
    {
        var pods = f.Pod > s.Pods.Count ? s.Pods.Add(new([])) : s.Pods;
        var pod = pods[f.Pod - 1];
        var turns = pod.Seats.Select(id => s.Seats[id]).Where(seat => !seat.Removed).Select(seat => seat.PodTurns).DefaultIfEmpty().Min();
        return (s with { Pods = pods.SetItem(f.Pod - 1, pod with { Seats = pod.Seats.Add(f.Seat) }) })
            .Seat(f.Seat, seat => seat with { Pod = f.Pod, PodTurns = turns });
    }

    public static Session Tell(this Session s, ReasonToldToPod f)
    {
        var author = s.Reasons[f.Reason].Seat;
        return s.InPodOf(author, pod => pod with { Told = pod.Told.Add(f.Reason) }).TakeTurn(author);
    }

    public static Session TakeTurn(this Session s, string seat) => s.Seat(seat, one => one with { PodTurns = one.PodTurns + 1 });

    /// <summary>A sealed log knows no pods: there the card alone keeps its mark.</summary>
    public static Session SendUp(this Session s, ReasonSentUp f) => s
        .InPodOf(s.Reasons[f.Reason].Seat, pod => f.Lone ? pod with { Lone = f.Reason } : pod with { SentUp = pod.SentUp.Add(f.Reason) })
        .Reason(f.Reason, reason => reason with { Lone = f.Lone });

    private static Session InPodOf(this Session s, string seat, Func<Pod, Pod> change) => s.Seats[seat].Pod is > 0 and var number
        ? s with { Pods = s.Pods.SetItem(number - 1, change(s.Pods[number - 1])) }
        : s;
}
