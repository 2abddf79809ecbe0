using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Servers;

/// <summary>The program itself, on a data folder that is new and gone afterwards.</summary>
internal sealed class OwnServer : Server
{
    private static readonly string s_key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    private static readonly string s_initiative = """
        {"name":"Student Ownership and Responsibility","aim":"Students own their learning in three schools.","horizon":"2028-06-12","nature":"adaptive",
         "sites":[{"name":"Wheatley","level":"school","organisation":"district"},{"name":"Cervantes","level":"school","organisation":"district"}],
         "theory":[{"id":"P1","kind":"practice","text":"Every class teaches the lessons","form":"A lesson on the second day","function":"Students see effort pay"}]}
        """;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly bool _folderIsOurs;
    private string? _initiative;

    private OwnServer(string? folder)
    {
        _folderIsOurs = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("premortem-load-").FullName;
    }

    public override string Name => "ours";

    public override string Hub => "/hubs/room";

    public override string? LeaderKey => s_key;

    /// <summary>Where its data is.</summary>
    public string Folder { get; }

    public HttpClient Http => _http;

    public string Initiative => _initiative!;

    /// <param name="program">Path of <c>premortem.dll</c>.</param>
    /// <param name="folder">Data that is there already, and stays.</param>
    public static async Task<OwnServer> Start(string program, string? folder = null)
    {
        var server = new OwnServer(folder);
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--urls", "http://127.0.0.1:0", "--data", server.Folder]);
        start.Environment["PREMORTEM_LEADER_KEY"] = s_key;
        await server.Start(start, line =>
        {
            if (line.StartsWith("Leader link:", StringComparison.Ordinal))
            {
                server.Port = new Uri(line["Leader link:".Length..].Trim()).Port;
            }

            return line.StartsWith("Others join:", StringComparison.Ordinal);
        });
        server._http.BaseAddress = new($"http://127.0.0.1:{server.Port}");
        server._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", s_key);
        return server;
    }

    public override async Task<Room> OpenRoom()
    {
        _initiative ??= (string)(await Post("/api/initiatives", JsonNode.Parse(s_initiative)!))["id"]!;
        return new(this, (string)(await Post($"/api/initiatives/{_initiative}/sessions", new { agenda = "express", anonymous = false }))["code"]!);
    }

    public override string Enter(string code, Person person)
    {
        var seat = person.Seat is null ? "" : $",\"seat\":\"{person.Seat}\"";
        var since = person is { RemembersVersion: true, Version: > 0 } ? $",\"since\":{person.Version}" : "";
        var role = person.Leader ? "leader" : "participant";
        return $$"""{"type":1,"invocationId":"-2","target":"Enter","arguments":[{"code":"{{code}}","as":"{{role}}","name":"Person {{person.Number}}","site":"Wheatley"{{seat}}{{since}}}]}""";
    }

    public override string Submit(int card, string text) => Command(card, "writeReason", $"\"reason\":\"x{card}\",\"text\":\"{text}\"");

    /// <summary>A command of the room.</summary>
    /// <param name="fields">JSON members, without braces.</param>
    public static string Command(int invocation, string type, string fields = "") =>
        $$"""{"type":1,"invocationId":"{{invocation}}","target":"Do","arguments":[{"id":"{{Guid.NewGuid()}}","type":"{{type}}"{{(fields.Length == 0 ? "" : "," + fields)}}}]}""";

    /// <summary>The numbers of all cards that are in the database, read beside the program.</summary>
    public HashSet<int> StoredCards()
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = """
            SELECT json_extract(fact.value, '$.text') FROM entry, json_each(entry.facts) AS fact
            WHERE json_extract(fact.value, '$.text') GLOB 'c[0-9]*'
            """;
        var cards = new HashSet<int>();
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            var text = rows.GetString(0);
            cards.Add(int.Parse(text[1..text.IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture));
        }

        return cards;
    }

    public string DatabaseFile => Directory.EnumerateFiles(Folder, "*.db").First();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _http.Dispose();
        if (_folderIsOurs)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async Task<JsonNode> Post(string path, object body)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, JsonSerializerOptions.Web);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
    }
}
