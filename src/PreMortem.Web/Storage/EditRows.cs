using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Storage;

/// <summary>Writes a change to a register between meetings: rows, reasons that no risk took up, history, and what undoes it (RG7).</summary>
internal static class EditRows
{
    /// <returns>Applied, or a refusal that stored nothing: a row is open in a meeting (RG6), or is not what the change was made on.</returns>
    public static EditResult Apply(DbConnection connection, DbTransaction transaction, string initiativeId, RegisterEdit edit, string? who, DateTimeOffset now)
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
            if (BySession(loose.Before) != BySession(Loose(connection, transaction, initiativeId)))
            {
                return new EditResult.ChangedSince([]);
            }

            if (Touched(loose).Select(session => Open(connection, transaction, session)).FirstOrDefault(open => open is not null) is { } meeting)
            {
                return new EditResult.InMeeting(meeting);
            }

            LooseRows.Replace(connection, transaction, loose.Before, loose.After);
        }

        return new EditResult.Applied(ChangeRows.Add(connection, transaction, initiativeId, edit, who, now), Write(connection, transaction, initiativeId, edit, who, now));
    }

    /// <summary>The change that takes this one back from rows that say what it made them say, on whatever version: others of later changes may have been taken back before.</summary>
    public static RegisterEdit Inverse(DbConnection connection, DbTransaction transaction, string initiativeId, RegisterEdit edit)
    {
        var now = edit.Rows.Select(row => row.After is { } after
            && RiskRows.Read(connection, transaction, initiativeId, row.Number) is [var current] && current with { Version = after.Version } == after
                ? row with { After = current }
                : row);
        return (edit with { Rows = now.ToSeq() }).Inverse();
    }

    /// <summary>The open session that the row belongs to, if there is one.</summary>
    public static string? OpenSession(DbConnection connection, DbTransaction transaction, Risk risk) => Open(connection, transaction, risk.Session);

    private static string? Open(DbConnection connection, DbTransaction transaction, string? session) =>
        connection.ExecuteScalar<string?>("SELECT code FROM session WHERE code = @session AND NOT closed", new { session }, transaction);

    /// <summary>The sessions whose loose reasons become different ones.</summary>
    private static IEnumerable<string> Touched(LooseEdit loose) =>
    [
        .. loose.Before.Parked.Except(loose.After.Parked).Concat(loose.After.Parked.Except(loose.Before.Parked)).Select(one => one.Session),
        .. loose.Before.NotPinnedDown.Except(loose.After.NotPinnedDown).Concat(loose.After.NotPinnedDown.Except(loose.Before.NotPinnedDown)).Select(one => one.Session),
    ];

    private static LooseReasons Loose(DbConnection connection, DbTransaction transaction, string initiativeId) =>
        new(LooseRows.Parked(connection, transaction, initiativeId), LooseRows.NotPinnedDown(connection, transaction, initiativeId));

    /// <summary>Reasons are kept session by session: their order counts within one only.</summary>
    private static LooseReasons BySession(LooseReasons loose) => new(
        loose.Parked.OrderBy(one => one.Session, StringComparer.Ordinal).ToSeq(),
        loose.NotPinnedDown.OrderBy(one => one.Session, StringComparer.Ordinal).ToSeq());

    private static Seq<RiskChange> Write(DbConnection connection, DbTransaction transaction, string initiativeId, RegisterEdit edit, string? who, DateTimeOffset now)
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
        OutboxRows.Edited(connection, transaction, initiativeId, edit, now);
        return changes.ToSeq();
    }
}
