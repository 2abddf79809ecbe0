using System.Data.Common;
using Dapper;
using Npgsql;

namespace PreMortem.Web.Storage.Postgres;

/// <summary>What servers leave for each other that is in no log (PQ6): that they live, who is in their rooms, what they hold.</summary>
internal sealed class ServerTable(PostgresDatabase database)
{
    /// <summary>A server that has not said so for this long is gone, in seconds.</summary>
    public const double SilentFor = 1.3;

    /// <summary>How long an answer may take, in seconds: after it the line is taken for dead, and the next beat takes another.</summary>
    private const int AnswerSeconds = 3;

    /// <summary>This server, as others name it.</summary>
    public string Own { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Says that this one lives, and asks what time it is, who else lives and how far the logs of its rooms are.</summary>
    public async Task<Heartbeat> Beat(string[] codes, CancellationToken stop)
    {
        try
        {
            return await SayAndAsk(codes, stop);
        }
        catch (DbException problem) when (Trouble.IsReadOnly(problem))
        {
            // A connection goes by what was set when it was made; the next are asked whether it takes writes again (PQ25).
            ForgetBroken();
            throw;
        }
    }

    private async Task<Heartbeat> SayAndAsk(string[] codes, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        var asked = database.Clock.Local();
        await using var all = await connection.QueryMultipleAsync(new CommandDefinition(
            """
            SELECT clock_timestamp(), NOT EXISTS (SELECT 1 FROM server WHERE id = @Own AND beat > clock_timestamp() - make_interval(secs => @SilentFor));
            INSERT INTO server (id, beat) VALUES (@Own, clock_timestamp()) ON CONFLICT (id) DO UPDATE SET beat = excluded.beat;
            SELECT id FROM server WHERE beat > clock_timestamp() - make_interval(secs => @SilentFor);
            SELECT code, version FROM session WHERE code = ANY(@codes);
            """,
            new { Own, SilentFor, codes },
            commandTimeout: AnswerSeconds,
            cancellationToken: stop));
        var (now, wasGone) = await all.ReadSingleAsync<(DateTime, bool)>();
        database.Clock.Learn(asked, new(now));
        var living = (await all.ReadAsync<string>()).ToHashSet(StringComparer.Ordinal);
        var versions = (await all.ReadAsync<(string Code, long Version)>()).ToDictionary(row => row.Code, row => row.Version, StringComparer.Ordinal);
        return new(wasGone, living, versions);
    }

    /// <summary>Leaves who is in rooms at this server.</summary>
    public async Task Leave(string[] codes, string[] bodies, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO presence (server, code, body) SELECT @Own, code, body FROM unnest(@codes, @bodies) AS there (code, body)
            ON CONFLICT (code, server) DO UPDATE SET body = excluded.body
            """,
            new { Own, codes, bodies },
            commandTimeout: AnswerSeconds,
            cancellationToken: stop));
    }

    /// <summary>Takes away who was in rooms at this server.</summary>
    public async Task Clear(string[] codes, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM presence WHERE server = @Own AND code = ANY(@codes)", new { Own, codes }, commandTimeout: AnswerSeconds, cancellationToken: stop));
    }

    /// <summary>Who is in rooms at other servers, gone ones included.</summary>
    public async Task<IReadOnlyList<(string Server, string Code, string Body)>> Others(string[] codes, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        return (await connection.QueryAsync<(string, string, string)>(new CommandDefinition(
            "SELECT server, code, body FROM presence WHERE code = ANY(@codes) AND server <> @Own", new { codes, Own }, commandTimeout: AnswerSeconds, cancellationToken: stop))).AsList();
    }

    public async Task Say(IReadOnlyList<string> payloads, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "SELECT pg_notify(@Channel, payload) FROM unnest(@payloads) AS payload", new { Live.Neighbours.Word.Channel, payloads = payloads.ToArray() }, commandTimeout: AnswerSeconds, cancellationToken: stop));
    }

    /// <summary>Takes something that one server does for all, where nobody living has it.</summary>
    /// <returns>Whether this one has it now.</returns>
    public bool Hold(string what)
    {
        using var connection = database.Source.OpenConnection();
        return connection.Execute(
            """
            INSERT INTO holder (what, server) VALUES (@what, @Own) ON CONFLICT (what) DO UPDATE SET server = excluded.server
            WHERE holder.server = @Own OR NOT EXISTS (SELECT 1 FROM server WHERE id = holder.server AND beat > clock_timestamp() - make_interval(secs => @SilentFor))
            """,
            new { what, Own, SilentFor }) > 0;
    }

    /// <summary>Takes away what this server has left, and what servers long gone have.</summary>
    public async Task Tidy(bool all, CancellationToken stop)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            DELETE FROM server WHERE (@all AND id = @Own) OR beat < clock_timestamp() - interval '1 minute';
            DELETE FROM presence WHERE NOT EXISTS (SELECT 1 FROM server WHERE id = presence.server);
            DELETE FROM holder WHERE NOT EXISTS (SELECT 1 FROM server WHERE id = holder.server);
            """,
            new { all, Own },
            cancellationToken: stop));
    }

    /// <summary>A connection of its own that hears what others say, and that notices when its line is dead.</summary>
    public async Task<NpgsqlConnection> Listen(CancellationToken stop)
    {
        var connection = new NpgsqlConnection(database.ListenAddress);
        await connection.OpenAsync(stop);
        await connection.ExecuteAsync($"LISTEN {Live.Neighbours.Word.Channel}");
        return connection;
    }

    /// <summary>Connections that a restart has broken are not used again.</summary>
    public void ForgetBroken() => database.Source.Clear();
}
