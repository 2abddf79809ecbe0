using System.Security.Cryptography;
using Dapper;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Webhooks;

/// <summary>The addresses: made, listed, paused, removed, and brought back within a day (WH1).</summary>
public sealed class WebhookStore(Database database, Writer writer)
{
    /// <summary>More would make one closed session many messages.</summary>
    public const int Most = 20;

    /// <summary>How many of the last messages of an address are listed.</summary>
    public const int Listed = 10;

    /// <summary>Makes an address and gives its secret, which nothing gives again; null where there are as many as there can be.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<(string Id, string Secret)?> Add(string url, string by, DateTimeOffset now)
    {
        var id = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 8);
        var secret = WebhookSecret.New();
        return writer.Write<(string, string)?>((connection, transaction) => connection.Execute(
            """
            INSERT INTO webhook (id, url, secret, made_at, made_by) SELECT @id, @url, @secret, @now, @by
            WHERE (SELECT count(*) FROM webhook WHERE removed_at IS NULL) < @Most
            """,
            new { id, url, secret, now, by, Most },
            transaction) == 0 ? null : (id, secret));
    }

    /// <summary>Those that are not removed, in the order they were made.</summary>
    public IReadOnlyList<Webhook> All()
    {
        using var connection = database.OpenReading();
        return connection.Query<Webhook>(
            "SELECT id, url, made_at AS MadeAt, made_by AS MadeBy, paused FROM webhook WHERE removed_at IS NULL ORDER BY made_at, id").AsList();
    }

    /// <summary>The last messages of each address, newest first.</summary>
    public ILookup<string, Delivery> Last()
    {
        using var connection = database.OpenReading();
        return connection.Query<Delivery>(
            """
            SELECT id, webhook_id AS WebhookId, kind, made_at AS MadeAt, due_at AS DueAt, tries, tried_at AS TriedAt, answer, taken
            FROM (SELECT *, row_number() OVER (PARTITION BY webhook_id ORDER BY made_at DESC, id) AS place FROM delivery) AS placed
            WHERE place <= @Listed ORDER BY made_at DESC, id
            """,
            new { Listed }).ToLookup(delivery => delivery.WebhookId);
    }

    /// <summary>Without effect where there is none.</summary>
    public Task<bool> Pause(string id, bool paused) => Change("UPDATE webhook SET paused = @paused WHERE id = @id AND removed_at IS NULL", new { id, paused });

    /// <summary>Nothing more goes there. It can be undone for a day.</summary>
    public Task<bool> Remove(string id, DateTimeOffset now) => Change("UPDATE webhook SET removed_at = @now WHERE id = @id AND removed_at IS NULL", new { id, now });

    public Task<bool> BringBack(string id) => Change("UPDATE webhook SET removed_at = NULL WHERE id = @id", new { id });

    /// <summary>The address whose secret this is; null where it is none's.</summary>
    public string? UrlOf(string secret)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>("SELECT url FROM webhook WHERE secret = @secret AND removed_at IS NULL", new { secret });
    }

    /// <summary>Where a test goes; null where there is no such address.</summary>
    internal (string Url, string Secret)? Find(string id)
    {
        using var connection = database.OpenReading();
        return connection.QuerySingleOrDefault<(string Url, string Secret)?>("SELECT url, secret FROM webhook WHERE id = @id AND removed_at IS NULL", new { id });
    }

    private Task<bool> Change(string sql, object values) => writer.Write((connection, transaction) => connection.Execute(sql, values, transaction) > 0);
}
