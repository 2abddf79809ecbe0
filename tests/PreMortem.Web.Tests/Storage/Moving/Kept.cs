using System.Globalization;
using Microsoft.Data.Sqlite;
using PreMortem.Core;

namespace PreMortem.Web.Tests.Storage.Moving;

/// <summary>Every row of a database file, as text that can be kept anywhere.</summary>
internal static class Kept
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> In(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('migration', 'probe') ORDER BY name")
            .ToDictionary(table => table, IReadOnlyList<string> (table) => [.. Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(index => TypedText.Of(Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture)!))));
        }

        return rows;
    }
}
