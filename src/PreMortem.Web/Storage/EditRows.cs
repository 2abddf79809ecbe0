using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>Writes a change to a register between meetings: rows, reasons that no risk took up, history, and what undoes it (RG7).</summary>
internal static class EditRows
{
    /// <returns>Applied, or a refusal that stored nothing: a row is open in a meeting (RG6), or is not what the change was made on.</returns>
    public static EditResult Apply(SqliteConnection connection, SqliteTransaction transaction, string initiativeId, RegisterEdit edit, string? who, DateTimeOffset now)
    {
        foreach (var row in edit.Rows)
        {
            var current = RiskRows.Read(connection, transaction, initiativeId, row.Number).FirstOrDefault();
            if (current?.Version != row.Before?.Version)
            {
                return new EditResult.ChangedSince([row.Number]);
            }

            if (current is not null && OpenSession(connection, transaction, current) is { } open)
            {
                return new EditResult.InMeeting(open);
            }
        }

        if (edit.Loose is { } loose)
        {
            if (loose.Before != Loose(connection, transaction, initiativeId))
            {
                return new EditResult.ChangedSince([]);
            }

            LooseRows.Replace(connection, transaction, loose.Before, loose.After);
        }

        return new EditResult.Applied(ChangeRows.Add(connection, transaction, initiativeId, edit, who, now), Write(connection, transaction, initiativeId, edit, who, now));
    }

    /// <summary>The open session that the row belongs to, if there is one.</summary>
    public static string? OpenSession(SqliteConnection connection, SqliteTransaction transaction, Risk risk) =>
        connection.ExecuteScalar<string?>("SELECT code FROM session WHERE code = @Session AND NOT closed", new { risk.Session }, transaction);

    private static LooseReasons Loose(SqliteConnection connection, SqliteTransaction transaction, string initiativeId) =>
        new(LooseRows.Parked(connection, transaction, initiativeId), LooseRows.NotPinnedDown(connection, transaction, initiativeId));

    private static Seq<RiskChange> Write(SqliteConnection connection, SqliteTransaction transaction, string initiativeId, RegisterEdit edit, string? who, DateTimeOffset now)
    {
        List<RiskChange> changes = [];
        foreach (var row in edit.Rows)
        {
            if (row.After is not { } after)
            {
                RiskRows.Remove(connection, transaction, initiativeId, row.Number);
                continue;
            }

            RiskRows.Save(connection, transaction, initiativeId, after);
            changes.AddRange(RiskHistory.Between(row.Before, after, now, who, session: null));
        }

        HistoryRows.Add(connection, transaction, initiativeId, changes);
        return changes.ToSeq();
    }
}
