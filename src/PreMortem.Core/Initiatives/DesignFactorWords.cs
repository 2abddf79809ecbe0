namespace PreMortem.Core.Initiatives;

/// <summary>What people read for a design factor (CN, after Shiffman and colleagues 2008).</summary>
public static class DesignFactorWords
{
    private static readonly Phrase Emphasis = new("designFactors.emphasis", "What the plan puts first, and how exactly it says so.");
    private static readonly Phrase Complexity = new("designFactors.complexity", "How abstract and how hard to do the plan is for those who carry it.");
    private static readonly Phrase Supports = new("designFactors.supports", "What helps people do it: time together, examples, somebody to ask.");
    private static readonly Phrase Engagement = new("designFactors.engagement", "Who had a say in it, and who wanted it.");

    /// <summary><c>emphasis</c></summary>
    public static string Word(this DesignFactor factor) => factor.ToString().ToLowerInvariant();

    /// <summary>What it is, in one plain sentence.</summary>
    public static Phrase Meaning(this DesignFactor factor) => factor switch
    {
        DesignFactor.Emphasis => Emphasis,
        DesignFactor.Complexity => Complexity,
        DesignFactor.Supports => Supports,
        DesignFactor.Engagement => Engagement,
        _ => throw new ArgumentOutOfRangeException(nameof(factor)),
    };
}
