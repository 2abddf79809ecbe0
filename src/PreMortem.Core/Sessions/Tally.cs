using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>Counting the vote and the confidence, once they may be counted (CO2, CO3, CO5, CF2).</summary>
public static class Tally
{
    /// <summary>Fewer answers than this are not shown as a distribution: they would say who gave them (CF2).</summary>
    public const int Fewest = Concern.Fewest;

    /// <summary>The vote on one risk. The leader's own pick stands apart; in an anonymous room, ratings of fewer than three are nobody's to see (CO10).</summary>
    public static Concern Of(Session session, RoomRisk risk)
    {
        var voters = session.Polled.Where(seat => !seat.Leader).ToList();
        var ratings = voters.Select(seat => seat.Ratings.GetValueOrDefault(risk.Id)).OfType<Rating>().ToList();
        var lows = ratings.Select(rating => rating.Low).Order().ToList();
        var highs = ratings.Select(rating => rating.High).Order().ToList();
        var concern = new Concern(
            Picks: voters.Count(seat => seat.Picks.Contains(risk.Id)),
            Turnout: voters.Count(seat => session.PicksOf(seat).Any()),
            Low: Quantile(lows, 2),
            High: Quantile(highs, 2),
            SpreadLow: Quantile(lows, 1),
            SpreadHigh: Quantile(highs, 3),
            Raters: ratings.Count,
            Impacts: Enum.GetValues<Impact>().Select(impact => ratings.Count(rating => rating.Impact == impact)).ToSeq(),
            NotClear: session.Polled.Count(seat => seat.Unclear.Contains(risk.Id)),
            LeaderPicked: session.Seats.Values.Any(seat => seat is { Leader: true, Removed: false } && seat.Picks.Contains(risk.Id)));
        return session.Anonymous ? concern.Unnamed() : concern;
    }

    /// <summary>The vote on one risk with its ratings by site and role; by neither in an anonymous room (CO8).</summary>
    public static Concern ByGroups(Session session, RoomRisk risk)
    {
        var concern = Of(session, risk);
        if (session.Anonymous)
        {
            return concern;
        }

        var rated = session.People.Where(seat => !seat.Leader && seat.Ratings.ContainsKey(risk.Id)).ToList();
        return concern with { BySite = Groups(rated, risk, seat => seat.Site), ByRole = Groups(rated, risk, seat => seat.Role) };
    }

    /// <summary>Groups of three raters or more, by name. Where all the others together are one or two, their ratings would follow from what is shown, so the smallest group is left out as well.</summary>
    private static Seq<RatingGroup> Groups(List<Seat> rated, RoomRisk risk, Func<Seat, string?> by)
    {
        var groups = rated.Where(seat => by(seat) is not null).GroupBy(by, StringComparer.Ordinal).Where(group => group.Count() >= Fewest).OrderBy(group => group.Count()).ToList();
        if (rated.Count - groups.Sum(group => group.Count()) is 1 or 2 && groups.Count > 0)
        {
            groups.RemoveAt(0);
        }

        return groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var ratings = group.Select(seat => seat.Ratings[risk.Id]).ToList();
            return new RatingGroup(
                group.Key!,
                ratings.Count,
                Quantile([.. ratings.Select(rating => rating.Low).Order()], 2)!.Value,
                Quantile([.. ratings.Select(rating => rating.High).Order()], 2)!.Value,
                Enum.GetValues<Impact>().Select(impact => ratings.Count(rating => rating.Impact == impact)).ToSeq());
        }).ToSeq();
    }

    /// <summary>The two or three greatest concerns, most picked first, and the gravest lone voice beside them (CO5).</summary>
    public static IReadOnlyList<RoomRisk> Top(Session session)
    {
        if (!session.ConcernClosed)
        {
            return [];
        }

        var counted = session.Forming.Live.Select(risk => (risk, tally: Of(session, risk))).ToList();
        var top = counted
            .Where(pair => pair.tally.Picks > 0 || pair.tally.LeaderPicked)
            .OrderByDescending(pair => pair.tally.Picks)
            .ThenByDescending(pair => pair.tally.LeaderPicked)
            .ThenByDescending(pair => pair.tally.MedianImpact)
            .ThenBy(pair => pair.risk.Number)
            .Take(3)
            .Select(pair => pair.risk)
            .ToList();
        var lone = counted
            .Where(pair => !top.Contains(pair.risk) && Voices.IsLone(session, pair.risk))
            .OrderByDescending(pair => pair.tally.MedianImpact)
            .ThenByDescending(pair => pair.tally.High)
            .ThenByDescending(pair => pair.tally.Picks)
            .ThenBy(pair => pair.risk.Number)
            .Select(pair => pair.risk);
        return [.. top, .. lone.Take(1)];
    }

    /// <summary>Both askings; null where fewer than three answered.</summary>
    public static ConfidenceShift Shift(Session session) =>
        new(Distribute(session.People.Select(seat => seat.Before)), Distribute(session.People.Select(seat => seat.After)));

    private static Distribution? Distribute(IEnumerable<int?> values)
    {
        var sorted = values.OfType<int>().Order().ToList();
        return sorted.Count < Fewest
            ? null
            : new(
                sorted.Count,
                Quantile(sorted, 1)!.Value,
                Quantile(sorted, 2)!.Value,
                Quantile(sorted, 3)!.Value,
                Enumerable.Range(0, 10).Select(bin => sorted.Count(value => Math.Min(value / 10, 9) == bin)).ToSeq());
    }

    /// <summary>A quartile of sorted whole numbers, between neighbours where it falls between them, rounded to even.</summary>
    private static int? Quantile(List<int> sorted, int quarters)
    {
        if (sorted.Count == 0)
        {
            return null;
        }

        var at = (sorted.Count - 1) * quarters / 4.0;
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return (int)Math.Round(sorted[below] + ((sorted[above] - sorted[below]) * (at - below)), MidpointRounding.ToEven);
    }
}
