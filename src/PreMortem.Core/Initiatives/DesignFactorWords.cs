namespace PreMortem.Core.Initiatives;

/// <summary>What people read for a design factor (CN, after Shiffman and colleagues 2008).</summary>
public static class DesignFactorWords
{
    /// <summary><c>emphasis</c></summary>
    public static string Word(this DesignFactor factor) => factor.ToString().ToLowerInvariant();

    /// <summary>What it is, in one plain sentence.</summary>
    public static string Meaning(this DesignFactor factor) => factor switch
    {
        DesignFactor.Emphasis => "What the plan puts first, and how exactly it says so.",
        DesignFactor.Complexity => "How abstract and how hard to do the plan is for those who carry it.",
        DesignFactor.Supports => "What helps people do it: time together, examples, somebody to ask.",
        DesignFactor.Engagement => "Who had a say in it, and who wanted it.",
        _ => throw new ArgumentOutOfRangeException(nameof(factor)),
    };
}
