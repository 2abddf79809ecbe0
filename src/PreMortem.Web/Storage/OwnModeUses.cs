using Dapper;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>The risks of one's own registers that were formed from a failure mode of the library (LB26).</summary>
public sealed class OwnModeUses(Database database)
{
    /// <summary>By the slug of the mode; retired risks are left out, for they were merged, dropped or given up.</summary>
    public ILookup<string, ModeRisk> All()
    {
        using var connection = database.OpenReading();
        return connection.Query<Row>(
                """
                SELECT r.mode, r.initiative_id AS InitiativeId, i.name AS Initiative, r.number, r.title, r.status
                FROM risk r JOIN initiative i ON i.id = r.initiative_id AND NOT i.rehearsal
                WHERE r.mode IS NOT NULL AND r.status <> 'retired'
                ORDER BY i.changed_at DESC, i.id, r.number
                """)
            .ToLookup(row => row.Mode, row => new ModeRisk(row.InitiativeId, row.Initiative, row.Number, row.Title, Columns.ToEnum<RiskStatus>(row.Status)), StringComparer.Ordinal);
    }

    private sealed class Row
    {
        public string Mode { get; init; } = "";

        public string InitiativeId { get; init; } = "";

        public string Initiative { get; init; } = "";

        public int Number { get; init; }

        public string Title { get; init; } = "";

        public string Status { get; init; } = "";
    }
}

/// <summary>A risk that was formed from a failure mode.</summary>
/// <param name="Initiative">The name of the plan.</param>
public sealed record ModeRisk(string InitiativeId, string Initiative, int Number, string Title, RiskStatus Status)
{
    public bool CameTrue => Status == RiskStatus.Occurred;
}
