using System.Security.Cryptography;
using Dapper;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Access;

/// <summary>The named keys: made, listed, revoked (AC10).</summary>
public sealed class KeyStore(Database database, Writer writer)
{
    /// <summary>Makes a key and gives it, which nothing can do again; null where a live key has this name already, in any case.</summary>
    /// <param name="name">Not blank, at most <see cref="LeaderName.Longest"/> characters.</param>
    /// <param name="by">Who made it, as leaders are named.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<string?> Add(string name, string by, DateTimeOffset now)
    {
        var key = LeaderKey.New();
        var id = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 8);
        return writer.Write((connection, transaction) => connection.Execute(
            """
            INSERT INTO leader_key (id, name, key_hash, made_at, made_by)
            SELECT @id, @name, @hash, @now, @by
            WHERE NOT EXISTS (SELECT 1 FROM leader_key WHERE lower(name) = lower(@name) AND revoked_at IS NULL)
            """,
            new { id, name, hash = LeaderKey.Hash(key), now, by },
            transaction) == 0 ? null : key);
    }

    /// <summary>All keys there ever were: the live ones first, by name, then those revoked last.</summary>
    public IReadOnlyList<NamedKey> All()
    {
        using var connection = database.OpenReading();
        return connection.Query<NamedKey>(
            """
            SELECT id, name, key_hash AS KeyHash, made_at AS MadeAt, made_by AS MadeBy, used_on AS UsedOn, revoked_at AS RevokedAt
            FROM leader_key
            ORDER BY revoked_at IS NOT NULL, revoked_at DESC, lower(name), id
            """).AsList();
    }

    /// <summary>Ends a key for good. Without effect where there is none, or it is revoked already.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> Revoke(string id, DateTimeOffset now) => writer.Write((connection, transaction) => connection.Execute(
        "UPDATE leader_key SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL", new { id, now }, transaction) > 0);

    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task Used(string id, DateOnly today) => writer.Write((connection, transaction) =>
        connection.Execute("UPDATE leader_key SET used_on = @today WHERE id = @id", new { id, today }, transaction));
}
