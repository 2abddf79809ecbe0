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

    /// <summary>What a key is called, and not a revocation of some.</summary>
    private const string AnyKey = "key-";

    private volatile string[] _known = [];

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
        var kept = connection.Query<(string Name, string Text)>("SELECT name, text FROM secret WHERE name LIKE @names", new { names = $"{CookieKey}%" }).AsList();
        _known = [.. kept.Select(one => one.Name)];
        return [.. kept.Select(one => XElement.Parse(one.Text))];
    }

    /// <summary>
    /// Where another server made a key since the keys were last read here, that one is taken and this one forgotten: a server that has read the
    /// keys reads them no more that day, and would not know who signed in with the second (PQ19).
    /// </summary>
    public void StoreElement(XElement element, string friendlyName) => Write(
        """
        INSERT INTO secret (name, text) SELECT @name, @text
        WHERE NOT @isKey OR NOT EXISTS (SELECT 1 FROM secret WHERE name LIKE @keys AND name <> ALL (@known))
        """,
        new
        {
            name = CookieKey + friendlyName,
            text = element.ToString(SaveOptions.DisableFormatting),
            isKey = friendlyName.StartsWith(AnyKey, StringComparison.Ordinal),
            keys = $"{CookieKey}{AnyKey}%",
            known = _known,
        });

    private string? Find(string name)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>("SELECT text FROM secret WHERE name = @name", new { name });
    }

    private void Keep(string name, string text, string otherwise) =>
        Write($"INSERT INTO secret (name, text) VALUES (@name, @text) ON CONFLICT (name) DO {otherwise}", new { name, text });

    private void Write(string sql, object values) =>
        writer.Write((connection, transaction) => connection.Execute(sql, values, transaction)).GetAwaiter().GetResult();
}
