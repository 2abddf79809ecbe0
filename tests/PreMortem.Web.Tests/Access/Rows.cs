using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Tests.Access;

/// <summary>All that is in the database, row by row, to see whether anything changed.</summary>
internal static class Rows
{
    public static string Of(string folder)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "premortem.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        return string.Join('\n', Read(database, "select name from sqlite_master where type = 'table' order by name").SelectMany(table => Read(database, $"select * from \"{table}\"").Prepend($"# {table}")));
    }

    private static List<string> Read(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }
}
