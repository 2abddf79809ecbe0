using Dapper;
using PreMortem.Core.Webhooks;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Webhooks;

/// <summary>The messages that wait, as whoever sends them sees them, and what became of each (WH4).</summary>
internal sealed class Outbox(Database database, Writer writer)
{
    private const int KeptOfEach = 50;
    /// <summary>Longer than an address may take to answer.</summary>
    private static readonly TimeSpan s_claimed = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_undoable = TimeSpan.FromDays(1);

    private const string Open = "FROM delivery JOIN webhook ON webhook.id = webhook_id WHERE due_at IS NOT NULL AND NOT paused AND removed_at IS NULL";

    /// <summary>The oldest message that is due of each address: one that hangs holds up its own and nobody else's.</summary>
    public IReadOnlyList<DueDelivery> Due(DateTimeOffset now)
    {
        using var connection = database.OpenReading();
        return connection.Query<DueDelivery>(
            $"""
            SELECT Id, WebhookId, Url, Secret, Body, MadeAt, Tries FROM (
                SELECT delivery.id AS Id, webhook_id AS WebhookId, url AS Url, secret AS Secret, body AS Body, delivery.made_at AS MadeAt, tries AS Tries,
                    row_number() OVER (PARTITION BY webhook_id ORDER BY due_at, delivery.made_at, delivery.id) AS place
                {Open} AND due_at <= @now) AS waiting
            WHERE place = 1
            """,
            new { now }).AsList();
    }

    /// <summary>Whether there was ever an address; where there was none, nothing is written for them.</summary>
    public bool IsUsed()
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM webhook)");
    }

    /// <summary>When the next message is due; null while none waits.</summary>
    public DateTimeOffset? Next()
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>($"SELECT min(due_at) {Open}") is { } at ? DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Takes a message to send it, so that of several servers one does; where that one is gone before it noted the try, another may after a while (PQ8).</summary>
    /// <returns>Whether it is this server's to send.</returns>
    public Task<bool> Claim(DueDelivery message, DateTimeOffset now) => !database.IsShared ? Task.FromResult(true) : writer.Write(
        (connection, transaction) => connection.Execute(
            "UPDATE delivery SET due_at = @until WHERE id = @Id AND due_at <= @now", new { message.Id, now, until = now + s_claimed }, transaction) > 0,
        WriteKind.Versioned);

    /// <summary>
    /// Notes a try: taken, due again, or given up. What has ended keeps no body, and an address that is gone is paused. What another server
    /// ended meanwhile, because this one stood still for longer than its claim, stays so.
    /// </summary>
    public Task Note(DueDelivery sent, Tried tried, DateTimeOffset now)
    {
        var due = tried.Taken || tried.Gone ? null : Retries.Next(sent.MadeAt, sent.Tries + 1, now);
        return writer.Write((connection, transaction) =>
        {
            connection.Execute(
                """
                UPDATE delivery SET tries = tries + 1, tried_at = @now, answer = @Answer, taken = @Taken, due_at = @due, body = CASE WHEN @ends THEN NULL ELSE body END
                WHERE id = @Id AND due_at IS NOT NULL
                """,
                new { now, tried.Answer, tried.Taken, due, ends = due is null, sent.Id },
                transaction);
            return connection.Execute("UPDATE webhook SET paused = TRUE WHERE id = @WebhookId AND @Gone", new { sent.WebhookId, tried.Gone }, transaction);
        });
    }

    /// <summary>Keeps the line of a test that was sent by hand.</summary>
    public Task Tested(string id, string webhook, Tried tried, DateTimeOffset now) => writer.Write((connection, transaction) => connection.Execute(
        """
        INSERT INTO delivery (id, webhook_id, kind, made_at, tries, tried_at, answer, taken) VALUES (@id, @webhook, @kind, @now, 1, @now, @Answer, @Taken)
        """,
        new { id, webhook, kind = MessageTypes.Test, now, tried.Answer, tried.Taken },
        transaction));

    /// <summary>What waited three days at a paused address is given up, old lines go, and so does an address that was removed a day ago, with its secret.</summary>
    public Task Tidy(DateTimeOffset now) => writer.Write((connection, transaction) =>
    {
        connection.Execute("DELETE FROM webhook WHERE removed_at < @yesterday", new { yesterday = now - s_undoable }, transaction);
        connection.Execute(
            "UPDATE delivery SET due_at = NULL, body = NULL, answer = coalesce(answer, 'not sent in three days') WHERE due_at IS NOT NULL AND made_at < @old",
            new { old = now - Retries.GivenUpAfter },
            transaction);
        return connection.Execute(
            """
            DELETE FROM delivery WHERE due_at IS NULL AND id IN (
                SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY webhook_id ORDER BY made_at DESC) AS place FROM delivery) AS placed WHERE place > @KeptOfEach)
            """,
            new { KeptOfEach },
            transaction);
    });
}
