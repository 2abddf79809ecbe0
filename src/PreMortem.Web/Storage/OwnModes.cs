using System.Data.Common;
using Dapper;

namespace PreMortem.Web.Storage;

/// <summary>The failure modes that leaders added, changed or retired here; the shipped ones are not among them (LB20).</summary>
public sealed class OwnModes(Database database, Writer writer)
{
    public IReadOnlyList<OwnMode> All()
    {
        using var connection = database.OpenReading();
        return connection.Query<OwnMode>("SELECT slug, text, retired, version, changed_at AS ChangedAt FROM own_failure_mode ORDER BY slug").AsList();
    }

    /// <summary>Makes all of the changes, or none where one of the modes was changed since.</summary>
    /// <param name="from">The risk that the one mode was kept from: it counts among the risks of the mode, where it belongs to none and its meeting is closed.</param>
    /// <returns>Whether they were made.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> Change(IReadOnlyList<OwnModeChange> changes, DateTimeOffset now, (string InitiativeId, int Number)? from = null) =>
        Unless(writer.Write((connection, transaction) =>
        {
            foreach (var change in changes)
            {
                Put(connection, transaction, change, now);
            }

            if (from is { } risk)
            {
                connection.Execute(
                    """
                    UPDATE risk SET mode = @Slug WHERE initiative_id = @InitiativeId AND number = @Number AND mode IS NULL
                        AND NOT EXISTS (SELECT 1 FROM session WHERE code = risk.session AND NOT closed)
                    """,
                    new { changes[0].Slug, risk.InitiativeId, risk.Number },
                    transaction);
            }

            return true;
        }));

    /// <summary>Puts back what stood before the last change, which is a change too and can itself be taken back.</summary>
    /// <param name="version">The version that the change made.</param>
    /// <returns>Whether it was put back; not where the mode was changed since.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> Undo(string slug, long version, DateTimeOffset now) => writer.Write((connection, transaction) => connection.Execute(
        """
        UPDATE own_failure_mode SET text = text_before, retired = retired_before, text_before = text, retired_before = retired,
            version = version + 1, changed_at = @now
        WHERE slug = @slug AND version = @version
        """,
        new { slug, version, now },
        transaction) > 0);

    private static void Put(DbConnection connection, DbTransaction transaction, OwnModeChange change, DateTimeOffset now)
    {
        var values = new { change.Slug, change.Text, change.Retired, change.Version, now };
        var stored = change.Version == 0
            ? connection.Execute("INSERT INTO own_failure_mode (slug, text, retired, version, changed_at) VALUES (@Slug, @Text, @Retired, 1, @now) ON CONFLICT DO NOTHING", values, transaction)
            : connection.Execute(
                """
                UPDATE own_failure_mode SET text_before = text, retired_before = retired, text = @Text, retired = @Retired, version = version + 1, changed_at = @now
                WHERE slug = @Slug AND version = @Version
                """,
                values,
                transaction);
        if (stored == 0)
        {
            throw new ChangedSince();
        }
    }

    private static async Task<bool> Unless(Task<bool> work)
    {
        try
        {
            return await work;
        }
        catch (ChangedSince)
        {
            return false;
        }
    }

    /// <summary>Undoes the changes before it too.</summary>
    private sealed class ChangedSince : Exception;
}

/// <summary>What is stored of one failure mode.</summary>
public sealed record OwnMode
{
    public string Slug { get; init; } = "";

    /// <summary>The template file it would be; null where only its being retired is stored, or where it was taken back.</summary>
    public string? Text { get; init; }

    public bool Retired { get; init; }

    /// <summary>Counts its changes, from 1.</summary>
    public long Version { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>What a failure mode becomes.</summary>
/// <param name="Version">The version that was looked at; 0 where nothing was stored.</param>
public sealed record OwnModeChange(string Slug, long Version, string? Text, bool Retired);
