using System.Data.Common;
using Dapper;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>What a meeting writes into the register, in the transaction of the facts behind it (ST2).</summary>
internal static class RegisterRows
{
    /// <param name="session">The code of a stored session.</param>
    public static void Write(DbConnection connection, DbTransaction transaction, string session, RegisterWrite write)
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

        foreach (var update in write.Updates)
        {
            Update(connection, transaction, initiativeId, update);
        }

        HistoryRows.Add(connection, transaction, initiativeId, write.History);
        foreach (var settled in write.Settled)
        {
            LooseRows.Settle(connection, transaction, settled);
        }

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

    /// <summary>On the row as it stands now, so that nothing is lost that was edited since the meeting began (CA4). A row that is gone stays gone.</summary>
    private static void Update(DbConnection connection, DbTransaction transaction, string initiativeId, RiskUpdate update)
    {
        if (RiskRows.Read(connection, transaction, initiativeId, update.Number) is not [var row] || update.On(row) is var changed && changed == row)
        {
            return;
        }

        var next = changed with { Version = row.Version + 1 };
        RiskRows.Save(connection, transaction, initiativeId, next);
        HistoryRows.Add(connection, transaction, initiativeId, update.History(row, next));
    }
}
