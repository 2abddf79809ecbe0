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

    /// <summary>What stands out, in sentences; none where nothing is tagged.</summary>
    public Seq<string> Findings => !Shows ? [] : [Weight(), .. Untagged > 0 ? [$"{Risks(Untagged)} {(Untagged == 1 ? "has" : "have")} no tag."] : Seq.Create<string>([])];

    /// <summary>“Six risks come from complexity; nobody tagged engagement.”</summary>
    private string Weight()
    {
        var most = Factors.Max(share => share.Risks.Count);
        var heaviest = Factors.Where(share => share.Risks.Count == most).Select(share => share.Factor.Word()).ToList();
        var missing = Factors.Where(share => share.Risks.Count == 0).Select(share => share.Factor.Word()).ToList();
        var weight = heaviest.Count == Factors.Count
            ? $"The four factors stand behind {(most == 1 ? "one risk" : $"{Risks(most).ToLowerInvariant()}")} each"
            : $"{Risks(most)} {(most == 1 ? "comes" : "come")} from {Joined(heaviest, "and")}{(heaviest.Count > 1 ? " each" : "")}";
        return missing.Count > 0 ? $"{weight}; nobody tagged {Joined(missing, "or")}." : $"{weight}.";
    }

    private static string Risks(int count) =>
        $"{(count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture))} {(count == 1 ? "risk" : "risks")}";

    private static string Joined(List<string> words, string with) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} {with} {words[^1]}";
}

/// <param name="Risks">Ids of the risks that come from it, by number.</param>
public sealed record FactorShare(DesignFactor Factor, Seq<string> Risks);
