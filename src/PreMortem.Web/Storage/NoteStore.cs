using Dapper;

namespace PreMortem.Web.Storage;

/// <summary>The debrief notes: one a session, for leaders, read by the page of the record and by nothing else (MR8).</summary>
public sealed class NoteStore(Database database, Writer writer)
{
    /// <summary>The note as it stands; an empty one of version 0 where none was saved.</summary>
    public DebriefNote Read(string session)
    {
        using var connection = database.OpenReading();
        return connection.QuerySingleOrDefault<DebriefNote>(
            "SELECT text, version, saved_at AS SavedAt FROM note WHERE session = @session", new { session }) ?? new DebriefNote();
    }

    /// <summary>Puts the text in the note's place.</summary>
    /// <param name="version">The version the writer had read.</param>
    /// <returns>True; false where another was saved since, and then nothing is stored.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> Save(string session, string text, long version, DateTimeOffset now) => writer.Write((connection, transaction) =>
        connection.Execute(
            """
            INSERT INTO note (session, text, version, saved_at) SELECT @session, @text, 1, @now WHERE @version = 0
            ON CONFLICT (session) DO NOTHING
            """,
            new { session, text, version, now },
            transaction) > 0
        || connection.Execute(
            "UPDATE note SET text = @text, version = version + 1, saved_at = @now WHERE session = @session AND version = @version",
            new { session, text, version, now },
            transaction) > 0);
}

/// <summary>What leaders noted about a meeting, for themselves.</summary>
public sealed record DebriefNote
{
    /// <summary>In characters.</summary>
    public const int Longest = 10_000;

    public string Text { get; init; } = "";

    /// <summary>Counts what was saved, from 1; 0 where nothing was.</summary>
    public long Version { get; init; }

    public DateTimeOffset? SavedAt { get; init; }
}
