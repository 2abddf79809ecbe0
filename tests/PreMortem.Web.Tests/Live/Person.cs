using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Live;

/// <summary>Somebody in a room: a leader, a participant, or a screen.</summary>
public sealed class Person : IAsyncDisposable
{
    private Person(HubClient client) => Client = client;

    public HubClient Client { get; }

    /// <summary>The secret of the seat.</summary>
    public string? Token { get; private set; }

    public ConcurrentDictionary<string, JsonNode> Records => Client.Records;

    public string? Phase => (string?)Records["phase"]["kind"];

    /// <summary>The public id of the seat.</summary>
    public string SeatId => (string)Records["me"]["seat"]!;

    public static Task<Person> Enter(RoomServer server, string code, string role, string? name = null, string? site = null, string? seat = null) =>
        Enter(server.Address, server.LeaderKey, code, role, name, site, seat);

    public static async Task<Person> Enter(Uri address, string leaderKey, string code, string role, string? name = null, string? site = null, string? seat = null)
    {
        var person = new Person(await HubClient.Connect(address, role == "leader" ? leaderKey : null));
        var answer = await person.Client.Invoke("Enter", new { code, @as = role, name, site, seat });
        Assert.True(answer!["records"] is not null, answer.ToJsonString());
        person.Token = (string?)answer["seat"];
        return person;
    }

    /// <summary>A command that must be done.</summary>
    public async Task<long> Does(string type, object? fields = null)
    {
        var reply = await AsksPatiently(type, fields);
        Assert.True((string?)reply["status"] == "done", $"{type}: {reply.ToJsonString()}");
        return (long)reply["version"]!;
    }

    /// <summary>A command that must be refused; gives the code.</summary>
    public async Task<string> IsRefused(string type, object? fields = null)
    {
        var reply = await AsksPatiently(type, fields);
        Assert.True((string?)reply["status"] == "refused", $"{type}: {reply.ToJsonString()}");
        Assert.False(string.IsNullOrWhiteSpace((string?)reply["message"]));
        return (string)reply["code"]!;
    }

    public async Task<JsonNode> Asks(string type, object? fields = null, Guid? id = null)
    {
        var command = fields is null ? [] : System.Text.Json.JsonSerializer.SerializeToNode(fields, Core.Json.Options)!.AsObject();
        command["id"] = (id ?? Guid.NewGuid()).ToString();
        command["type"] = type;
        return (await Client.Invoke("Do", command))!;
    }

    /// <summary>Sent again with its id while it is told to slow down, as the room's own client does.</summary>
    private async Task<JsonNode> AsksPatiently(string type, object? fields)
    {
        var id = Guid.NewGuid();
        var reply = await Asks(type, fields, id);
        while ((string?)reply["code"] == "tooFast")
        {
            reply = await Asks(type, fields, id);
        }

        return reply;
    }

    public Task Until(Func<ConcurrentDictionary<string, JsonNode>, bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string what = "") =>
        Client.Until(condition, what);

    public Task UntilPhase(string kind) => Until(records => (string?)records["phase"]["kind"] == kind, $"phase {kind}");

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
