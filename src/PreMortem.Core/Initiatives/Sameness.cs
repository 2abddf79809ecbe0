namespace PreMortem.Core.Initiatives;

/// <summary>What must be the same everywhere and what sites may do their own way, as the parts say it (SI4; CL 1, tight on few; LC, differentiation).</summary>
public static class Sameness
{
    /// <summary>Tight parts, and core ones that are not called loose.</summary>
    public static Seq<Part> Same(Initiative plan) =>
        plan.Standing().Where(part => part.Coupling == Coupling.Tight || part is { Core: true, Coupling: null }).ToSeq();

    /// <summary>Loose parts, and parts that say what may differ.</summary>
    public static Seq<Part> MayDiffer(Initiative plan) =>
        plan.Standing().Where(part => part.Coupling == Coupling.Loose || !string.IsNullOrWhiteSpace(part.MayDiffer)).ToSeq();

    /// <summary>The tight part that a site departs from while nobody has said whether it still serves its function; null where there is nothing to ask.</summary>
    public static Part? Asked(Initiative plan, SiteVariation variation) => variation.Kind == VariationKind.Undecided
        ? plan.Theory.FirstOrDefault(part => part.Id == variation.Part && part is { Retired: false, Coupling: Coupling.Tight })
        : null;
}
