using PreMortem.Load.Lines;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Load.Servers;

/// <summary>
/// The program several times, each as a process of its own, on one PostgreSQL whose every commit waits for the disk. People come to the
/// servers in turn, each to a server's own port, so that they are spread evenly; the leader is at the first.
/// </summary>
internal sealed class ClusterServer : ProgramServer
{
    private readonly Postgres _postgres;
    private readonly string _database;
    private readonly IReadOnlyList<OwnServer> _servers;
    private readonly PostgresCost _databaseCost;

    private ClusterServer(string name, Postgres postgres, string database, IReadOnlyList<OwnServer> servers, PostgresCost databaseCost)
    {
        (Name, _postgres, _database, _servers, _databaseCost) = (name, postgres, database, servers, databaseCost);
        Cost = new([.. servers.SelectMany(server => server.Cost.Processes)]);
        IsAt(servers[0].Port);
    }

    public override string Name { get; }

    public override double? DatabaseTime => _databaseCost.Milliseconds;

    /// <param name="program">Path of <c>premortem.dll</c>.</param>
    /// <param name="name">For the tables.</param>
    public static async Task<ClusterServer> Start(string program, int servers, string name)
    {
        var (postgres, database) = await Task.Run(StartDatabase);
        var programs = await Task.WhenAll(Enumerable.Range(0, servers).Select(_ => OwnServer.Start(program, name: name, database: database)));
        return new(name, postgres, database, programs, await PostgresCost.Of(database));
    }

    private static (Postgres Server, string Database) StartDatabase()
    {
        var postgres = Postgres.Start(durable: true);
        return (postgres, postgres.NewDatabase());
    }

    public override int PortOf(Person person) => _servers[person.Number % _servers.Count].Port;

    public override Task<IReadOnlySet<int>> StoredCards() => _servers[0].StoredCards();

    /// <summary>How many connections to PostgreSQL each server holds now.</summary>
    public async Task<double> Connections() => (double)await _databaseCost.Connections() / _servers.Count;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        await Task.Run(() =>
        {
            _postgres.Drop(_database);
            _postgres.Dispose();
        });
    }
}
