using System.Globalization;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>Which design factors the risks of a register come from (DB1 to DB3; CN). It counts and says what stands out; it grades nothing.</summary>
/// <param name="Factors">All four, in their order.</param>
/// <param name="Tagged">How many standing risks have a factor.</param>
/// <param name="Untagged">How many have none.</param>
public sealed record DesignBalance(Seq<FactorShare> Factors, int Tagged, int Untagged)
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    /// <summary>There is something to show once a risk has a factor.</summary>
    public bool Shows => Tagged > 0;

    /// <summary>Of the risks that stand; what is retired comes from nowhere any more.</summary>
    public static DesignBalance Of(RegisterDocument document)
    {
        var standing = document.Risks.Where(risk => risk.Status != RiskStatus.Retired).OrderBy(risk => risk.Number).ToList();
        var tagged = standing.Count(risk => risk.Factors.Count > 0);
        return new(
            Enum.GetValues<DesignFactor>().Select(factor => new FactorShare(factor, standing.Where(risk => risk.Factors.Contains(factor)).Select(risk => risk.Id).ToSeq())).ToSeq(),
            tagged,
            standing.Count - tagged);
    }

    /// <summary>What stands out; none where nothing is tagged.</summary>
    public Seq<Phrase> Said => !Shows ? []
        : Untagged == 0 ? [Weight()]
        : [Weight(), (Untagged == 1 ? FindingPhrases.NoTag : FindingPhrases.NoTags).With(("risks", Risks(Untagged)))];

    /// <summary>The same in English, as exports have it.</summary>
    public Seq<string> Findings => Said.Select(said => said.ToString()).ToSeq();

    /// <summary>“Six risks come from complexity; nobody tagged engagement.”</summary>
    private Phrase Weight()
    {
        var most = Factors.Max(share => share.Risks.Count);
        var heaviest = Named(share => share.Risks.Count == most);
        var missing = Named(share => share.Risks.Count == 0);
        if (heaviest.Count == Factors.Count)
        {
            return FindingPhrases.FourFactors.With(("risks", Risks(most, inside: true)));
        }

        var comes = (heaviest.Count, most) switch
        {
            (1, 1) => FindingPhrases.Comes,
            (1, _) => FindingPhrases.Come,
            (_, 1) => FindingPhrases.ComesEach,
            _ => FindingPhrases.ComeEach,
        };
        var weight = comes.With(("risks", Risks(most)), ("factors", FindingPhrases.Joined(heaviest)));
        return missing.Count == 0 ? FindingPhrases.Ended.With(("weight", weight)) : FindingPhrases.Missing.With(("weight", weight), ("factors", FindingPhrases.Joined(missing, or: true)));
    }

    private List<Phrase> Named(Func<FactorShare, bool> which) => [.. Factors.Where(which).Select(share => FindingPhrases.Factor(share.Factor))];

    /// <summary>“Six risks”.</summary>
    private static Phrase Risks(int count, bool inside = false)
    {
        var number = count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture);
        return new Phrase(count == 1 ? "findings.oneRisk" : "findings.manyRisks", $"{(inside ? number.ToLowerInvariant() : number)} {(count == 1 ? "risk" : "risks")}").With(("n", count));
    }
}

/// <param name="Risks">Ids of the risks that come from it, by number.</param>
public sealed record FactorShare(DesignFactor Factor, Seq<string> Risks);
