using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Dapper;
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

    /// <summary>How long a start waits for a PostgreSQL that does not answer yet, in seconds.</summary>
    private const int StartSeconds = 20;

    /// <summary>A server that stands still in the middle of a write holds up everybody's in that room; PostgreSQL takes such a write back after this long (PQ27).</summary>
    private const string Rules = "SET idle_in_transaction_session_timeout = '2s'";

    /// <summary>For what nobody's write in a room waits for: a page that is read, a script. A busy machine may think between two statements.</summary>
    internal const string Unhurried = "SET LOCAL idle_in_transaction_session_timeout = '1min'";

    private static readonly TimeSpan BeforeAnother = TimeSpan.FromMilliseconds(200);

    /// <summary>The most a server opens unless the address says otherwise: twelve write, the others read. Three servers fit into a PostgreSQL as it is installed.</summary>
    private const int Connections = 30;

    /// <summary>How many statements a connection keeps ready: those of a live room, and some of the pages.</summary>
    private const int PreparedStatements = 60;

    /// <param name="text">What Npgsql takes: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <param name="local">This machine's clock; the system's own unless named.</param>
    /// <exception cref="SettingsProblem">It is no such text, cannot be reached, or was made by a newer program that this one cannot work beside.</exception>
    public PostgresDatabase(string text, TimeProvider? local = null)
    {
        Clock = new(local ?? TimeProvider.System);
        try
        {
            var address = new NpgsqlConnectionStringBuilder($"Maximum Pool Size={Connections};{text}")
            {
                Timeout = ConnectSeconds,
                CommandTimeout = CommandSeconds,
                ApplicationName = "premortem",
                IncludeErrorDetail = false,
                MaxAutoPrepare = PreparedStatements,
                AutoPrepareMinUsages = 2,

                // No statement leaves anything behind in a session; what listens has a connection of its own.
                NoResetOnClose = true,
            };
            Name = $"{address.Host}:{address.Port}/{address.Database}";
            Source = new NpgsqlDataSourceBuilder(address.ConnectionString)
                .UsePhysicalConnectionInitializer(made => made.Execute(Rules), made => made.ExecuteAsync(Rules))
                .Build();
            ListenAddress = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false, KeepAlive = 1 }.ConnectionString;
            Patiently(() =>
            {
                Schema.BringUpToDate(Source, Name);
                AskTheTime();
            });
        }
        catch (ArgumentException)
        {
            throw new SettingsProblem("What --database names is no address of a PostgreSQL; write it like Host=db.example.org;Database=premortem;Username=premortem;Password=….");
        }
        catch (NpgsqlException problem) when (Trouble.IsReadOnly(problem))
        {
            throw new SettingsProblem($"The database {Name} is read-only, as a standby is; name the one that takes writes, or let this one take them.");
        }
        catch (NpgsqlException problem)
        {
            throw new SettingsProblem($"The database {Name} cannot be used ({problem.Message.TrimEnd('.')}); start it, or mend --database.");
        }
    }

    public override string Name { get; } = "";

    public override bool IsShared => true;

    /// <summary>What all its servers go by.</summary>
    internal DatabaseClock Clock { get; }

    /// <summary>The pool of connections.</summary>
    internal NpgsqlDataSource Source { get; }

    /// <summary>For a connection of its own that only listens, and asks every second whether anybody is there.</summary>
    internal string ListenAddress { get; } = "";

    public override DbConnection OpenReading() => Source.OpenConnection();

    public override DbTransaction Moment(DbConnection reading)
    {
        var moment = reading.BeginTransaction(IsolationLevel.RepeatableRead);
        reading.Execute(Unhurried, transaction: moment);
        return moment;
    }

    public override Writer NewWriter(Measures? measures = null, ILogger<Writer>? logger = null) => new PostgresWriter(this, measures, logger);

    public override bool IsAway(Exception problem) => problem is DbException asked && Trouble.IsPassing(asked);

    /// <summary>Whether it takes nothing because it is a standby, or was set so (PQ25).</summary>
    internal bool IsReadOnly(DbException problem) => Trouble.IsReadOnly(problem) || (Trouble.MayBeOfAStandby(problem) && IsStandby());

    public override void Dispose() => Source.Dispose();

    /// <summary>A PostgreSQL that is just starting, or has no time on a busy machine, is waited for; one that is not there is not (PQ1).</summary>
    private static void Patiently(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                work();
                return;
            }
            catch (NpgsqlException problem) when ((problem.InnerException is TimeoutException || problem.SqlState == PostgresErrorCodes.CannotConnectNow) && Stopwatch.GetElapsedTime(began).TotalSeconds < StartSeconds)
            {
                Thread.Sleep(BeforeAnother);
            }
        }
    }

    private bool IsStandby()
    {
        try
        {
            using var connection = Source.OpenConnection();
            return connection.ExecuteScalar<bool>("SELECT pg_is_in_recovery()");
        }
        catch (DbException)
        {
            return false;
        }
    }

    private void AskTheTime()
    {
        using var connection = Source.OpenConnection();
        var asked = Clock.Local();
        Clock.Learn(asked, new(connection.ExecuteScalar<DateTime>("SELECT clock_timestamp()")));
    }
}
