using Npgsql;
using PreMortem.Faults.Tests.Proxy;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Faults.Tests.Servers;

/// <summary>Programs as processes of their own on one PostgreSQL, and a proxy in front that sends each connection to any of them.</summary>
internal sealed class Cluster : IInstallation
{
    private readonly Nginx _proxy;
    private readonly bool _postgresIsOurs;

    private Cluster(Postgres postgres, bool postgresIsOurs, string database, IReadOnlyList<RunningProgram> servers, Nginx proxy) =>
        (Postgres, _postgresIsOurs, Database, Servers, _proxy) = (postgres, postgresIsOurs, database, servers, proxy);

    public Postgres Postgres { get; }

    /// <summary>As the programs are told of it.</summary>
    public string Database { get; }

    public IReadOnlyList<RunningProgram> Servers { get; }

    /// <summary>Of the proxy.</summary>
    public Uri Address => _proxy.Address;

    public IReadOnlyList<Uri> Addresses => [.. Servers.Select(server => server.Address)];

    public string LeaderKey => Servers[0].LeaderKey;

    public string Output => string.Concat(Servers.Select(server => server.Output));

    /// <param name="on">A PostgreSQL that others use too; one of its own, every commit of which waits for the disk, unless named.</param>
    /// <param name="arguments">More arguments for <c>serve</c>.</param>
    public static async Task<Cluster> Start(int servers, Postgres? on = null, IReadOnlyList<string>? arguments = null)
    {
        var postgres = on ?? Postgres.Start(durable: true);
        var database = postgres.NewDatabase();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PREMORTEM_DATABASE"] = database };

        // All at once: one makes the tables while the others wait.
        var programs = await Task.WhenAll(Enumerable.Range(0, servers).Select(_ => RunningProgram.Start(environment, arguments: ["--proxies", "127.0.0.1", .. arguments ?? []])));
        return new(postgres, on is null, database, programs, await Nginx.AtRandom([.. programs.Select(program => program.Address)]));
    }

    /// <summary>Something done to the database beside the programs.</summary>
    public async Task Do(string statement)
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    public HttpClient Http() => Servers[0].Http(Address);

    public Task<string> OpenSession(bool anonymous) => Servers[Random.Shared.Next(Servers.Count)].OpenSession(anonymous);

    public string? PlanOf(string code) => Servers.Select(server => server.PlanOf(code)).FirstOrDefault(plan => plan is not null);

    public Web.Storage.Database OpenDatabase() => new PostgresDatabase(Database);

    public Task Stop() => Task.WhenAll(Servers.Select(server => server.Stop()));

    public Task Kill() => Task.WhenAll(Servers.Select(server => server.Kill()));

    public Task StartAgain() => Task.WhenAll(Servers.Select(server => server.StartAgain()));

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }

        Postgres.Drop(Database);
        if (_postgresIsOurs)
        {
            Postgres.Dispose();
        }
    }
}
