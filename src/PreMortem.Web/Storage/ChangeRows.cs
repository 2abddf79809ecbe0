using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>The changes made to registers between meetings, each with all that it takes to undo it (RG7).</summary>
internal static class ChangeRows
{
    /// <returns>The id of the change.</returns>
    public static long Add(SqliteConnection connection, SqliteTransaction transaction, string initiativeId, RegisterEdit edit, string? who, DateTimeOffset at) =>
        connection.ExecuteScalar<long>(
            """
            INSERT INTO register_change (initiative_id, at, who, kind, edit) VALUES (@initiativeId, @at, @who, @kind, @text) RETURNING id
            """,
            new { initiativeId, at, who, kind = Columns.ToText(edit.Kind), text = Columns.ToJson(edit) },
            transaction);

    /// <summary>A change that was not undone yet; null where there is none with this id.</summary>
    public static RegisterEdit? Find(SqliteConnection connection, SqliteTransaction transaction, string initiativeId, long id) =>
        connection.ExecuteScalar<string?>(
            "SELECT edit FROM register_change WHERE initiative_id = @initiativeId AND id = @id AND undone_by IS NULL", new { initiativeId, id }, transaction) is { } text
            ? Columns.FromJson<RegisterEdit>(text)
            : null;

    public static void MarkUndone(SqliteConnection connection, SqliteTransaction transaction, long id, long by) =>
        connection.Execute("UPDATE register_change SET undone_by = @by WHERE id = @id", new { id, by }, transaction);

    /// <summary>Newest first; or the one with this id.</summary>
    public static IReadOnlyList<StoredEdit> Latest(SqliteConnection connection, string initiativeId, int most, long? id = null) =>
        connection.Query<Row>(
                """
                SELECT id, at, who, kind, undone_by IS NOT NULL AS undone,
                    (SELECT json_group_array(coalesce(json_extract(value, '$.after.number'), json_extract(value, '$.before.number'))) FROM json_each(edit, '$.rows')) AS risks,
                    (SELECT json_group_array(field) FROM risk_history
                        WHERE risk_history.initiative_id = register_change.initiative_id AND json_array_length(edit, '$.rows') = 1
                            AND number = json_extract(edit, '$.rows[0].after.number') AND version = json_extract(edit, '$.rows[0].after.version')) AS fields
                FROM register_change WHERE initiative_id = @initiativeId AND id = coalesce(@id, id) ORDER BY id DESC LIMIT @most
                """,
                new { initiativeId, most, id })
            .Select(row => new StoredEdit(row.Id, row.At, row.Who, Columns.ToEnum<RegisterEditKind>(row.Kind), Columns.FromJson<Seq<int>>(row.Risks), row.Undone, Columns.FromJson<Seq<string>>(row.Fields)))
            .ToList();

    private sealed class Row
    {
        public long Id { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Who { get; init; }

        public string Kind { get; init; } = "";

        public bool Undone { get; init; }

        public string Risks { get; init; } = "[]";

        public string Fields { get; init; } = "[]";
    }
}
