using PreMortem.Core.Register;
using PreMortem.Web.Pictures;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>What the rows are ordered by. Each has a direction of its own: the greatest concern, the earliest date, the last change come first (PG6).</summary>
public enum RegisterOrder { Concern, Number, TryBy, Likelihood, Impact, Status, Changed }

public static class RegisterOrders
{
    public static string Read(this RegisterOrder order) => order switch
    {
        RegisterOrder.Concern => Say("register.orders.concern"),
        RegisterOrder.Number => Say("register.orders.number"),
        RegisterOrder.TryBy => Say("register.orders.tryBy"),
        RegisterOrder.Likelihood => Say("register.orders.likelihood"),
        RegisterOrder.Impact => Say("register.orders.impact"),
        RegisterOrder.Status => Say("register.orders.status"),
        _ => Say("register.orders.changed"),
    };

    /// <summary>Whether its own direction begins with the greatest.</summary>
    public static bool Descends(this RegisterOrder order) =>
        order is RegisterOrder.Concern or RegisterOrder.Likelihood or RegisterOrder.Impact or RegisterOrder.Changed;

    /// <summary>Rows that have nothing to order by come last in either direction; equals stand by number.</summary>
    /// <param name="changed">When each row last changed, by number; wanted only for <see cref="RegisterOrder.Changed"/>.</param>
    public static IReadOnlyList<Risk> Sort(this IEnumerable<Risk> risks, RegisterOrder order, bool reversed, IReadOnlyDictionary<int, DateTimeOffset>? changed = null)
    {
        var keyed = risks.Select(risk => (risk, key: Key(risk, order, changed))).ToList();
        var known = keyed.Where(row => row.key is not null);
        var ordered = order.Descends() == reversed ? known.OrderBy(row => row.key) : known.OrderByDescending(row => row.key);
        return [.. ordered.ThenBy(row => row.risk.Number).Concat(keyed.Where(row => row.key is null).OrderBy(row => row.risk.Number)).Select(row => row.risk)];
    }

    private static long? Key(Risk risk, RegisterOrder order, IReadOnlyDictionary<int, DateTimeOffset>? changed) => order switch
    {
        RegisterOrder.Concern => risk.Concern?.Picks,
        RegisterOrder.Number => risk.Number,
        RegisterOrder.TryBy => risk.Response.TryBy?.DayNumber,
        RegisterOrder.Likelihood => risk.Concern?.High,
        RegisterOrder.Impact => (long?)risk.Concern?.MedianImpact,
        RegisterOrder.Status => RegisterWords.Statuses.Index().First(status => status.Item == risk.Status).Index,
        _ => changed is not null && changed.TryGetValue(risk.Number, out var at) ? at.UtcTicks : null,
    };
}
