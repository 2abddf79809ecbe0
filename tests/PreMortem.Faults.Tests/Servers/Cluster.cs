using Npgsql;
using PreMortem.Faults.Tests.Proxy;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Faults.Tests.Servers;

/// <summary>Programs as processes of their own on one PostgreSQL, and a proxy in front that sends each connection to any of them.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly Nginx _proxy;

    private Cluster(Postgres postgres, string database, IReadOnlyList<RunningProgram> servers, Nginx proxy) =>
        (Postgres, Database, Servers, _proxy) = (postgres, database, servers, proxy);

    public Postgres Postgres { get; }

    /// <summary>As the programs are told of it.</summary>
    public string Database { get; }

    public IReadOnlyList<RunningProgram> Servers { get; }

    /// <summary>Of the proxy.</summary>
    public Uri Address => _proxy.Address;

    public string LeaderKey => Servers[0].LeaderKey;

    public static async Task<Cluster> Start(int servers)
    {
        var postgres = Postgres.Start(durable: true);
        var database = postgres.NewDatabase();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PREMORTEM_DATABASE"] = database };

        // All at once: one makes the tables while the others wait.
        var programs = await Task.WhenAll(Enumerable.Range(0, servers).Select(_ => RunningProgram.Start(environment, arguments: ["--proxies", "127.0.0.1"])));
        return new(postgres, database, programs, await Nginx.AtRandom([.. programs.Select(program => program.Address)]));
    }

    /// <summary>Something done to the database beside the programs.</summary>
    public async Task Do(string statement)
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }

        Postgres.Drop(Database);
        Postgres.Dispose();
    }
}
