using Dapper;
using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Storage;

/// <summary>The initiatives. What comes in has passed <see cref="InitiativeRules"/>.</summary>
public sealed class InitiativeStore(Database database, Writer writer)
{
    /// <summary>Keeps a new initiative as version 1 and gives its id: a few words of its name and a few letters of chance.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<string> Add(Initiative initiative, DateTimeOffset now, string? who = null)
    {
        var id = Chance.InitiativeId(initiative.Name);
        return writer.Write((connection, transaction) =>
        {
            connection.Execute(
                "INSERT INTO initiative (id, name, body, added_at, changed_at) VALUES (@id, @Name, @body, @now, @now)",
                new { id, initiative.Name, body = Columns.ToJson(initiative), now },
                transaction);
            VersionRows.Add(connection, transaction, id, new PlanVersion(1, now, who, initiative));
            return id;
        });
    }

    public Initiative? Find(string id) => Newest(id)?.Plan;

    /// <summary>The plan as it stands, with its version; null where there is no such initiative.</summary>
    public PlanVersion? Newest(string id)
    {
        using var connection = database.OpenReading();
        return VersionRows.Newest(connection, null, id);
    }

    /// <summary>All versions that were kept, newest first (VP1).</summary>
    public IReadOnlyList<PlanVersion> Versions(string id)
    {
        using var connection = database.OpenReading();
        return VersionRows.All(connection, id);
    }

    /// <summary>One version, or null where it was not kept.</summary>
    public PlanVersion? Version(string id, int version)
    {
        using var connection = database.OpenReading();
        return VersionRows.Find(connection, null, id, version);
    }

    /// <summary>Replaces the initiative; parts that are no longer named are kept, retired (TA8). What changes nothing makes no version (VP1).</summary>
    /// <param name="expected">The version it was made on; any other is refused. Null writes on what is there.</param>
    /// <param name="who">Who signs.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<PlanWrite> Update(string id, Initiative initiative, DateTimeOffset now, int? expected = null, string? who = null) =>
        writer.Write<PlanWrite>((connection, transaction) =>
        {
            if (VersionRows.Newest(connection, transaction, id) is not { } stored)
            {
                return new PlanWrite.Missing();
            }

            if (expected is not null && expected != stored.Version)
            {
                return new PlanWrite.Stale(stored);
            }

            var kept = InitiativeRules.Keep(stored.Plan, initiative);
            if (kept == stored.Plan)
            {
                return new PlanWrite.Kept(stored, Changed: false);
            }

            var version = new PlanVersion(stored.Version + 1, now, who, kept);
            connection.Execute(
                "UPDATE initiative SET name = @Name, body = @body, version = @Version, changed_at = @now WHERE id = @id",
                new { id, kept.Name, body = Columns.ToJson(kept), version.Version, now },
                transaction);
            VersionRows.Add(connection, transaction, id, version);
            return new PlanWrite.Kept(version, Changed: true);
        });

    /// <summary>All real initiatives, last changed first; rehearsals have a list of their own (RH2).</summary>
    public IReadOnlyList<InitiativeRow> All()
    {
        using var connection = database.OpenReading();
        return connection
            .Query<Listed>(
                """
                SELECT i.id, i.body,
                    (SELECT count(*) FROM session s WHERE s.initiative_id = i.id) AS sessions,
                    count(r.number) AS risks,
                    count(r.number) FILTER (WHERE r.status <> 'heldTension' AND (coalesce(r.owner, '') = '' OR coalesce(r.early_sign, '') = '' OR r.try_by IS NULL)) AS gaps
                FROM initiative i
                LEFT JOIN risk r ON r.initiative_id = i.id AND r.status <> 'retired'
                WHERE NOT i.rehearsal
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
