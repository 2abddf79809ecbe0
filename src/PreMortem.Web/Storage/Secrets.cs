using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace PreMortem.Web.Storage;

/// <summary>What every server that shares a database has to agree on (PQ8): the installation's own key, and what signs the leaders' cookies.</summary>
internal sealed class Secrets(Database database, Writer writer) : IXmlRepository
{
    /// <summary>The name of the installation's own key.</summary>
    internal const string LeaderKey = "leader";

    private const string CookieKey = "cookie ";

    /// <summary>The installation's key; made by whoever asks first.</summary>
    /// <exception cref="StorageUnavailable">There was none, and nothing can be stored now.</exception>
    public string LeaderKeyOr(Func<string> make)
    {
        if (Find(LeaderKey) is { } kept)
        {
            return kept;
        }

        Keep(LeaderKey, make(), "NOTHING");
        return Find(LeaderKey)!;
    }

    /// <summary>Null where there is none yet.</summary>
    public string? OwnLeaderKey() => Find(LeaderKey);

    /// <exception cref="StorageUnavailable">The old one is still good.</exception>
    public void Renew(string key) => Keep(LeaderKey, key, "UPDATE SET text = excluded.text");

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenReading();
        return [.. connection.Query<string>("SELECT text FROM secret WHERE name LIKE @names", new { names = $"{CookieKey}%" }).Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) => Keep(CookieKey + friendlyName, element.ToString(SaveOptions.DisableFormatting), "NOTHING");

    private string? Find(string name)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>("SELECT text FROM secret WHERE name = @name", new { name });
    }

    private void Keep(string name, string text, string otherwise) => writer.Write((connection, transaction) =>
        connection.Execute($"INSERT INTO secret (name, text) VALUES (@name, @text) ON CONFLICT (name) DO {otherwise}", new { name, text }, transaction)).GetAwaiter().GetResult();
}
