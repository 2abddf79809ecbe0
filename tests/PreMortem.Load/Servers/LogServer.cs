using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Sessions;
using PreMortem.Load.Lines;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Load.Servers;

/// <summary>The program's own log and writer on a database, and what a server tells its neighbours of what it stored: a server without rooms and without people.</summary>
internal sealed class LogServer : IAsyncDisposable
{
    private readonly Database _database;
    private readonly Writer _writer;
    private readonly SessionLog _log;
    private readonly Gathering<string> _grew = new();
    private readonly CancellationTokenSource _over = new();
    private readonly List<Task> _talk = [];

    private LogServer(Database database)
    {
        (_database, _writer) = (database, database.NewWriter());
        _log = new(_database, _writer);
        if (database is PostgresDatabase postgres)
        {
            var table = new ServerTable(postgres);
            _talk.AddRange([Say(table), Listen(table)]);
        }
    }

    /// <param name="name">A path, or a PostgreSQL as the program is told of it.</param>
    public static LogServer Start(string name, bool isPostgres) => new(isPostgres ? new PostgresDatabase(name) : new DatabaseFile(name));

    /// <summary>Begins sessions of a new initiative, each at version 1.</summary>
    public async Task Open(IEnumerable<string> codes)
    {
        var plan = new Initiative("Student Ownership", "Students own their learning.", new DateOnly(2028, 6, 12), Nature.Adaptive, [], []);
        var initiative = await new InitiativeStore(_database, _writer).Add(plan, DateTimeOffset.UtcNow);
        foreach (var code in codes)
        {
            await _log.Open(new(code, initiative, "express", Anonymous: false, null, null, DateTimeOffset.UtcNow, Closed: false, "write", 1), new(1, DateTimeOffset.UtcNow, null, Guid.Empty, []));
        }
    }

    /// <summary>Adds one card, as a room does whose people write one at a time.</summary>
    public async Task Append(string code, long version)
    {
        var number = version.ToString(CultureInfo.InvariantCulture);
        var card = new ReasonWritten($"x{number}", $"s{number}", Words.Of((int)version), null, Tacit: false, null, Vague: true);
        await _log.Append(code, version, [new(version + 1, DateTimeOffset.UtcNow, $"s{number}", Guid.NewGuid(), [card])], new("write", Closed: false));
        _grew.Add(code);
    }

    /// <summary>The version that is stored.</summary>
    public long VersionOf(string code) => _log.Read(code).Count;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_talk);
        _writer.Dispose();
        _database.Dispose();
        _over.Dispose();
    }

    private async Task Say(ServerTable table)
    {
        while (!_over.IsCancellationRequested)
        {
            await Quietly(_grew.Take(codes => table.Say([.. Word.Write(table.Own, Word.Grew, codes)], _over.Token), _over.Token));
        }
    }

    private async Task Listen(ServerTable table)
    {
        await using var connection = await table.Listen(CancellationToken.None);
        while (!_over.IsCancellationRequested)
        {
            await Quietly(connection.WaitAsync(_over.Token));
        }
    }

    private static async Task Quietly(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }
}
