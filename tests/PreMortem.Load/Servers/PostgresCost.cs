using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;

namespace PreMortem.Load.Servers;

/// <summary>
/// What a PostgreSQL on this machine has cost, with all its processes, and what it tells of itself. Asked on the pool's threads: the one
/// that all sockets are completed on must never wait for a socket.
/// </summary>
internal sealed class PostgresCost
{
    private const int Parent = 1;
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int UserTimeOfGone = 13;
    private const int SystemTimeOfGone = 14;

    private readonly string _address;
    private readonly string _first;

    private PostgresCost(string database)
    {
        _address = new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString;
        using var connection = Connect();
        _first = ProcessCost.Stat(connection.ExecuteScalar<int>("SELECT pg_backend_pid()"))[Parent];
    }

    /// <param name="database">As the program is told of it.</param>
    public static Task<PostgresCost> Of(string database) => Task.Run(() => new PostgresCost(database));

    /// <summary>Processor time so far, user and system, in milliseconds; processes that are gone are in it.</summary>
    public double Milliseconds =>
        ProcessCost.Times(ProcessCost.Stat(int.Parse(_first, CultureInfo.InvariantCulture)), UserTime, SystemTime, UserTimeOfGone, SystemTimeOfGone)
        + Children().Sum(stat => ProcessCost.Times(stat, UserTime, SystemTime));

    /// <summary>Bytes of its write-ahead log so far.</summary>
    public Task<long> Log() => Ask("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");

    /// <summary>Bytes of the sessions' entries with their index.</summary>
    public Task<long> Entries() => Ask("SELECT pg_total_relation_size('entry')");

    /// <summary>Connections of servers to this database.</summary>
    public Task<long> Connections() => Ask("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'premortem'");

    /// <summary>Has it put into its tables what stands in its log only, so that runs begin alike.</summary>
    public Task Checkpoint() => Task.Run(() =>
    {
        using var connection = Connect();
        connection.Execute("CHECKPOINT", commandType: CommandType.Text);
    });

    private Task<long> Ask(string sql) => Task.Run(() =>
    {
        using var connection = Connect();
        return connection.ExecuteScalar<long>(sql);
    });

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(_address);
        connection.Open();
        return connection;
    }

    private IEnumerable<string[]> Children()
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)))
        {
            string[] stat;
            try
            {
                stat = ProcessCost.Stat(int.Parse(process!, CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It is gone.
                continue;
            }

            if (stat[Parent] == _first)
            {
                yield return stat;
            }
        }
    }
}
