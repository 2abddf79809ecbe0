using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Core.Webhooks;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Webhooks;

/// <summary>Messages written in the transaction of what they tell of, so that none is lost and none tells of what was not stored (WH3). Where nobody is told, nothing is read.</summary>
internal static class OutboxRows
{
    /// <summary>A session has ended: that, and each sign it saw.</summary>
    public static void SessionClosed(DbConnection connection, DbTransaction transaction, string session, DateTimeOffset at)
    {
        if (Told(connection, transaction, session: session) is not { Count: > 0 } webhooks
            || connection.QuerySingleOrDefault<(string Initiative, string? Summary)>("SELECT initiative_id, summary FROM session WHERE code = @session", new { session }, transaction)
                is not { Summary: { } summary } row)
        {
            return;
        }

        var initiative = Initiative(connection, transaction, row.Initiative);
        var rows = RiskRows.Read(connection, transaction, row.Initiative);
        var data = SessionClosedData.Of(initiative, Columns.FromJson<SessionSummary>(summary), rows);
        Add(connection, transaction, webhooks, new WebhookMessage<SessionClosedData>(MessageTypes.SessionClosed, at, data));
        Seen(connection, transaction, webhooks, initiative, SignsTold.In(session, rows), at);
    }

    /// <summary>A register was changed between meetings.</summary>
    public static void Edited(DbConnection connection, DbTransaction transaction, string initiativeId, RegisterEdit edit, DateTimeOffset at)
    {
        if (SignsTold.By(edit).ToList() is { Count: > 0 } signs && Told(connection, transaction, initiativeId) is { Count: > 0 } webhooks)
        {
            Seen(connection, transaction, webhooks, Initiative(connection, transaction, initiativeId), signs, at);
        }
    }

    /// <summary><c>msg_</c> and 128 random bits.</summary>
    public static string NewId() => "msg_" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static void Seen(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<string> webhooks, ToldInitiative initiative, IEnumerable<(Risk Risk, SignSeen Sign)> signs, DateTimeOffset at)
    {
        foreach (var (risk, sign) in signs)
        {
            Add(connection, transaction, webhooks, new WebhookMessage<SignSeenData>(MessageTypes.SignSeen, at, SignSeenData.Of(initiative, risk, sign)));
        }
    }

    private static void Add<T>(DbConnection connection, DbTransaction transaction, IReadOnlyList<string> webhooks, WebhookMessage<T> message)
    {
        foreach (var webhook in webhooks)
        {
            connection.Execute(
                "INSERT INTO delivery (id, webhook_id, kind, body, made_at, due_at) VALUES (@id, @webhook, @Type, @body, @Timestamp, @Timestamp)",
                new { id = NewId(), webhook, message.Type, body = Columns.ToJson(message), message.Timestamp },
                transaction);
        }
    }

    /// <summary>Whom to tell of an initiative or a session of one; nobody of a rehearsal (RH2).</summary>
    private static List<string> Told(DbConnection connection, DbTransaction transaction, string? initiative = null, string? session = null) => connection.Query<string>(
        """
        SELECT id FROM webhook WHERE NOT paused AND removed_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM initiative WHERE rehearsal AND id = coalesce(@initiative, (SELECT initiative_id FROM session WHERE code = @session)))
        """,
        new { initiative, session },
        transaction).AsList();

    private static ToldInitiative Initiative(DbConnection connection, DbTransaction transaction, string id) => new(
        id,
        Columns.FromJson<Initiative>(connection.ExecuteScalar<string>("SELECT body FROM initiative WHERE id = @id", new { id }, transaction)!).Name);
}
