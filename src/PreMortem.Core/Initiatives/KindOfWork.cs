using PreMortem.Core.Register;

namespace PreMortem.Core.Initiatives;

/// <summary>Whether the work is technical or adaptive: of a plan, a strand, a part, a risk (KW1 to KW4; CL 1). Counts and words, never a score.</summary>
public static class KindOfWork
{
    public static KindReading Of(Initiative plan) => Read(plan.Nature, plan.Diagnosis);

    public static KindReading Of(Strand strand) => Read(strand.Nature, strand.Answers);

    /// <summary>The nature of the strand a part belongs to, else of the plan (KW3); null where nobody has said.</summary>
    public static Nature? OfPart(Initiative plan, Part part) =>
        (plan.Strands.FirstOrDefault(strand => strand.Name == part.Strand) is { } strand ? Of(strand).Nature : null) ?? Of(plan).Nature;

    /// <summary>A risk's own tag, else what the parts it threatens have in common, else the nature of the plan (KW4).</summary>
    public static Nature? OfRisk(Initiative plan, Nature? tagged, Seq<string> parts)
    {
        if (tagged is not null)
        {
            return tagged;
        }

        var threatened = plan.Theory.Where(part => parts.Contains(part.Id)).Select(part => OfPart(plan, part)).OfType<Nature>().Distinct().Take(2).ToList();
        return threatened.Count switch { 0 => Of(plan).Nature, 1 => threatened[0], _ => Nature.Mixed };
    }

    /// <inheritdoc cref="OfRisk(Initiative, Nature?, Seq{string})"/>
    public static Nature? OfRisk(Initiative plan, Risk risk) => OfRisk(plan, risk.Nature, risk.Parts);

    /// <summary>Any line of the plan is adaptive, wholly or in part.</summary>
    public static bool IsAdaptiveAnywhere(Initiative plan) =>
        plan.Strands.Select(Of).Append(Of(plan)).Any(reading => reading.Nature is Nature.Adaptive or Nature.Mixed);

    private static KindReading Read(Nature? said, Seq<KindAnswer> answers) =>
        new(said, answers.Count(answer => answer.Answer == Nature.Technical), answers.Count(answer => answer.Answer == Nature.Adaptive));
}

/// <summary>What leaders called the work and what the answers say.</summary>
/// <param name="Said">The leaders' own word, which counts (KW2).</param>
/// <param name="Technical">How many answers are technical.</param>
/// <param name="Adaptive">How many are adaptive.</param>
public sealed record KindReading(Nature? Said, int Technical, int Adaptive)
{
    public int Answered => Technical + Adaptive;

    /// <summary>What most answers say; null without any.</summary>
    public Nature? ByAnswers => (Answered, Adaptive - Technical) switch
    {
        (0, _) => null,
        (_, 0) => Initiatives.Nature.Mixed,
        (_, > 0) => Initiatives.Nature.Adaptive,
        _ => Initiatives.Nature.Technical,
    };

    public Nature? Nature => Said ?? ByAnswers;

    /// <summary>The answers lean another way than the leaders' word; some of both leans nowhere.</summary>
    public bool Disagrees => Said is not null && ByAnswers is { } read && read != Said && Said != Initiatives.Nature.Mixed && read != Initiatives.Nature.Mixed;
}
