using Dapper;
using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Storage;

/// <summary>The initiatives. What comes in has passed <see cref="InitiativeRules"/>.</summary>
public sealed class InitiativeStore(Database database, Writer writer)
{
    /// <summary>Keeps a new initiative and gives its id: a few words of its name and a few letters of chance.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<string> Add(Initiative initiative, DateTimeOffset now)
    {
        var id = Chance.InitiativeId(initiative.Name);
        return writer.Write((connection, transaction) =>
        {
            connection.Execute(
                "INSERT INTO initiative (id, name, body, added_at, changed_at) VALUES (@id, @Name, @body, @now, @now)",
                new { id, initiative.Name, body = Columns.ToJson(initiative), now },
                transaction);
            return id;
        });
    }

    public Initiative? Find(string id)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>("SELECT body FROM initiative WHERE id = @id", new { id }) is { } body
            ? Columns.FromJson<Initiative>(body)
            : null;
    }

    /// <summary>Replaces the initiative; parts that are no longer named are kept, retired (TA8). Gives what is stored now, or null where there is no such initiative.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<Initiative?> Update(string id, Initiative initiative, DateTimeOffset now) => writer.Write((connection, transaction) =>
    {
        if (connection.ExecuteScalar<string?>("SELECT body FROM initiative WHERE id = @id", new { id }, transaction) is not { } body)
        {
            return null;
        }

        var kept = InitiativeRules.Keep(Columns.FromJson<Initiative>(body), initiative);
        connection.Execute(
            "UPDATE initiative SET name = @Name, body = @body, changed_at = @now WHERE id = @id",
            new { id, kept.Name, body = Columns.ToJson(kept), now },
            transaction);
        return kept;
    });

    /// <summary>All initiatives, last changed first.</summary>
    public IReadOnlyList<InitiativeRow> All()
    {
        using var connection = database.OpenReading();
        return connection
            .Query<Listed>(
                """
                SELECT i.id, i.body,
                    (SELECT count(*) FROM session s WHERE s.initiative_id = i.id) AS sessions,
                    count(r.number) AS risks,
                    coalesce(sum(r.status <> 'heldTension' AND (coalesce(r.owner, '') = '' OR coalesce(r.early_sign, '') = '' OR r.try_by IS NULL)), 0) AS gaps
                FROM initiative i
                LEFT JOIN risk r ON r.initiative_id = i.id AND r.status <> 'retired'
                GROUP BY i.id
                ORDER BY i.changed_at DESC, i.id
                """)
            .Select(row => new InitiativeRow(row.Id, Columns.FromJson<Initiative>(row.Body), row.Sessions, row.Risks, row.Gaps))
            .ToList();
    }

    private sealed class Listed
    {
        public string Id { get; init; } = "";

        public string Body { get; init; } = "";

        public int Sessions { get; init; }

        public int Risks { get; init; }

        public int Gaps { get; init; }
    }
}
