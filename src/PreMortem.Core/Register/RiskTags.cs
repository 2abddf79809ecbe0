using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>What kind of failure a risk is, and what stands against it already.</summary>
/// <param name="Nature">Technical or adaptive (CL 1).</param>
/// <param name="Scale">The dimensions of scale it goes for (CL 1, after Coburn).</param>
/// <param name="Factors">The design factors it comes from (CN).</param>
/// <param name="Safeguards">What already stands against it.</param>
public sealed record RiskTags(Nature? Nature = null, Seq<ScaleDimension> Scale = default, Seq<DesignFactor> Factors = default, string? Safeguards = null)
{
    public static readonly RiskTags None = new();

    public static RiskTags Of(Risk risk) => new(risk.Nature, risk.Scale, risk.Factors, risk.Safeguards);
}
