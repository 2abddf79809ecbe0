using Dapper;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>What leaders thought of each meeting afterwards, for the register (MR9; CN). It is no part of the session's log.</summary>
public sealed class ReflectionStore(Database database, Writer writer)
{
    /// <summary>The reflection as it stands; an empty one of version 0 where none was saved.</summary>
    public StoredReflection Read(string session)
    {
        using var connection = database.OpenReading();
        return connection.QuerySingleOrDefault<Row>("SELECT body, version, saved_at AS SavedAt FROM reflection WHERE session = @session", new { session }) is { } row
            ? new(Columns.FromJson<Reflection>(row.Body), row.Version, row.SavedAt)
            : new(new Reflection(), 0, null);
    }

    /// <summary>Puts the answers in the place of those before.</summary>
    /// <param name="version">The version the writer had read.</param>
    /// <returns>True; false where another was saved since, and then nothing is stored.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> Save(string session, Reflection reflection, long version, DateTimeOffset now) => writer.Write((connection, transaction) =>
    {
        var body = Columns.ToJson(reflection);
        return (version == 0 && ReflectionRows.Add(connection, transaction, session, body, now))
            || connection.Execute(
                "UPDATE reflection SET body = @body, version = version + 1, saved_at = @now WHERE session = @session AND version = @version",
                new { session, body, version, now },
                transaction) > 0;
    });

    private sealed class Row
    {
        public string Body { get; init; } = "";

        public long Version { get; init; }

        public DateTimeOffset SavedAt { get; init; }
    }
}

/// <param name="Version">Counts what was saved, from 1; 0 where nothing was.</param>
public sealed record StoredReflection(Reflection Reflection, long Version, DateTimeOffset? SavedAt);
