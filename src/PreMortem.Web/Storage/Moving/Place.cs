using System.Data.Common;
using Dapper;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Storage.Moving;

/// <summary>One end of a copy: a file or a PostgreSQL, open in one transaction that is undone unless it is committed.</summary>
internal abstract class Place : IDisposable
{
    /// <summary>A path, or the place of a server; without a password.</summary>
    public abstract string Name { get; }

    public abstract DbConnection Connection { get; }

    public abstract DbTransaction Transaction { get; }

    /// <summary>Looks at a database without changing it, as it stands at this moment, also while a program serves it.</summary>
    /// <param name="where">A path, or what Npgsql takes.</param>
    /// <exception cref="SettingsProblem">There is none of this program's.</exception>
    public static Place ToRead(string where) => IsAddress(where) ? PostgresPlace.ToRead(where) : FilePlace.ToRead(PathOf(where));

    /// <summary>Makes the tables where there are none, and keeps everybody else from writing.</summary>
    /// <exception cref="SettingsProblem">It is somebody else's, or cannot be used.</exception>
    public static Place ToFill(string where) => IsAddress(where) ? PostgresPlace.ToFill(where) : FilePlace.ToFill(PathOf(where));

    /// <summary>All tables there are, with their columns.</summary>
    public abstract IReadOnlyDictionary<string, IReadOnlyList<Column>> Tables();

    /// <summary>The installation's own key; null where it has none yet.</summary>
    public abstract string? LeaderKey();

    public abstract void KeepLeaderKey(string key);

    /// <summary>Adds rows; numbers go on after them.</summary>
    /// <param name="rows">The values of the table's columns, as it takes them.</param>
    /// <returns>How many there were.</returns>
    public abstract long Fill(Table table, IEnumerable<object[]> rows);

    public abstract void Commit();

    public abstract void Dispose();

    /// <summary>The rows of a table as they stand, one after the other.</summary>
    public IEnumerable<object[]> Rows(Table table)
    {
        using var reader = Connection.ExecuteReader($"SELECT {table.ColumnNames} FROM {table.Name} ORDER BY {table.Key}", transaction: Transaction);
        while (reader.Read())
        {
            var row = new object[table.Columns.Count];
            reader.GetValues(row);
            yield return row;
        }
    }

    public long Count(string table) => Connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}", transaction: Transaction);

    /// <exception cref="SettingsProblem">Something is kept there already.</exception>
    public void MustBeEmpty(IReadOnlyList<Table> tables)
    {
        if (LeaderKey() is not null || tables.Any(table => Connection.ExecuteScalar<bool>($"SELECT EXISTS (SELECT 1 FROM {table.Name})", transaction: Transaction)))
        {
            throw new SettingsProblem($"There is an installation in {Name} already, so nothing was changed there; copy to a new place.");
        }
    }

    private static bool IsAddress(string where) => where.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>A data folder stands for the database in it.</summary>
    private static string PathOf(string where) => Path.GetFullPath(Directory.Exists(where) ? Path.Combine(where, "premortem.db") : where);
}
