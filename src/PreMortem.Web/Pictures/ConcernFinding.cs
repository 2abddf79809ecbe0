using PreMortem.Core.Register;

namespace PreMortem.Web.Pictures;

/// <summary>What the likelihood-by-impact picture shows, in words (PI3).</summary>
public static class ConcernFinding
{
    /// <summary>The greatest concerns and what divides the room.</summary>
    public static string Of(ConcernChart chart)
    {
        if (chart.Marks.Count == 0)
        {
            return "No risk has been rated yet.";
        }

        var said = chart.Marks
            .OrderByDescending(mark => mark.Risk.Top).ThenByDescending(mark => mark.Risk.Concern.Picks).ThenBy(mark => mark.Risk.Number)
            .Take(4)
            .Where((mark, at) => mark.Risk.Top || at < 3)
            .Select(mark => Sentence(mark.Risk));
        return string.Join(' ', [.. said, .. Division(chart)]);
    }

    /// <summary>A sentence on each risk whose impact the room does not agree on; none where it agrees.</summary>
    public static IEnumerable<string> Division(ConcernChart chart) =>
        chart.Marks.Where(mark => mark.Split).Select(mark => $"{mark.Risk.Id} divides the room: {Votes(mark.Risk.Concern)}.");

    /// <summary>“5 slight, 4 ends it”</summary>
    public static string Votes(Concern concern) =>
        string.Join(", ", concern.Impacts.Index().Where(vote => vote.Item > 0).Select(vote => $"{vote.Item} {((Impact)vote.Index).Read()}"));

    private static string Sentence(RatedRisk risk)
    {
        var concern = risk.Concern;
        var rating = risk.IsRated ? $", likelihood {concern.Likelihood()}, impact “{concern.MedianImpact!.Value.Read()}”" : ", not rated";
        return $"{risk.Id} was picked by {concern.Picks} of {concern.Turnout}{rating}{(risk.LoneVoice ? ", named by one person alone" : "")}.";
    }
}
