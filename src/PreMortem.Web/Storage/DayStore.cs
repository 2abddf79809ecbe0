using System.Data.Common;
using Dapper;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>The days that the real registers hold, of all initiatives at once and without the reasons behind them (AT1).</summary>
public sealed class DayStore(Database database)
{
    /// <summary>By initiative, those with none left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Due>> All()
    {
        using var connection = database.OpenReading();
        using var moment = database.Moment(connection);
        var risks = Risks(connection, moment);
        var parked = Parked(connection, moment);
        var reviews = connection
            .Query<(string InitiativeId, string Summary)>("SELECT initiative_id, summary FROM session WHERE summary IS NOT NULL AND initiative_id IN (SELECT id FROM initiative WHERE NOT rehearsal)", transaction: moment)
            .GroupBy(row => row.InitiativeId, row => Columns.FromJson<Review>(row.Summary).NextReview, StringComparer.Ordinal)
            .ToDictionary(days => days.Key, days => days.Max());
        return risks.Select(group => group.Key).Union(parked.Select(group => group.Key)).Union(reviews.Keys)
            .Select(id => (id, days: DueDays.Of(risks[id], parked[id], reviews.GetValueOrDefault(id)).ToList()))
            .Where(pair => pair.days.Count > 0)
            .ToDictionary(pair => pair.id, IReadOnlyList<Due> (pair) => pair.days);
    }

    /// <summary>How many rows of each register have a day that is past, as its page counts them; those with none left out (AT3).</summary>
    public IReadOnlyDictionary<string, int> Overdue(DateOnly today)
    {
        using var connection = database.OpenReading();
        using var moment = database.Moment(connection);
        return Risks(connection, moment)
            .Select(rows => (rows.Key, Count: rows.Count(risk => DueDays.Of([risk], [], null).Any(due => Attention.IsOverdue(due, today)))))
            .Where(pair => pair.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Count);
    }

    /// <summary>When anything in the register last changed.</summary>
    public DateTimeOffset Changed(string initiativeId)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>("SELECT max(at) FROM risk_history WHERE initiative_id = @initiativeId", new { initiativeId }) is { } at
            ? DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)
            : DateTimeOffset.UnixEpoch;
    }

    private static ILookup<string, Risk> Risks(DbConnection connection, DbTransaction moment) => connection
        .Query<RiskRow>(
            """
            SELECT initiative_id AS InitiativeId, number, version, title, status, action, owner, decider, watcher, early_sign AS EarlySign, try_by AS TryBy,
                if_state AS IfState, if_by AS IfBy, then_move AS ThenMove, how, how_by AS HowBy, outcome, outcome_on AS OutcomeOn, signs,
                pole_a AS PoleA, pole_b AS PoleB, revisit, next_review AS NextReview
            FROM risk
            WHERE initiative_id IN (SELECT id FROM initiative WHERE NOT rehearsal) AND status NOT IN ('retired', 'occurred') AND (signs <> '[]' OR coalesce(try_by, if_by, how_by, revisit, next_review) IS NOT NULL)
            """,
            transaction: moment)
        .ToLookup(row => row.InitiativeId, row => row.ToRisk([], []));

    private static ILookup<string, ParkedReason> Parked(DbConnection connection, DbTransaction moment) => connection
        .Query<LooseRow>(
            """
            SELECT s.initiative_id AS InitiativeId, l.* FROM loose_reason l JOIN session s ON s.code = l.session JOIN initiative i ON i.id = s.initiative_id AND NOT i.rehearsal WHERE l.kind = 'parked'
            """,
            transaction: moment)
        .ToLookup(row => row.InitiativeId, row => new ParkedReason(row.Session!, row.ToReason(), row.Owner, row.Revisit!.Value));

    private sealed class RiskRow : RiskColumns
    {
        public string InitiativeId { get; init; } = "";
    }

    private sealed class LooseRow : ReasonColumns
    {
        public string InitiativeId { get; init; } = "";
    }

    /// <summary>What a session's summary says of the days to come.</summary>
    private sealed record Review(DateOnly? NextReview);
}
