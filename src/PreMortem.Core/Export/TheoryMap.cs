using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The theory of action with the risks on it, as a Mermaid flowchart (EX11): if → then → so that, what holds it up beside it, and each risk on what
/// it threatens. A part that nobody attacked is round and says so; nothing depends on colour.
/// </summary>
internal static class TheoryMap
{
    /// <summary>Readers of Mermaid refuse more than 500 arrows, and a map of more risks says nothing.</summary>
    private const int MostRisks = 50;
    private const int MostArrows = 400;

    /// <summary>The lines of the map; none where the plan has no part that stands.</summary>
    /// <param name="live">Risks in the order of the register; the first are drawn, the others counted.</param>
    public static IEnumerable<string> Lines(Initiative plan, IReadOnlyList<Risk> live)
    {
        if (plan.Theory.All(part => part.Retired))
        {
            yield break;
        }

        var attacked = live.SelectMany(risk => risk.Parts).ToHashSet(StringComparer.Ordinal);
        var parts = plan.Theory.Where(part => !part.Retired || attacked.Contains(part.Id)).ToList();
        var nodes = parts.DistinctBy(part => part.Id).Index().ToDictionary(part => part.Item.Id, part => MermaidLabel.Node(part.Item, part.Index), StringComparer.Ordinal);
        yield return "flowchart LR";
        foreach (var kind in parts.GroupBy(part => part.Kind).OrderBy(kind => kind.Key))
        {
            yield return $"  subgraph {Say.Lower(kind.Key)} [\"{kind.Key.Word()}\"]";
            foreach (var part in kind)
            {
                yield return $"    {nodes[part.Id]}{Shape(part, attacked.Contains(part.Id))}";
            }

            yield return "  end";
        }

        foreach (var arrow in Sentence([.. parts.Select(part => part.Kind).Distinct()]).Concat(Evidence(parts, nodes)).Concat(Risks(live, nodes)))
        {
            yield return $"  {arrow}";
        }
    }

    private static string Shape(Part part, bool attacked)
    {
        var label = $"{MermaidLabel.Cut(part.Id)} {MermaidLabel.Cut(part.Text)}";
        return part.Retired ? $"[/\"{label}, no longer part of the plan\"/]"
            : attacked ? $"[\"{label}\"]"
            : $"([\"{label}, nobody attacked this\"])";
    }

    /// <summary>If → then → so that, as far as there are such parts; what holds them up points with a dotted arrow.</summary>
    private static IEnumerable<string> Sentence(IReadOnlyCollection<PartKind> kinds)
    {
        PartKind[] spine = [.. new[] { PartKind.Practice, PartKind.Change, PartKind.Outcome }.Where(kinds.Contains)];
        foreach (var (from, to) in spine.Zip(spine.Skip(1)))
        {
            yield return $"{Say.Lower(from)} --> {Say.Lower(to)}";
        }

        foreach (var kind in kinds.Where(kind => spine.Length > 0 && kind > PartKind.Outcome && kind != PartKind.Evidence).Order())
        {
            yield return $"{Say.Lower(kind)} -.-> {Say.Lower(kind == PartKind.Mechanism ? spine[Math.Min(1, spine.Length - 1)] : spine[0])}";
        }
    }

    private static IEnumerable<string> Evidence(IEnumerable<Part> parts, Dictionary<string, string> nodes) => parts
        .Where(part => part.For is not null && part.For != part.Id && nodes.ContainsKey(part.For))
        .Select(part => $"{nodes[part.Id]} -.-> {nodes[part.For!]}");

    private static IEnumerable<string> Risks(IReadOnlyList<Risk> live, Dictionary<string, string> nodes)
    {
        var arrows = 0;
        var drawn = live.Take(MostRisks).TakeWhile(risk => (arrows += risk.Parts.Count) <= MostArrows).ToList();
        foreach (var risk in drawn)
        {
            yield return $"{risk.Id}{{{{\"{risk.Id} {MermaidLabel.Cut(risk.Title)}\"}}}}";
            foreach (var part in risk.Parts.Distinct().Where(nodes.ContainsKey))
            {
                yield return $"{risk.Id} --x {nodes[part]}";
            }
        }

        if (drawn.Count < live.Count)
        {
            yield return $"others{{{{\"{Say.Count(live.Count - drawn.Count, "more risk", "more risks")} in the list below\"}}}}";
        }
    }
}
