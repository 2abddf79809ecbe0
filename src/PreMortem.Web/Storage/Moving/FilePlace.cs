using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage.Moving;

/// <summary>A database file, with the leader key beside it.</summary>
internal sealed class FilePlace : Place
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Making? _making;
    private string? _leaderKeyMade;

    private FilePlace(string path, SqliteConnection connection, SqliteTransaction transaction, Making? making = null) =>
        (_path, _connection, _transaction, _making) = (path, connection, transaction, making);

    public override string Name => _path;

    public override DbConnection Connection => _connection;

    public override DbTransaction Transaction => _transaction;

    private string KeyFile => Path.Combine(Path.GetDirectoryName(_path)!, "leader.key");

    public static new FilePlace ToRead(string path)
    {
        switch (FileCheck.Look(path))
        {
            case { Kind: FileKind.Damaged }:
                throw new SettingsProblem(Advice.Damaged(path));
            case { Kind: FileKind.Ours } found when found.Migration == Migrations.Latest:
                break;
            case { Kind: FileKind.Ours }:
                throw new SettingsProblem($"The database {path} was made by an earlier PreMortem; start this program on it once, then copy it.");
            case { Kind: FileKind.Newer }:
                throw new SettingsProblem($"The database {path} was made by a newer PreMortem; copy it with that program.");
            default:
                throw new SettingsProblem($"There is no database of PreMortem in {path}; name the file premortem.db of a data folder, or a PostgreSQL like \"Host=…\".");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = DatabaseFile.BusySeconds,
        }.ToString());
        connection.Open();
        return new(path, connection, connection.BeginTransaction(deferred: true));
    }

    public static new FilePlace ToFill(string path)
    {
        var making = new Making(path);
        try
        {
            var connection = making.Database.OpenWriting();
            var transaction = connection.BeginTransaction(deferred: false);

            // A change points to the later one that undid it.
            connection.Execute("PRAGMA defer_foreign_keys = ON", transaction: transaction);
            return new(path, connection, transaction, making);
        }
        catch
        {
            making.Dispose();
            throw;
        }
    }

    public override IReadOnlyDictionary<string, IReadOnlyList<Column>> Tables() => _connection
        .Query<(string Table, string Name, string Type)>(
            """
            SELECT s.name, c.name, c.type FROM sqlite_schema s JOIN pragma_table_info(s.name) c
            WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' ORDER BY s.name, c.cid
            """,
            transaction: _transaction)
        .GroupBy(column => column.Table, column => new Column(column.Name, column.Type == "INTEGER" ? Holds.Number : Holds.Text), StringComparer.Ordinal)
        .ToDictionary(table => table.Key, IReadOnlyList<Column> (table) => [.. table], StringComparer.Ordinal);

    public override string? LeaderKey() => File.Exists(KeyFile) && File.ReadAllText(KeyFile).Trim() is { Length: > 0 } key ? key : null;

    public override void KeepLeaderKey(string key)
    {
        using var file = PrivateFile.Create(KeyFile);
        _leaderKeyMade = KeyFile;
        file.Write(Encoding.UTF8.GetBytes(key + "\n"));
        file.Flush(flushToDisk: true);
    }

    public override long Fill(Table table, IEnumerable<object[]> rows)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Index().Select(column => $"@{column.Index}"))})";
        foreach (var (index, _) in table.Columns.Index())
        {
            command.Parameters.Add(new SqliteParameter($"@{index}", null));
        }

        var count = 0L;
        foreach (var row in rows)
        {
            foreach (var (index, value) in row.Index())
            {
                command.Parameters[index].Value = value;
            }

            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    public override void Commit()
    {
        _transaction.Commit();
        _leaderKeyMade = null;
        _making?.Keep();
    }

    public override void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
        _making?.Dispose();
        if (_leaderKeyMade is not null)
        {
            File.Delete(_leaderKeyMade);
        }
    }
}
