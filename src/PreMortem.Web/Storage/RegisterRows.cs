using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>What a meeting writes into the register, in the transaction of the facts behind it (ST2).</summary>
internal static class RegisterRows
{
    /// <param name="session">The code of a stored session.</param>
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, string session, RegisterWrite write)
    {
        var initiativeId = connection.ExecuteScalar<string>("SELECT initiative_id FROM session WHERE code = @session", new { session }, transaction)!;
        foreach (var number in write.Removed)
        {
            RiskRows.Remove(connection, transaction, initiativeId, number);
        }

        foreach (var risk in write.Risks)
        {
            RiskRows.Save(connection, transaction, initiativeId, risk);
        }

        HistoryRows.Add(connection, transaction, initiativeId, write.History);
        if (write.Parked is { } parked)
        {
            LooseRows.Replace(connection, transaction, session, parked);
        }

        if (write.NotPinnedDown is { } loose)
        {
            LooseRows.Replace(connection, transaction, session, loose);
        }

        if (write.Summary is { } summary)
        {
            connection.Execute("UPDATE session SET summary = @text WHERE code = @session", new { text = Columns.ToJson(summary), session }, transaction);
        }
    }
}
