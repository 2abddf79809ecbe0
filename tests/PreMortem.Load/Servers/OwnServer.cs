using System.Diagnostics;

namespace PreMortem.Load.Servers;

/// <summary>The program itself, as one process, on a data folder that is new and gone afterwards.</summary>
internal sealed class OwnServer : ProgramServer
{
    private readonly bool _folderIsOurs;
    private readonly string? _database;
    private int _port;

    private OwnServer(string name, string? folder, string? database)
    {
        (Name, _database, _folderIsOurs) = (name, database, folder is null);
        Folder = folder ?? Directory.CreateTempSubdirectory("premortem-load-").FullName;
    }

    public override string Name { get; }

    /// <summary>Where its data is.</summary>
    public string Folder { get; }

    /// <param name="program">Path of <c>premortem.dll</c>.</param>
    /// <param name="folder">Data that is there already, and stays.</param>
    /// <param name="name">For the tables.</param>
    /// <param name="database">A PostgreSQL, as the program is told of it; a file in the folder unless named.</param>
    public static async Task<OwnServer> Start(string program, string? folder = null, string name = "ours", string? database = null)
    {
        var server = new OwnServer(name, folder, database);
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--urls", "http://127.0.0.1:0", "--data", server.Folder]);
        start.Environment["PREMORTEM_LEADER_KEY"] = Key;
        start.Environment["PREMORTEM_DATABASE"] = database;
        await server.Start(start, line =>
        {
            if (line.StartsWith("Leader link:", StringComparison.Ordinal))
            {
                server._port = new Uri(line["Leader link:".Length..].Trim()).Port;
            }

            return line.StartsWith("Others join:", StringComparison.Ordinal);
        });
        server.IsAt(server._port);
        return server;
    }

    public override Task<IReadOnlySet<int>> StoredCards() => Task.Run<IReadOnlySet<int>>(
        () => _database is null ? Servers.StoredCards.InFile(Directory.EnumerateFiles(Folder, "*.db").First()) : Servers.StoredCards.InPostgres(_database));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_folderIsOurs)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
