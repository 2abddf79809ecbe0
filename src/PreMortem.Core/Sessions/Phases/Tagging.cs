using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions.Phases;

/// <summary>What kind of failure a risk is, as the room calls it (FO13).</summary>
internal static class Tagging
{
    public static Decision Tag(Session session, TagRisk tag)
    {
        if (Form.Standing(session, tag.Risk) is not { } risk)
        {
            return Refusal.NoSuchRisk;
        }

        if (Limits.Optional(tag.Safeguards) is { } tooLong)
        {
            return tooLong;
        }

        var tags = new RiskTags(
            tag.Nature.Or(risk.Tags.Nature),
            tag.Scale is { } scale ? scale.Distinct().Order().ToSeq() : risk.Tags.Scale,
            tag.Factors is { } factors ? factors.Distinct().Order().ToSeq() : risk.Tags.Factors,
            tag.Safeguards is null ? risk.Tags.Safeguards : string.IsNullOrWhiteSpace(tag.Safeguards) ? null : tag.Safeguards.Trim());
        return tags == risk.Tags ? Decision.Nothing : new RiskTagged(tag.Risk, tags);
    }
}
