using Dapper;

namespace PreMortem.Web.Storage;

/// <summary>The initiatives that are rehearsals (RH2): which they are, where people meet in them, and throwing one away.</summary>
public sealed class RehearsalStore(Database database, Writer writer)
{
    /// <summary>All that names an initiative or one of its sessions, those first that others name.</summary>
    private static readonly string[] Rows =
    [
        "DELETE FROM entry WHERE session IN (SELECT code FROM session WHERE initiative_id = @id)",
        "DELETE FROM loose_reason WHERE session IN (SELECT code FROM session WHERE initiative_id = @id)",
        "DELETE FROM note WHERE session IN (SELECT code FROM session WHERE initiative_id = @id)",
        "DELETE FROM reflection WHERE session IN (SELECT code FROM session WHERE initiative_id = @id)",
        "DELETE FROM risk WHERE initiative_id = @id",
        "UPDATE register_change SET undone_by = NULL WHERE initiative_id = @id",
        "DELETE FROM register_change WHERE initiative_id = @id",
        "DELETE FROM share WHERE initiative_id = @id",
        "DELETE FROM session WHERE initiative_id = @id",
        "DELETE FROM plan_version WHERE initiative_id = @id",
        "DELETE FROM initiative WHERE id = @id",
    ];

    public bool Is(string initiativeId)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<bool>("SELECT rehearsal FROM initiative WHERE id = @initiativeId", new { initiativeId });
    }

    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<RehearsalRow> All()
    {
        using var connection = database.OpenReading();
        return connection.Query<RehearsalRow>(
            """
            SELECT i.id, i.name, i.added_at AS Began,
                (SELECT code FROM session s WHERE s.initiative_id = i.id AND NOT s.closed ORDER BY s.opened_at DESC LIMIT 1) AS OpenRoom,
                (SELECT count(*) FROM risk r WHERE r.initiative_id = i.id AND r.status <> 'retired') AS Risks
            FROM initiative i WHERE i.rehearsal ORDER BY i.added_at DESC, i.id
            """).ToList();
    }

    /// <summary>Open rooms in which something was done since a moment, the latest first.</summary>
    public IReadOnlyList<string> Lively(DateTimeOffset since)
    {
        using var connection = database.OpenReading();
        return connection.Query<string>(
            """
            SELECT s.code FROM session s
            JOIN initiative i ON i.id = s.initiative_id AND i.rehearsal
            JOIN entry e ON e.session = s.code AND e.version = s.version
            WHERE NOT s.closed AND e.at >= @since ORDER BY e.at DESC
            """,
            new { since }).ToList();
    }

    /// <summary>The rooms of one, open and closed.</summary>
    public IReadOnlyList<string> Rooms(string initiativeId)
    {
        using var connection = database.OpenReading();
        return connection.Query<string>("SELECT code FROM session WHERE initiative_id = @initiativeId", new { initiativeId }).ToList();
    }

    /// <summary>Takes a rehearsal out with its register, its meetings and their records. A real initiative is never touched.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> ThrowAway(string id) => writer.Write((connection, transaction) =>
    {
        if (!connection.ExecuteScalar<bool>("SELECT rehearsal FROM initiative WHERE id = @id", new { id }, transaction))
        {
            return false;
        }

        foreach (var row in Rows)
        {
            connection.Execute(row, new { id }, transaction);
        }

        return true;
    });
}

/// <summary>A rehearsal as the first page lists it.</summary>
public sealed class RehearsalRow
{
    public string Id { get; init; } = "";

    /// <summary>The plan's.</summary>
    public string Name { get; init; } = "";

    public DateTimeOffset Began { get; init; }

    /// <summary>The code of the room that is still open; null where none is.</summary>
    public string? OpenRoom { get; init; }

    public int Risks { get; init; }
}
