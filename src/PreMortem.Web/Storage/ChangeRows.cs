using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>The changes made to registers between meetings, each with all that it takes to undo it (RG7).</summary>
internal static class ChangeRows
{
    /// <returns>The id of the change.</returns>
    public static long Add(DbConnection connection, DbTransaction transaction, string initiativeId, RegisterEdit edit, string? who, DateTimeOffset at) =>
        connection.ExecuteScalar<long>(
            """
            INSERT INTO register_change (initiative_id, at, who, kind, edit) VALUES (@initiativeId, @at, @who, @kind, @text) RETURNING id
            """,
            new { initiativeId, at, who, kind = Columns.ToText(edit.Kind), text = Columns.ToJson(edit) },
            transaction);

    /// <summary>A change that was not undone yet; null where there is none with this id.</summary>
    public static RegisterEdit? Find(DbConnection connection, DbTransaction transaction, string initiativeId, long id) =>
        connection.ExecuteScalar<string?>(
            "SELECT edit FROM register_change WHERE initiative_id = @initiativeId AND id = @id AND undone_by IS NULL", new { initiativeId, id }, transaction) is { } text
            ? Columns.FromJson<RegisterEdit>(text)
            : null;

    public static void MarkUndone(DbConnection connection, DbTransaction transaction, long id, long by) =>
        connection.Execute("UPDATE register_change SET undone_by = @by WHERE id = @id", new { id, by }, transaction);

    /// <summary>Newest first; or the one with this id.</summary>
    public static IReadOnlyList<StoredEdit> Latest(DbConnection connection, string initiativeId, int most, long? id = null)
    {
        var changes = connection.Query<Row>(
                """
                SELECT id, at, who, kind, undone_by IS NOT NULL AS undone, edit
                FROM register_change WHERE initiative_id = @initiativeId AND id = coalesce(@id, id) ORDER BY id DESC LIMIT @most
                """,
                new { initiativeId, most, id })
            .Select(row => (Row: row, Edit: Columns.FromJson<RegisterEdit>(row.Edit)))
            .ToList();
        var fields = Fields(connection, initiativeId, changes.Select(change => After(change.Edit)).OfType<Risk>().Select(risk => risk.Number).Distinct().ToList());
        return
        [
            .. changes.Select(change => new StoredEdit(
                change.Row.Id,
                change.Row.At,
                change.Row.Who,
                Columns.ToEnum<RegisterEditKind>(change.Row.Kind),
                change.Edit.Rows.Select(row => (row.After ?? row.Before)!.Number).ToSeq(),
                change.Row.Undone,
                After(change.Edit) is { } risk ? fields[(risk.Number, risk.Version)].ToSeq() : [])),
        ];
    }

    /// <summary>What the one row became that an edit changed; null where it changed several, or took the one away.</summary>
    private static Risk? After(RegisterEdit edit) => edit.Rows is [{ After: { } risk }] ? risk : null;

    /// <summary>The fields that changed, by a row's number and the version the change made.</summary>
    private static ILookup<(int Number, int Version), string> Fields(DbConnection connection, string initiativeId, IReadOnlyList<int> numbers) =>
        (numbers.Count == 0 ? [] : connection.Query<(int Number, int Version, string Field)>(
            $"SELECT number, version, field FROM risk_history WHERE initiative_id = @initiativeId AND number IN ({string.Join(", ", numbers)}) AND version IS NOT NULL ORDER BY id",
            new { initiativeId }))
        .ToLookup(line => (line.Number, line.Version), line => line.Field);

    private sealed class Row
    {
        public long Id { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Who { get; init; }

        public string Kind { get; init; } = "";

        public bool Undone { get; init; }

        public string Edit { get; init; } = "";
    }
}
