namespace PreMortem.Core.Initiatives;

/// <summary>What scale means for this plan, in Coburn's four dimensions (2003; CL 1). Each is at most 1,000 characters.</summary>
public sealed record ScaleAnswers(string? Depth = null, string? Sustainability = null, string? Spread = null, string? Ownership = null)
{
    public string? Of(ScaleDimension dimension) => dimension switch
    {
        ScaleDimension.Depth => Depth,
        ScaleDimension.Sustainability => Sustainability,
        ScaleDimension.Spread => Spread,
        _ => Ownership,
    };
}

/// <summary>Depth of the change, its life after the push, the spread of what lies beneath the practice, the shift in who owns it (Coburn 2003).</summary>
public enum ScaleDimension { Depth, Sustainability, Spread, Ownership }
