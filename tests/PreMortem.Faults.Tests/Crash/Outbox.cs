using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using PreMortem.Core;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>
/// One laptop in a room that is killed: it sends one command at a time, keeps what was not acknowledged, comes back with its token and sends
/// that again with the same id, as the room's own client does.
/// </summary>
internal sealed class Outbox(string role, string name) : IAsyncDisposable
{
    private static readonly HashSet<string> AskAgain = new(StringComparer.Ordinal) { "notSaved", "tooFast", "failed", "notEntered" };
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly List<(JsonObject Command, long Version)> _acknowledged = [];
    private HubClient? _client;
    private string? _token;

    public string? Seat { get; private set; }

    public string Role => role;

    /// <summary>The secret of the seat.</summary>
    public string? Token => _token;

    /// <summary>Every acknowledged command of this run, with the version it was done at.</summary>
    public IReadOnlyList<(JsonObject Command, long Version)> Acknowledged => _acknowledged;

    /// <summary>Sent and not answered yet.</summary>
    public JsonObject? Pending { get; private set; }

    public int Sent { get; private set; }

    public int SentAgain { get; private set; }

    public bool IsIn => _client is not null;

    public HubClient Client => _client!;

    public ConcurrentDictionary<string, JsonNode> Records => Client.Records;

    public string Phase => (string)Records["phase"]["kind"]!;

    public Task Enter(RunningProgram program, string code) => Enter(program.Address, program.LeaderKey, code);

    public async Task Enter(Uri address, string leaderKey, string code)
    {
        await Leave();
        _client = await HubClient.Connect(address, role == "leader" ? leaderKey : null);
        var answer = await _client.Invoke("Enter", new { code, @as = role, seat = _token, name });
        if (AskAgain.Contains((string?)answer!["code"] ?? ""))
        {
            throw new IOException("Asked to come again.");
        }

        Assert.True(answer["records"] is not null, $"{name} could not come back: {answer.ToJsonString()}");
        _token ??= (string?)answer["seat"];
        Seat ??= (string?)Records.GetValueOrDefault("me")?["seat"];
    }

    /// <summary>Sends again what was not acknowledged, and sometimes what was.</summary>
    public async Task SendAgain(Random chance)
    {
        if (Pending is { } pending)
        {
            SentAgain++;
            await Answer(pending);
        }

        for (var i = 0; i < 2 && _acknowledged.Count > 0; i++)
        {
            var (command, version) = _acknowledged[chance.Next(_acknowledged.Count)];
            SentAgain++;
            var reply = (await Client.Invoke("Do", command))!;
            if ((string?)reply["code"] is not { } code || !AskAgain.Contains(code))
            {
                Assert.True((long?)reply["version"] == version, $"{name} was told {version} for {command.ToJsonString()}, then {reply.ToJsonString()}");
            }
        }
    }

    /// <summary>Whether it was done; a refusal is an answer too.</summary>
    public Task<bool> Do(string type, object fields)
    {
        var command = System.Text.Json.JsonSerializer.SerializeToNode(fields, Json.Options)!.AsObject();
        command["id"] = Guid.NewGuid().ToString();
        command["type"] = type;
        Pending = command;
        Sent++;
        return Answer(command);
    }

    public async Task Leave()
    {
        if (_client is { } left)
        {
            _client = null;
            await left.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Leave();

    /// <summary>Whether this is how a connection looks whose server is gone.</summary>
    public static bool IsTheKill(Exception problem) =>
        problem is IOException or WebSocketException or TimeoutException or HttpRequestException or ObjectDisposedException or InvalidOperationException { InnerException: null, Source: "System.Net.WebSockets" };

    private async Task<bool> Answer(JsonObject command)
    {
        while (true)
        {
            var reply = (await Client.Invoke("Do", command))!;
            if ((string?)reply["code"] is { } code && AskAgain.Contains(code))
            {
                await Task.Delay(Pause);
                continue;
            }

            Pending = null;
            if ((string?)reply["status"] == "done")
            {
                _acknowledged.Add((command, (long)reply["version"]!));
                return true;
            }

            return false;
        }
    }
}
