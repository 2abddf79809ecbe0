using System.Data.Common;
using Dapper;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>Who changed what in a row of the register, and when.</summary>
internal static class HistoryRows
{
    public static void Add(DbConnection connection, DbTransaction transaction, string initiativeId, IEnumerable<RiskChange> changes)
    {
        foreach (var change in changes)
        {
            connection.Execute(
                """
                INSERT INTO risk_history (initiative_id, number, at, who, session, field, before, after, version)
                VALUES (@initiativeId, @Risk, @At, @Who, @Session, @Field, @Before, @After, @Version)
                """,
                new { initiativeId, change.Risk, change.At, change.Who, change.Session, change.Field, change.Before, change.After, change.Version },
                transaction);
        }
    }

    /// <summary>Oldest first: of one row, or of all.</summary>
    public static IReadOnlyList<RiskChange> Read(DbConnection connection, string initiativeId, int? number = null, DbTransaction? moment = null) =>
        connection
            .Query<Row>(
                """
                SELECT number, at, who, session, field, before, after, version FROM risk_history
                WHERE initiative_id = @initiativeId AND number = coalesce(@number, number) ORDER BY id
                """,
                new { initiativeId, number },
                moment)
            .Select(row => new RiskChange(row.Number, row.At, row.Who, row.Session, row.Field, row.Before, row.After, row.Version))
            .ToList();

    /// <summary>When each row last changed, by its number.</summary>
    public static IReadOnlyDictionary<int, DateTimeOffset> LastChanged(DbConnection connection, string initiativeId) =>
        connection
            .Query<Row>("SELECT number, max(at) AS at FROM risk_history WHERE initiative_id = @initiativeId GROUP BY number", new { initiativeId })
            .ToDictionary(row => row.Number, row => row.At);

    private sealed class Row
    {
        public int Number { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Who { get; init; }

        public string? Session { get; init; }

        public string Field { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }

        public int? Version { get; init; }
    }
}
