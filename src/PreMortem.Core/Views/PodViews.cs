using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>Pods: to a seat its own pod and what was told there, to everybody else numbers (PD5, PD7).</summary>
internal static class PodViews
{
    /// <summary>Keys of its own, so that nothing told in a pod can be taken for something that the room knows.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Own(Session session, Seat seat)
    {
        if (Pods.Of(session, seat) is not { } pod)
        {
            yield break;
        }

        var cards = Pods.Heard(session, pod).ToList();
        var named = !session.Anonymous;
        yield return ("pod", new PodRecord(
            named ? seat.Pod : null,
            Pods.Sitting(session, pod).Count(),
            named ? Pods.Sitting(session, pod).Select(mate => new Author(mate.Id, mate.Name, mate.Site)).ToSeq() : [],
            Pods.Turn(session, pod)?.Id,
            named ? Pods.Turns(session, pod) : null,
            Pods.Next(session, pod).Count > 0,
            pod.Told.Count,
            cards.Select(card => card.Id).ToSeq(),
            pod.SentUp,
            pod.Lone));
        foreach (var card in cards)
        {
            yield return ($"podcard/{card.Id}", new PodCardRecord(
                card.Id, card.Text, card.Tacit, View.AuthorOf(session, card.Seat), card.HadBy?.Count ?? 0, card.Seat == seat.Id, card.Part));
        }
    }

    /// <summary>Every key that they have ever had.</summary>
    public static IEnumerable<string> KeysOf(Session session, Seat seat) => seat.Pod is > 0 and var number && number <= session.Pods.Count
        ? session.Pods[number - 1].Told.Select(card => $"podcard/{card}").Prepend("pod")
        : [];

    /// <summary>Which pods are silent is told where nobody's number is a secret.</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Progress(Session session, Audience audience)
    {
        if (!session.InPods)
        {
            yield break;
        }

        var silent = session.Pods.Select((pod, at) => (pod, Number: at + 1)).Where(pair => pair.pod.Told.Count == 0).Select(pair => pair.Number).ToSeq();
        yield return ("pods", new PodsRecord(
            session.Pods.Count,
            session.Pods.Count(pod => pod.SentUp.Count > 0 || pod.Lone is not null),
            silent.Count,
            audience == Audience.Leaders && !session.Anonymous ? silent : null));
    }
}
