using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Library;

/// <summary>Which patterns answer a risk best, by what it threatens and how it failed (LB13). They are offered, never chosen for anybody.</summary>
public static class PatternsThatFit
{
    /// <summary>How many are offered before the rest.</summary>
    public const int First = 3;

    /// <summary>All of them, those that fit best first; of equals, the library's order.</summary>
    /// <param name="threatened">Ids of the parts that the risk threatens.</param>
    /// <param name="kind">What kind of failure it is; null where nobody said.</param>
    public static IEnumerable<ResponsePattern> For(IEnumerable<ResponsePattern> patterns, IEnumerable<string> threatened, FailureKind? kind, Initiative plan)
    {
        var parts = threatened.Select(id => plan.Theory.FirstOrDefault(part => part.Id == id)).OfType<Part>().ToList();
        return patterns.OrderByDescending(pattern => Fit(pattern, parts, kind));
    }

    public static IEnumerable<ResponsePattern> For(IEnumerable<ResponsePattern> patterns, Risk risk, Initiative plan) =>
        For(patterns, risk.Parts, risk.Kind, plan);

    private static int Fit(ResponsePattern pattern, List<Part> parts, FailureKind? kind) =>
        parts.Select(part => part.Kind).Distinct().Where(pattern.Threatened.Contains).Sum(Weight)
        + (kind is { } failed && pattern.Failures.Contains(failed) ? 2 : 0)
        + (pattern.Threatened.Contains(PartKind.Practice) ? Freedom(pattern, parts) : 0);

    /// <summary>A belief counts most: what bends a plan there bends all of it (CL 6).</summary>
    private static int Weight(PartKind kind) => kind == PartKind.Belief ? 4 : 2;

    /// <summary>To tighten answers what is loose, to loosen what is tight (CL 1); neither does anything to a practice that is so already.</summary>
    private static int Freedom(ResponsePattern pattern, List<Part> parts) => (pattern.Coupling, parts.Exists(Is(Coupling.Tight)), parts.Exists(Is(Coupling.Loose))) switch
    {
        (ResponseCoupling.Tightens, _, true) or (ResponseCoupling.Loosens, true, _) => 1,
        (ResponseCoupling.Tightens, true, false) or (ResponseCoupling.Loosens, false, true) => -3,
        _ => 0,
    };

    private static Predicate<Part> Is(Coupling coupling) => part => part.Kind == PartKind.Practice && part.Coupling == coupling;
}
