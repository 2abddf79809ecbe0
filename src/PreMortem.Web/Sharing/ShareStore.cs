using System.Security.Cryptography;
using Dapper;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Sharing;

/// <summary>The links that read a register: made, found by their token, revoked.</summary>
public sealed class ShareStore(Database database, Writer writer)
{
    public const int LongestLabel = 80;

    private const string Row = """
        SELECT id, initiative_id AS InitiativeId, label, made_at AS MadeAt, opened_on AS OpenedOn, revoked_at AS RevokedAt
        FROM share
        """;

    /// <summary>Makes a link and gives its token, which nothing can give again (SR1).</summary>
    /// <param name="initiativeId">The id of a stored initiative.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<string> Add(string initiativeId, string? label, DateTimeOffset now)
    {
        var token = ShareToken.New();
        var id = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 8);
        return writer.Write((connection, transaction) =>
        {
            connection.Execute(
                "INSERT INTO share (id, initiative_id, token_hash, label, made_at) VALUES (@id, @initiativeId, @hash, @label, @now)",
                new { id, initiativeId, hash = ShareToken.Hash(token), label, now },
                transaction);
            return token;
        });
    }

    /// <summary>The id of the initiative whose register the token reads; null where it reads none, or not any more.</summary>
    public string? Find(string? token) => ByToken(token) is { Live: true } share ? share.InitiativeId : null;

    /// <summary>The link with this token, revoked or not; null where there never was one.</summary>
    public Share? ByToken(string? token) =>
        string.IsNullOrEmpty(token) ? null : Rows("WHERE token_hash = @hash", new { hash = ShareToken.Hash(token) }).SingleOrDefault();

    /// <summary>The links to an initiative's register: those that are live first, then the newest first.</summary>
    public IReadOnlyList<Share> Of(string initiativeId) =>
        Rows("WHERE initiative_id = @initiativeId ORDER BY revoked_at IS NOT NULL, made_at DESC, id", new { initiativeId });

    /// <summary>Ends a link for good, from the next request on (SR4). Without effect where it is revoked already or another initiative's.</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task Revoke(string initiativeId, string id, DateTimeOffset now) => writer.Write((connection, transaction) => connection.Execute(
        "UPDATE share SET revoked_at = @now WHERE id = @id AND initiative_id = @initiativeId AND revoked_at IS NULL",
        new { id, initiativeId, now },
        transaction));

    /// <summary>Notes the day somebody read with the link; written once a day. Reading goes on where it cannot be written.</summary>
    public async Task Opened(Share share, DateOnly today)
    {
        if (share.OpenedOn == today)
        {
            return;
        }

        try
        {
            await writer.Write((connection, transaction) =>
                connection.Execute("UPDATE share SET opened_on = @today WHERE id = @Id", new { share.Id, today }, transaction));
        }
        catch (StorageUnavailable)
        {
            // A full disk is no reason to turn a reader away.
        }
    }

    private IReadOnlyList<Share> Rows(string which, object parameters)
    {
        using var connection = database.OpenReading();
        return connection.Query<Share>($"{Row} {which}", parameters).AsList();
    }
}
