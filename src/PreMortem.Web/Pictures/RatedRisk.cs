using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Core.Views;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Pictures;

/// <summary>A risk as the likelihood-by-impact picture needs it, from a register or from what a room may see.</summary>
/// <param name="Top">One of the greatest concerns, or the pinned lone voice.</param>
/// <param name="Anonymous">Its room was anonymous: where no rating is told there may be one or two (CO10).</param>
public sealed record RatedRisk(int Number, string Title, Concern Concern, bool Top, bool LoneVoice, bool Anonymous = false)
{
    /// <summary><c>R7</c></summary>
    public string Id => $"R{Number}";

    public bool IsRated => Concern is { Low: not null, High: not null, MedianImpact: not null };

    /// <summary>“not rated”, or what is as true of a risk that one or two people rated in an anonymous room.</summary>
    public string Unrated => Say(Anonymous ? "pictures.fewRatings" : "pictures.notRated");

    /// <summary>The standing risks that were voted on; the greatest are those the room would call so (CO5).</summary>
    public static IReadOnlyList<RatedRisk> Of(RegisterDocument register)
    {
        var anonymous = register.Sessions.Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        return Of(register.Risks, anonymous.Contains);
    }

    /// <inheritdoc cref="Of(RegisterDocument)"/>
    /// <param name="isAnonymous">Whether the meeting with this code was.</param>
    public static IReadOnlyList<RatedRisk> Of(IEnumerable<Risk> register, Predicate<string> isAnonymous)
    {
        var voted = register.Where(risk => risk is { Status: not RiskStatus.Retired, Concern: not null }).ToList();
        var top = voted.Where(risk => risk.Concern!.Picks > 0 || risk.Concern.LeaderPicked)
            .OrderByDescending(risk => risk.Concern!.Picks)
            .ThenByDescending(risk => risk.Concern!.LeaderPicked)
            .ThenByDescending(risk => risk.Concern!.MedianImpact)
            .ThenBy(risk => risk.Number)
            .Take(3)
            .Append(RegisterOrder.Pinned(voted))
            .ToHashSet();
        return voted.ConvertAll(risk => new RatedRisk(risk.Number, risk.Title, risk.Concern!, top.Contains(risk), risk.LoneVoice, IsOf(isAnonymous, risk)));
    }

    /// <summary>Whether the meeting whose vote counts, or else the one that formed it, is one of these.</summary>
    private static bool IsOf(Predicate<string> sessions, Risk risk) => (risk.Votes is [.., var last] ? last.Session : risk.Session) is { } code && sessions(code);

    /// <summary>What these records show; none before the vote is closed, for then they hold no concern (CO2).</summary>
    public static IReadOnlyList<RatedRisk> Of(IReadOnlyDictionary<string, ViewRecord> view) =>
    [
        .. view.Values.OfType<ConcernRecord>()
            .Where(record => view.ContainsKey($"risk/{record.Risk}"))
            .Select(record => (record.Concern, Risk: (RiskRecord)view[$"risk/{record.Risk}"]))
            .OrderBy(pair => pair.Risk.Number)
            .Select(pair => new RatedRisk(pair.Risk.Number, pair.Risk.Title, pair.Concern, pair.Risk.Top, pair.Risk.LoneVoice, view.GetValueOrDefault("session") is SessionRecord { Anonymous: true })),
    ];
}
