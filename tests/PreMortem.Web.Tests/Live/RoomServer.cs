using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Live;

/// <summary>
/// The real program on real Kestrel, with a plan to open rooms on: once, with a SQLite file in a folder of its own, or several times on one
/// PostgreSQL, where whoever comes gets the next server, so that no two who meet are at the same.
/// </summary>
public class RoomServer : IAsyncLifetime
{
    /// <summary>How many servers there are where a test does not say: all that is true of one is true of three on one PostgreSQL (PQ3).</summary>
    private static readonly int Usual = int.Parse(Environment.GetEnvironmentVariable("PREMORTEM_TEST_SERVERS") is { Length: > 0 } set ? set : "0", System.Globalization.CultureInfo.InvariantCulture);

    private readonly int _servers;
    private readonly string? _database;
    private readonly PostgresLine? _line;
    private readonly List<WebApplication> _apps = [];
    private readonly List<Uri> _addresses = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("premortem-").FullName;
    private HttpClient _http = new();
    private string _initiative = "";
    private int _next;

    public RoomServer()
        : this(Usual)
    {
    }

    /// <param name="servers">How many on one PostgreSQL; 0 for one on a file.</param>
    /// <param name="cuttable">Whether the way to it from the last of them can be cut.</param>
    protected RoomServer(int servers, bool cuttable = false)
    {
        _servers = servers;
        _database = servers > 0 ? Postgres.Shared.NewDatabase() : null;
        _line = cuttable ? new(_database!) : null;
    }

    /// <summary>Of the next server, for whoever comes.</summary>
    public Uri Address => _addresses[(int)((uint)Interlocked.Increment(ref _next) % _addresses.Count)];

    /// <summary>Of each server.</summary>
    protected IReadOnlyList<Uri> Addresses => _addresses;

    /// <summary>Each server, as it was started last.</summary>
    protected IReadOnlyList<WebApplication> Apps => _apps;

    /// <summary>Where a test reaches it.</summary>
    protected string? Database => _database;

    /// <summary>The way to it, where it can be cut.</summary>
    public PostgresLine Line => _line ?? throw new InvalidOperationException("The way to the database cannot be cut.");

    public string LeaderKey { get; private set; } = "";

    public string Initiative => _initiative;

    /// <summary>Whether it may tell programs on this machine.</summary>
    public bool WebhooksInside { get; init; }

    public HttpClient Http => _http;

    public IServiceProvider Services => _apps[0].Services;

    /// <summary>The database file.</summary>
    public string Folder => _folder;

    public async ValueTask InitializeAsync()
    {
        await Start();
        var soar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "soar.json")))!;
        var added = await _http.PostAsJsonAsync("/api/initiatives", soar["initiative"]);
        added.EnsureSuccessStatusCode();
        _initiative = (string)(await added.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
    }

    /// <summary>Starts on the same data and, after the first time, the same ports.</summary>
    public async Task Start()
    {
        foreach (var server in Enumerable.Range(0, Math.Max(1, _servers)))
        {
            var folder = server == 0 ? _folder : Directory.CreateDirectory(Path.Combine(_folder, $"server-{server}")).FullName;
            var port = server < _addresses.Count ? _addresses[server].Port : 0;
            var app = Program.Build(new Settings(folder, $"http://127.0.0.1:{port}") { WebhooksInside = WebhooksInside, Database = server == _servers - 1 && _line is { } line ? line.Database : _database });
            await app.StartAsync();
            _apps.Add(app);
            if (server == _addresses.Count)
            {
                _addresses.Add(new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
            }
        }

        LeaderKey = Services.GetRequiredService<LeaderKey>().Text;
        _http = new HttpClient { BaseAddress = _addresses[0] };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LeaderKey);
    }

    public async Task Stop()
    {
        foreach (var app in _apps)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        _apps.Clear();
        _http.Dispose();
    }

    public async Task<string> OpenSession(bool anonymous = false, string agenda = "scaling")
    {
        var opened = await _http.PostAsJsonAsync($"/api/initiatives/{_initiative}/sessions", new { agenda, anonymous });
        opened.EnsureSuccessStatusCode();
        return (string)(await opened.Content.ReadFromJsonAsync<JsonNode>())!["code"]!;
    }

    public async Task<JsonNode> Status(string code) => (await _http.GetFromJsonAsync<JsonNode>($"/api/sessions/{code}"))!;

    public Task<string> Markdown() => _http.GetStringAsync($"/initiatives/{_initiative}/register.md");

    /// <summary>All that a leader can read over HTTP while the room is open.</summary>
    public async Task<string> Everything(string code) => string.Concat(
        (await Status(code)).ToJsonString(),
        await _http.GetStringAsync($"/api/initiatives/{_initiative}/register"),
        await Markdown(),
        await _http.GetStringAsync($"/initiatives/{_initiative}/register.csv"),
        await _http.GetStringAsync($"/initiatives/{_initiative}/register.json"));

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _line?.Dispose();
        if (_database is not null)
        {
            Postgres.Shared.Drop(_database);
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>Three servers on one PostgreSQL, and a way to it from the last of them that can be cut.</summary>
public sealed class ThreeServers() : RoomServer(3, cuttable: true)
{
    private const string Listening = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";

    public Uri At(int server) => Addresses[server];

    public T Get<T>(int server)
        where T : notnull => Apps[server].Services.GetRequiredService<T>();

    /// <summary>Has every server lose the line on which it hears the others; each finds out and makes another.</summary>
    public Task Deafen() => Do($"SELECT pg_terminate_backend(pid, 5000) {Listening}");

    /// <summary>Waits until every server hears the others, again where it was deafened. What is said before, and that nobody tells again, some do not hear.</summary>
    public Task Hear() => Eventually.Until(async () => await Count($"SELECT count(*) {Listening}") == Apps.Count);

    /// <summary>Has every server be taken for gone, with all that it left for the others, as one that stood still for a minute is.</summary>
    public Task Forget() => Do("DELETE FROM server; DELETE FROM presence; DELETE FROM holder");

    /// <summary>Something done to the database beside the servers.</summary>
    public async Task Do(string statement)
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.ExecuteAsync(statement);
    }

    public async Task<long> Count(string statement)
    {
        await using var connection = new NpgsqlConnection(Database);
        return await connection.ExecuteScalarAsync<long>(statement);
    }
}

/// <summary>One server, and a way to its PostgreSQL that can be cut.</summary>
public sealed class FarServer() : RoomServer(1, cuttable: true)
{
    /// <summary>Sets the database read-only, or lets it take writes again, for whoever connects from now on; who is connected is not asked.</summary>
    public async Task TakesWrites(bool takes)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database) { Options = "-c default_transaction_read_only=off" }.ConnectionString);
        await connection.ExecuteAsync($"ALTER DATABASE {connection.Database} {(takes ? "RESET default_transaction_read_only" : "SET default_transaction_read_only = on")}");
    }
}
