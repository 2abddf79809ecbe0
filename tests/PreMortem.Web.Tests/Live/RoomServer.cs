using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Tests.Live;

/// <summary>The real program on real Kestrel and a real SQLite file in a folder of its own, with a plan to open rooms on.</summary>
public sealed class RoomServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("premortem-").FullName;
    private readonly int _port;
    private WebApplication? _app;
    private HttpClient _http = new();
    private string _initiative = "";

    public RoomServer()
        : this(0)
    {
    }

    private RoomServer(int port) => _port = port;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string LeaderKey { get; private set; } = "";

    public string Initiative => _initiative;

    /// <summary>Whether it may tell programs on this machine.</summary>
    public bool WebhooksInside { get; init; }

    public HttpClient Http => _http;

    public IServiceProvider Services => _app!.Services;

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

    /// <summary>Starts on the same folder and, after the first time, the same port.</summary>
    public async Task Start()
    {
        _app = Program.Build(new Settings(_folder, $"http://127.0.0.1:{(Address.Port == 80 ? _port : Address.Port)}") { WebhooksInside = WebhooksInside });
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        LeaderKey = _app.Services.GetRequiredService<LeaderKey>().Text;
        _http = new HttpClient { BaseAddress = Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LeaderKey);
    }

    public async Task Stop()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
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
    }
}
