using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>What a plan and its register hold in each dimension of scale; an empty one is named (SC2, SC3; CL 1). Nothing is counted into a score.</summary>
public static class ScaleBalance
{
    /// <summary>One line a dimension, in the order of the questions. Retired risks count for nothing.</summary>
    public static Seq<ScaleLine> Of(RegisterDocument document)
    {
        var standing = document.Risks.Where(risk => risk.Status != RiskStatus.Retired).OrderBy(risk => risk.Number).ToList();
        return ScaleQuestion.All.Select(question => new ScaleLine(
            question,
            document.Initiative.Scale?.Of(question.Dimension) is { } answer && !string.IsNullOrWhiteSpace(answer) ? answer : null,
            standing.Where(risk => risk.Scale.Contains(question.Dimension)).ToSeq(),
            standing.Where(risk => risk.Response.Scale.Contains(question.Dimension)).ToSeq())).ToSeq();
    }

    /// <summary>Nobody answered, tagged or treated anything in any dimension (SC3).</summary>
    public static bool IsSilent(Seq<ScaleLine> lines) => lines.All(line => line.IsEmpty);
}

/// <summary>One dimension of scale.</summary>
/// <param name="Answer">The plan's; null where nobody gave one.</param>
/// <param name="Risks">That go for it.</param>
/// <param name="Served">Risks whose response serves it.</param>
public sealed record ScaleLine(ScaleQuestion Question, string? Answer, Seq<Risk> Risks, Seq<Risk> Served)
{
    public bool IsEmpty => Answer is null && Risks.Count == 0 && Served.Count == 0;

    /// <summary>The sentence that names an empty dimension; null where anything stands.</summary>
    public Phrase? Missing => !IsEmpty ? null : Question.Dimension switch
    {
        ScaleDimension.Depth => FindingPhrases.UnaskedDepth,
        ScaleDimension.Sustainability => FindingPhrases.UnaskedSustainability,
        ScaleDimension.Spread => FindingPhrases.UnaskedSpread,
        _ => FindingPhrases.UnaskedOwnership,
    };

    /// <summary>“what happens to ownership”</summary>
    public string Unasked => Question.Dimension switch
    {
        ScaleDimension.Depth => "how deep it goes",
        ScaleDimension.Sustainability => "what keeps it going",
        ScaleDimension.Spread => "what has to spread",
        _ => "what happens to ownership",
    };
}
