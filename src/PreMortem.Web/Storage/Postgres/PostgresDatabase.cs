using System.Data;
using System.Data.Common;
using Npgsql;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Operations;

namespace PreMortem.Web.Storage.Postgres;

/// <summary>A PostgreSQL that many servers share (PQ1). Every commit is on its disk before it returns.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>How long a connection may take to be made, in seconds.</summary>
    private const int ConnectSeconds = 2;

    /// <summary>How long one statement may take, in seconds.</summary>
    private const int CommandSeconds = 10;

    /// <param name="text">What Npgsql takes: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <exception cref="SettingsProblem">It is no such text, cannot be reached, or was made by a newer program that this one cannot work beside.</exception>
    public PostgresDatabase(string text)
    {
        try
        {
            var address = new NpgsqlConnectionStringBuilder(text) { Timeout = ConnectSeconds, CommandTimeout = CommandSeconds, ApplicationName = "premortem", IncludeErrorDetail = false };
            Name = $"{address.Host}:{address.Port}/{address.Database}";
            Source = NpgsqlDataSource.Create(address);
            ListenAddress = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false, KeepAlive = 1 }.ConnectionString;
            Schema.BringUpToDate(Source, Name);
        }
        catch (ArgumentException)
        {
            throw new SettingsProblem("What --database names is no address of a PostgreSQL; write it like Host=db.example.org;Database=premortem;Username=premortem;Password=….");
        }
        catch (NpgsqlException problem)
        {
            throw new SettingsProblem($"The database {Name} cannot be used ({problem.Message.TrimEnd('.')}); start it, or mend --database.");
        }
    }

    public override string Name { get; } = "";

    public override bool IsShared => true;

    /// <summary>The pool of connections.</summary>
    internal NpgsqlDataSource Source { get; }

    /// <summary>For a connection of its own that only listens, and asks every second whether anybody is there.</summary>
    internal string ListenAddress { get; } = "";

    public override DbConnection OpenReading() => Source.OpenConnection();

    public override DbTransaction Moment(DbConnection reading) => reading.BeginTransaction(IsolationLevel.RepeatableRead);

    public override Writer NewWriter(Measures? measures = null, ILogger<Writer>? logger = null) => new PostgresWriter(this, measures, logger);

    public override void Dispose() => Source.Dispose();
}
