namespace PreMortem.Core.Library;

/// <summary>What makes an agenda one that a room can walk through (LB6 to LB8, PD1).</summary>
public static class AgendaRules
{
    /// <summary>A week: the longest a phase stays open.</summary>
    public const int LongestMinutes = 7 * 24 * 60;

    /// <summary>How few and how many people a pod is set for.</summary>
    public const int SmallestPod = 2, LargestPod = 10;

    /// <summary>Which phase comes before which, whether the later is empty without the earlier, and why.</summary>
    private static readonly (PhaseKind First, PhaseKind Then, bool Needed, string Why)[] Order =
    [
        (PhaseKind.Brief, PhaseKind.Imagine, false, "people have to know the plan before they see it fail"),
        (PhaseKind.Brief, PhaseKind.Write, false, "people have to know the plan before they write"),
        (PhaseKind.Confidence, PhaseKind.Imagine, false, "it is the measure from before the failure"),
        (PhaseKind.Confidence, PhaseKind.Write, false, "it is the measure from before the failure"),
        (PhaseKind.Imagine, PhaseKind.Write, false, "people write once the failure is settled"),
        (PhaseKind.Write, PhaseKind.LookAgain, true, "a second look needs a first"),
        (PhaseKind.Write, PhaseKind.Share, true, "people share what they have written"),
        (PhaseKind.LookAgain, PhaseKind.Share, false, "it is still silent work, alone"),
        (PhaseKind.Share, PhaseKind.Sweep, false, "it asks about what nobody has shared"),
        (PhaseKind.Share, PhaseKind.Form, true, "risks are formed from shared cards"),
        (PhaseKind.Sweep, PhaseKind.Form, false, "its cards become risks too"),
        (PhaseKind.Form, PhaseKind.Concern, true, "people pick among risks"),
        (PhaseKind.Concern, PhaseKind.Treat, true, "the plan is changed for the greatest concerns"),
    ];

    /// <returns>Every fault, in no order; empty where the agenda is sound.</returns>
    public static IEnumerable<AgendaFault> Faults(Agenda agenda) =>
        [.. Ends(agenda), .. Twice(agenda), .. OutOfOrder(agenda), .. Minutes(agenda), .. Pods(agenda)];

    /// <summary>The name of a kind of phase as a leader writes it: <c>look again</c>.</summary>
    public static string Name(this PhaseKind kind) => kind == PhaseKind.LookAgain ? "look again" : kind.ToString().ToLowerInvariant();

    private static IEnumerable<AgendaFault> Ends(Agenda agenda)
    {
        var kinds = agenda.Phases.Select(phase => phase.Kind).ToList();
        if (kinds.Count == 0)
        {
            yield return new(null, "the agenda has no phases; give each phase a heading that starts with ##");
            yield break;
        }

        if (kinds[0] != PhaseKind.Gather)
        {
            yield return new(0, $"the first phase is {kinds[0].Name()}; put gather first, so that people can join");
        }

        if (kinds[^1] != PhaseKind.Close)
        {
            yield return new(kinds.Count - 1, $"the last phase is {kinds[^1].Name()}; put close last, so that the meeting can end");
        }

        if (!kinds.Contains(PhaseKind.Write) && !kinds.Contains(PhaseKind.Review))
        {
            yield return new(null, "the agenda has neither write nor review; add one, or there is nothing to do");
        }
    }

    private static IEnumerable<AgendaFault> Twice(Agenda agenda)
    {
        var seen = new HashSet<PhaseKind>();
        return agenda.Phases
            .Select((phase, index) => (phase.Kind, Index: index))
            .Where(phase => !seen.Add(phase.Kind))
            .Select(phase => new AgendaFault(phase.Index, $"{phase.Kind.Name()} is there twice; keep one"))
            .ToList();
    }

    private static IEnumerable<AgendaFault> OutOfOrder(Agenda agenda)
    {
        var kinds = agenda.Phases.Select(phase => phase.Kind).ToList();
        foreach (var (first, then, needed, why) in Order)
        {
            var (at, before) = (kinds.IndexOf(then), kinds.IndexOf(first));
            if (at >= 0 && before > at)
            {
                yield return new(at, $"{then.Name()} comes before {first.Name()}; put {first.Name()} first: {why}");
            }
            else if (at >= 0 && before < 0 && needed)
            {
                yield return new(at, $"{then.Name()} has no {first.Name()} before it; add {first.Name()}: {why}");
            }
        }
    }

    private static IEnumerable<AgendaFault> Minutes(Agenda agenda) => agenda.Phases
        .Select((phase, index) => (phase.Minutes, Index: index))
        .Where(phase => phase.Minutes is < 0 or > LongestMinutes)
        .Select(phase => new AgendaFault(phase.Index, $"minutes is {phase.Minutes}; use 0 (no timer) to {LongestMinutes} (a week)"));

    private static IEnumerable<AgendaFault> Pods(Agenda agenda)
    {
        foreach (var (phase, index) in agenda.Phases.Select((phase, index) => (phase, index)).Where(pair => pair.phase.Pods is not null))
        {
            if (phase.Kind != PhaseKind.Share)
            {
                yield return new(index, $"{phase.Kind.Name()} has no pods; leave them out, or put them into share");
            }
            else if (phase.Pods is < SmallestPod or > LargestPod)
            {
                yield return new(index, $"pods is {phase.Pods}; use {SmallestPod} to {LargestPod} people in a pod");
            }
        }
    }
}

/// <summary>One fault of an agenda, with how to mend it.</summary>
/// <param name="Phase">The phase it is about, from 0; null where it is about the whole.</param>
public sealed record AgendaFault(int? Phase, string Message);
