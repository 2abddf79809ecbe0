using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>A meeting that people could have had: named or not, the steps as numbers.</summary>
/// <param name="InPods">Seven people who share in pods, instead of three who go round.</param>
internal sealed record AnyMeeting(bool Anonymous, int[] Steps, bool InPods = false)
{
    public override string ToString() => $"new AnyMeeting({(Anonymous ? "true" : "false")}, [{string.Join(", ", Steps)}], {(InPods ? "true" : "false")})";

    private static readonly Gen<AnyMeeting> Gen =
        from anonymous in FsCheck.Fluent.Gen.Elements(true, false)
        from length in FsCheck.Fluent.Gen.Choose(30, 250)
        from pods in FsCheck.Fluent.Gen.Elements(true, false, false)
        from steps in FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1).ArrayOf(length)
        select new AnyMeeting(anonymous, steps, pods);

    public static AnyMeeting From(int seed)
    {
        var random = new Random(seed);
        return new(seed % 2 == 0, [.. Enumerable.Range(0, 250).Select(_ => random.Next())], seed % 3 == 0);
    }

    /// <summary>Holds a rule against many meetings; a meeting that breaks it is made as short as possible and printed with its seed.</summary>
    public static void Always(int meetings, Action<AnyMeeting> holds) =>
        Prop.ForAll(Arb.From(Gen, Shorter), meeting => holds(meeting)).Check(Config.QuickThrowOnFailure.WithMaxTest(meetings));

    /// <summary>Plays it; <paramref name="look"/> sees the room after every accepted entry.</summary>
    public Story Play(Action<Story, Session, Entry>? look = null)
    {
        var story = InPods ? Story.Later(PhaseKind.Gather, Anonymous, Plan.InPods).Comes("Hal").Comes("Ida").Comes("Jan").Comes("Kim") : Story.Later(PhaseKind.Gather, Anonymous);
        foreach (var step in Steps)
        {
            var (seat, command) = new Chances(story.Session, step).Next();
            var before = story.Session;
            if (step % 9 == 0)
            {
                story.After(TimeSpan.FromSeconds(step % 97));
                before = story.Session;
            }

            if (story.Do(seat, command) is Decision.Accepted)
            {
                look?.Invoke(story, before, story.Log[^1]);
            }
        }

        return story;
    }

    private static IEnumerable<AnyMeeting> Shorter(AnyMeeting meeting)
    {
        for (var cut = meeting.Steps.Length / 2; cut > 0; cut /= 2)
        {
            for (var at = 0; at + cut <= meeting.Steps.Length; at += cut)
            {
                yield return meeting with { Steps = [.. meeting.Steps[..at], .. meeting.Steps[(at + cut)..]] };
            }
        }
    }
}
