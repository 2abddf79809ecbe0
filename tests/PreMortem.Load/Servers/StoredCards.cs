using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PreMortem.Load.Servers;

/// <summary>The numbers of all cards in a database, read beside the program: a card's text begins with its number.</summary>
internal static class StoredCards
{
    public static HashSet<int> InFile(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        return Read(connection, """
            SELECT json_extract(fact.value, '$.text') FROM entry, json_each(entry.facts) AS fact
            WHERE json_extract(fact.value, '$.text') GLOB 'c[0-9]*'
            """);
    }

    public static HashSet<int> InPostgres(string database)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        return Read(connection, """
            SELECT fact ->> 'text' FROM entry, json_array_elements(entry.facts::json) AS fact
            WHERE fact ->> 'text' ~ '^c[0-9]'
            """);
    }

    private static HashSet<int> Read(DbConnection connection, string sql)
    {
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = sql;
        var cards = new HashSet<int>();
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            var text = rows.GetString(0);
            cards.Add(int.Parse(text[1..text.IndexOf(' ')], CultureInfo.InvariantCulture));
        }

        return cards;
    }
}
