using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>
/// Which stories fit this plan and have not been told by anybody (SW1, SW5): first a few that go for different kinds of part that nobody
/// touched, then what else nobody said, then what somebody came near to, last what somebody has plainly said.
/// </summary>
internal static class StoryFit
{
    private const int Fewest = 3;
    private const int Most = 5;

    public static Seq<RankedMode> Rank(Session session)
    {
        var wall = session.OnTheWall
            .SelectMany(reason => (reason.Folded ?? []).Select(id => session.Reasons[id].Text).Prepend(reason.Text).Select(text => (reason.Id, Print: LooksAlike.Of(text))))
            .ToList();
        var quiet = Quiet(session, wall).ToHashSet(StringComparer.Ordinal);
        var ranked = session.Modes
            .Select(mode => (Mode: mode, Story: Fitted(session, mode, wall, quiet)))
            .OrderBy(pair => pair.Story.Said)
            .ThenBy(pair => pair.Story.Resembles is not null)
            .ThenByDescending(pair => KindsOf(pair.Story.Quiet).Count())
            .ThenByDescending(pair => pair.Story.Parts.Count > 0)
            .ThenByDescending(pair => pair.Story.FitsWork)
            .ThenBy(pair => pair.Mode.Order)
            .Select(pair => pair.Story)
            .ToList();
        var suggested = Suggested(ranked).ToList();
        return suggested.Select(story => story with { Suggested = true }).Concat(ranked.Except(suggested)).ToSeq();
    }

    /// <summary>The first that adds most kinds of quiet part to those already chosen, until none adds any; three at least, as long as nobody has plainly said them.</summary>
    private static IEnumerable<RankedMode> Suggested(List<RankedMode> ranked)
    {
        var left = ranked.Where(story => !story.Said).ToList();
        var covered = new HashSet<char>();
        for (var chosen = 0; chosen < Most && left.Count > 0; chosen++)
        {
            var best = left.MaxBy(story => story.Resembles is null ? KindsOf(story.Quiet).Count(kind => !covered.Contains(kind)) : -1)!;
            if (chosen >= Fewest && (best.Resembles is not null || KindsOf(best.Quiet).All(covered.Contains)))
            {
                yield break;
            }

            covered.UnionWith(KindsOf(best.Quiet));
            left.Remove(best);
            yield return best;
        }
    }

    private static RankedMode Fitted(Session session, FailureMode mode, List<(string Id, Fingerprint Print)> wall, HashSet<string> quiet)
    {
        var prints = Prints(mode).ToList();
        var (near, score) = wall.Select(card => (card.Id, Score: prints.Max(print => print.Score(card.Print)))).DefaultIfEmpty().MaxBy(card => card.Score);
        var parts = session.Initiative.Standing().Where(part => mode.Threatens.Contains(part.Kind)).ToList();
        return new(
            mode.Slug,
            score >= LooksAlike.Threshold ? near : null,
            score >= LooksAlike.PlainlySaid,
            parts.Select(part => part.Id).ToSeq(),
            parts.Where(part => quiet.Contains(part.Id)).Select(part => part.Id).ToSeq(),
            parts.Select(part => KindOfWork.OfPart(session.Initiative, part)).DefaultIfEmpty(KindOfWork.Of(session.Initiative).Nature).Any(nature => IsOf(nature, mode.Kind)));
    }

    /// <summary>What the story says, in each language it is told in: a card finds the one it is written in (WD9).</summary>
    private static IEnumerable<Fingerprint> Prints(FailureMode mode)
    {
        yield return LooksAlike.Of($"{mode.Title}. {mode.Story}");
        if (mode.Es is { } es)
        {
            yield return LooksAlike.Of($"{es.Title}. {es.Story}");
        }
    }

    /// <summary>Parts that no card is about or resembles, and no risk of this room goes for.</summary>
    private static IEnumerable<string> Quiet(Session session, List<(string Id, Fingerprint Print)> wall)
    {
        var touched = session.Forming.Live.SelectMany(risk => risk.Parts)
            .Concat(session.OnTheWall.Select(reason => reason.Part).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return session.Initiative.Standing()
            .Where(part => !touched.Contains(part.Id) && !LooksAlike.Among(LooksAlike.Of(part.Text), wall, 1).Any())
            .Select(part => part.Id);
    }

    /// <summary>Adaptive work is read and remade by those who do it; technical work is built and paid for (CL 1, CL 5).</summary>
    private static bool IsOf(Nature? nature, FailureKind kind) => nature switch
    {
        Nature.Adaptive => kind is FailureKind.Interpretation or FailureKind.Adaptation,
        Nature.Technical => kind is FailureKind.Architecture or FailureKind.Incentives,
        _ => false,
    };

    private static IEnumerable<char> KindsOf(Seq<string> parts) => parts.Select(part => part[0]).Distinct();
}
