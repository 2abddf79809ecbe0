using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Storage.Moving;

/// <summary>A PostgreSQL, with the leader key in it.</summary>
internal sealed class PostgresPlace : Place
{
    /// <summary>How long a connection may take to be made, in seconds.</summary>
    private const int ConnectSeconds = 5;

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;

    /// <exception cref="SettingsProblem">It is no address, or cannot be reached.</exception>
    private PostgresPlace(string text)
    {
        try
        {
            // A statement about a whole table may take as long as it needs.
            var address = new NpgsqlConnectionStringBuilder(text) { Timeout = ConnectSeconds, CommandTimeout = 0, ApplicationName = "premortem copy", IncludeErrorDetail = false };
            Name = $"{address.Host}:{address.Port}/{address.Database}";
            _source = NpgsqlDataSource.Create(address);
            _connection = _source.OpenConnection();
        }
        catch (ArgumentException)
        {
            throw new SettingsProblem("That is no address of a PostgreSQL; write it like \"Host=db.example.org;Database=premortem;Username=premortem;Password=…\".");
        }
        catch (NpgsqlException problem)
        {
            throw new SettingsProblem($"The database {Name} cannot be used ({problem.Message.TrimEnd('.')}); start it, or mend its address.");
        }
    }

    public override string Name { get; } = "";

    public override DbConnection Connection => _connection;

    public override DbTransaction Transaction => _transaction!;

    public static new PostgresPlace ToRead(string address)
    {
        var place = new PostgresPlace(address);
        return place.Opened(() =>
        {
            place.MustBeOurs();
            place._transaction = place._connection.BeginTransaction(IsolationLevel.RepeatableRead);
        });
    }

    public static new PostgresPlace ToFill(string address)
    {
        var place = new PostgresPlace(address);
        return place.Opened(() =>
        {
            if (place.Tables().Count > 0)
            {
                place.MustBeOurs();
            }

            Schema.BringUpToDate(place._source, place.Name);
            place._transaction = place._connection.BeginTransaction();
            place._connection.Execute($"SET LOCAL lock_timeout = '5s'; LOCK TABLE {string.Join(", ", place.Tables().Keys.Where(Installation.IsFilled))} IN SHARE ROW EXCLUSIVE MODE", transaction: place._transaction);
        });
    }

    public override IReadOnlyDictionary<string, IReadOnlyList<Column>> Tables() => _connection
        .Query<(string Table, string Name, string Type, bool Numbered)>(
            """
            SELECT table_name, column_name, data_type, is_identity = 'YES' FROM information_schema.columns
            JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name, ordinal_position
            """,
            transaction: _transaction)
        .GroupBy(
            column => column.Table,
            column => new Column(column.Name, column.Type switch { "boolean" => Holds.YesOrNo, "bigint" => Holds.Number, _ => Holds.Text }, column.Numbered),
            StringComparer.Ordinal)
        .ToDictionary(table => table.Key, IReadOnlyList<Column> (table) => [.. table], StringComparer.Ordinal);

    public override string? LeaderKey() => _connection.ExecuteScalar<string?>("SELECT text FROM secret WHERE name = @LeaderKey", new { Secrets.LeaderKey }, _transaction);

    public override void KeepLeaderKey(string key) =>
        _connection.Execute("INSERT INTO secret (name, text) VALUES (@LeaderKey, @key)", new { Secrets.LeaderKey, key }, _transaction);

    public override long Fill(Table table, IEnumerable<object[]> rows)
    {
        var count = 0L;
        using (var import = _connection.BeginBinaryImport($"COPY {table.Name} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows)
            {
                import.StartRow();
                foreach (var (index, value) in row.Index())
                {
                    Write(import, table.Columns[index], value);
                }

                count++;
            }

            import.Complete();
        }

        foreach (var column in table.Columns.Where(column => column.Numbered && count > 0))
        {
            _connection.Execute($"SELECT setval(pg_get_serial_sequence('{table.Name}', '{column.Name}'), max({column.Name})) FROM {table.Name}", transaction: _transaction);
        }

        return count;
    }

    public override void Commit() => _transaction!.Commit();

    public override void Dispose()
    {
        _transaction?.Dispose();
        _connection.Dispose();
        _source.Dispose();
    }

    private static void Write(NpgsqlBinaryImporter import, Column column, object value)
    {
        if (value is DBNull)
        {
            import.WriteNull();
            return;
        }

        import.Write(value, column.Holds switch { Holds.YesOrNo => NpgsqlDbType.Boolean, Holds.Number => NpgsqlDbType.Bigint, _ => NpgsqlDbType.Text });
    }

    /// <summary>Of this program, as it is now: what is read is not brought up to date, and what is not empty is not changed.</summary>
    private void MustBeOurs()
    {
        if (!Tables().TryGetValue("migration", out var ledger) || ledger.All(column => column.Name != "needs"))
        {
            throw new SettingsProblem($"The database {Name} is not one of PreMortem, so nothing was changed in it; name another.");
        }

        var last = _connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM migration");
        if (last != Schema.Latest)
        {
            throw new SettingsProblem($"The database {Name} was made by {(last < Schema.Latest ? "an earlier" : "a newer")} PreMortem; bring both to one version, then copy.");
        }
    }

    private PostgresPlace Opened(Action how)
    {
        try
        {
            how();
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}
