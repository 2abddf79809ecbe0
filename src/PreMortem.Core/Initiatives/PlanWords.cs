namespace PreMortem.Core.Initiatives;

/// <summary>Choices of a plan in small letters, as its history names them (LG11).</summary>
internal static class PlanWords
{
    public static readonly Phrase NotSaid = new("planChanges.notSaid", "not said");
    private static readonly Phrase Tight = new("planChanges.tight", "tight");
    private static readonly Phrase Loose = new("planChanges.loose", "loose");
    private static readonly Phrase Technical = new("planChanges.technical", "technical");
    private static readonly Phrase Adaptive = new("planChanges.adaptive", "adaptive");
    private static readonly Phrase Mixed = new("planChanges.mixed", "mixed");
    private static readonly Phrase Legitimate = new("planChanges.legitimate", "legitimate");
    private static readonly Phrase Drift = new("planChanges.drift", "drift");
    private static readonly Phrase Undecided = new("planChanges.undecided", "undecided");
    private static readonly Phrase Depth = new("planChanges.depth", "depth");
    private static readonly Phrase Sustainability = new("planChanges.sustainability", "sustainability");
    private static readonly Phrase Spread = new("planChanges.spread", "spread");
    private static readonly Phrase Ownership = new("planChanges.ownership", "ownership");

    public static Phrase Of(Enum choice) => choice switch
    {
        Coupling.Tight => Tight,
        Coupling.Loose => Loose,
        Nature.Technical => Technical,
        Nature.Adaptive => Adaptive,
        Nature.Mixed => Mixed,
        VariationKind.Legitimate => Legitimate,
        VariationKind.Drift => Drift,
        VariationKind.Undecided => Undecided,
        ScaleDimension.Depth => Depth,
        ScaleDimension.Sustainability => Sustainability,
        ScaleDimension.Spread => Spread,
        ScaleDimension.Ownership => Ownership,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
