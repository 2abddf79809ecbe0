using System.Data.Common;
using Dapper;
using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Storage;

/// <summary>The rows of <c>plan_version</c>: whole copies, one a saved change (DECISIONS 23).</summary>
internal static class VersionRows
{
    private const string Row = "SELECT v.version, v.at, v.who, v.body FROM plan_version v";

    public static void Add(DbConnection connection, DbTransaction transaction, string id, PlanVersion version) => connection.Execute(
        "INSERT INTO plan_version (initiative_id, version, at, who, body) VALUES (@id, @Version, @At, @Who, @body)",
        new { id, version.Version, version.At, version.Who, body = Columns.ToJson(version.Plan) },
        transaction);

    public static PlanVersion? Newest(DbConnection connection, DbTransaction? transaction, string id) => connection
        .QuerySingleOrDefault<Stored>(
            "SELECT i.version, i.changed_at AS at, v.who, i.body FROM initiative i LEFT JOIN plan_version v ON v.initiative_id = i.id AND v.version = i.version WHERE i.id = @id",
            new { id },
            transaction)?.ToVersion();

    public static PlanVersion? Find(DbConnection connection, DbTransaction? transaction, string id, int version) =>
        connection.QuerySingleOrDefault<Stored>($"{Row} WHERE v.initiative_id = @id AND v.version = @version", new { id, version }, transaction)?.ToVersion();

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<PlanVersion> All(DbConnection connection, string id) =>
        [.. connection.Query<Stored>($"{Row} WHERE v.initiative_id = @id ORDER BY v.version DESC", new { id }).Select(row => row.ToVersion())];

    private sealed class Stored
    {
        public int Version { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Who { get; init; }

        public string Body { get; init; } = "";

        public PlanVersion ToVersion() => new(Version, At, Who, Columns.FromJson<Initiative>(Body));
    }
}
