using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using PreMortem.Load.Lines;

namespace PreMortem.Load.Servers;

/// <summary>The program, on one server or on several.</summary>
internal abstract class ProgramServer : Server
{
    private static readonly string s_initiative = """
        {"name":"Student Ownership and Responsibility","aim":"Students own their learning in three schools.","horizon":"2028-06-12","nature":"adaptive",
         "sites":[{"name":"Wheatley","level":"school","organisation":"district"},{"name":"Cervantes","level":"school","organisation":"district"}],
         "theory":[{"id":"P1","kind":"practice","text":"Every class teaches the lessons","form":"A lesson on the second day","function":"Students see effort pay"}]}
        """;

    private string? _initiative;

    public override string Hub => "/hubs/room";

    public override string? LeaderKey => Key;

    /// <summary>What the leader comes in with, at every server.</summary>
    protected static string Key { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    public string Initiative => _initiative!;

    /// <summary>The numbers of all cards that are in the database, read beside the program.</summary>
    public abstract Task<IReadOnlySet<int>> StoredCards();

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

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Http.Dispose();
    }

    /// <summary>It listens there.</summary>
    protected void IsAt(int port)
    {
        Port = port;
        Http.BaseAddress = new($"http://127.0.0.1:{port}");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    private async Task<JsonNode> Post(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body, JsonSerializerOptions.Web);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
    }
}
