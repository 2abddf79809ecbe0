using PreMortem.Core.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pictures;

/// <summary>What the likelihood-by-impact picture shows, in words (PI3).</summary>
public static class ConcernFinding
{
    private const int Told = 3;

    /// <summary>The greatest concerns and what divides the room.</summary>
    public static string Of(ConcernChart chart)
    {
        if (chart.Marks.Count == 0)
        {
            return Say(chart.MayHoldBack ? "pictures.noRiskRatedByThree" : "pictures.noRiskRated");
        }

        var said = chart.Marks
            .OrderByDescending(mark => mark.Risk.Top).ThenByDescending(mark => mark.Risk.Concern.Picks).ThenBy(mark => mark.Risk.Number)
            .Take(4)
            .Where((mark, at) => mark.Risk.Top || at < 3)
            .Select(mark => Sentence(mark.Risk));
        return string.Join(' ', [.. said, .. Division(chart)]);
    }

    /// <summary>A sentence on each risk that the room does not agree on, by whose ratings are apart where that is told, else by the votes on its impact; from the fourth on, one sentence names the rest.</summary>
    public static IEnumerable<string> Division(ConcernChart chart)
    {
        var divided = chart.Marks.Where(mark => mark.Split).Select(mark => mark.Risk).ToList();
        var told = divided.Count > Told + 1 ? Told : divided.Count;
        var said = divided.Take(told).Select(risk => Say("pictures.divides", ("risk", risk.Id), ("sides", Sides(risk.Concern))));
        return told == divided.Count ? said : said.Append(Say("pictures.soDo", ("risks", string.Join(", ", divided.Skip(told).SkipLast(1).Select(risk => risk.Id))), ("last", divided[^1].Id)));
    }

    /// <summary>“principals 25%, teachers 80%”, or else “5 slight, 4 ends it”; null where the room agrees.</summary>
    public static string? Sides(Concern concern) =>
        (RatingsApart.Among(concern.ByRole) ?? RatingsApart.Among(concern.BySite))?.Words ?? (concern.Split ? Votes(concern) : null);

    /// <summary>“5 slight, 4 ends it”</summary>
    private static string Votes(Concern concern) =>
        string.Join(", ", concern.Impacts.Index().Where(vote => vote.Item > 0).Select(vote => $"{vote.Item} {((Impact)vote.Index).Read()}"));

    private static string Sentence(RatedRisk risk)
    {
        var concern = risk.Concern;
        var rated = risk.IsRated ? Say("pictures.rated", ("range", concern.Likelihood()), ("impact", concern.MedianImpact!.Value.Read())) : risk.Unrated;
        return Say(risk.LoneVoice ? "pictures.pickedAlone" : "pictures.picked", ("risk", risk.Id), ("picks", concern.Picks), ("of", concern.Turnout), ("rated", rated));
    }
}
