using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>Rooms that share in pods.</summary>
internal static class PodStory
{
    /// <summary>A leader and so many people, each with cards a, b, …, in a Share with pods.</summary>
    public static Story Room(int people, int size, bool anonymous = false, int cards = 2)
    {
        var story = Story.Empty(anonymous, Plan.Whole with
        {
            Phases = Plan.Whole.Phases.Select(phase => phase.Kind == PhaseKind.Share ? phase with { Pods = size } : phase).ToSeq(),
        }).Comes("Lee", leader: true);
        for (var person = 0; person < people; person++)
        {
            story.Comes($"Person {person}");
        }

        story.MovesTo(PhaseKind.Write);
        foreach (var seat in story.Session.Seats.Keys.Skip(1))
        {
            for (var card = 0; card < cards; card++)
            {
                story.Given(seat, new WriteReason($"{seat}{(char)('a' + card)}", $"In May mark{seat}q{card} it ended for us."));
            }
        }

        return story.MovesTo(PhaseKind.Share);
    }

    /// <summary>Two pods of two; the first has heard one card.</summary>
    public static Story Told(out Pod pod, out string card, bool anonymous = false)
    {
        var story = Room(4, 2, anonymous);
        pod = story.Session.Pods[0];
        story.Given(pod.Seats[0], anonymous ? new TellNext() : new TellPod($"{pod.Seats[0]}a"));
        card = PodOf(story.Session, pod.Seats[0]).Told[0];
        return story;
    }

    public static Pod PodOf(Session room, string seat) => room.Pods[room.Seats[seat].Pod - 1];
}
