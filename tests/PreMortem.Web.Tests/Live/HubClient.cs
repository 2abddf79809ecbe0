using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using PreMortem.Core;

namespace PreMortem.Web.Tests.Live;

/// <summary>A client that speaks SignalR's JSON protocol over a real WebSocket, and keeps every frame it ever received.</summary>
public sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly Dictionary<string, TaskCompletionSource<JsonNode?>> _asked = new(StringComparer.Ordinal);
    private readonly Channel<bool> _news = Channel.CreateUnbounded<bool>();
    private readonly List<string> _frames = [];
    private readonly Lock _lock = new();
    private Task _reading = Task.CompletedTask;
    private int _next;

    /// <summary>The records this client holds now; more may come while they are read.</summary>
    public ConcurrentDictionary<string, JsonNode> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>What the records of a family are of, such as <c>risk/</c>, while more may come.</summary>
    public List<string> Of(string family)
    {
        lock (_lock)
        {
            return [.. Records.Keys.Where(key => key.StartsWith(family, StringComparison.Ordinal)).Select(key => key[family.Length..])];
        }
    }

    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>Everything that ever came over the wire, as text.</summary>
    public string AllFrames
    {
        get
        {
            lock (_lock)
            {
                return string.Join('\n', _frames);
            }
        }
    }

    /// <param name="from">The address to come from; this machine's own unless set.</param>
    public static async Task<HubClient> Connect(Uri server, string? leaderKey = null, System.Net.IPAddress? from = null)
    {
        var client = new HubClient();
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/room" };
        if (leaderKey is not null)
        {
            client._socket.Options.SetRequestHeader("Authorization", $"Bearer {leaderKey}");
        }

        using var patience = new CancellationTokenSource(Patience);
        using var network = from is null ? null : new HttpMessageInvoker(Access.From.Handler(from));
        await client._socket.ConnectAsync(address.Uri, network, patience.Token);
        await client.SendRaw("""{"protocol":"json","version":1}""");
        var handshake = await client.ReadText(patience.Token);
        Assert.Equal("{}" + End, handshake);
        client._reading = client.Read();
        return client;
    }

    public Task SendRaw(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Calls a hub method; throws where the server answers with an error.</summary>
    public async Task<JsonNode?> Invoke(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _next).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _asked[id] = answer;
        }

        await SendRaw(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }, Json.Options));
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Waits until the records are so.</summary>
    public async Task Until(Func<ConcurrentDictionary<string, JsonNode>, bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string what = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Holds(condition))
        {
            try
            {
                await _news.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException waited)
            {
                throw new TimeoutException($"Never so: {what}. Records: {string.Join(", ", Records.Keys)}", waited);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private bool Holds(Func<ConcurrentDictionary<string, JsonNode>, bool> condition)
    {
        lock (_lock)
        {
            try
            {
                return condition(Records);
            }
            catch (KeyNotFoundException)
            {
                return false;
            }
        }
    }

    private async Task Read()
    {
        try
        {
            while (true)
            {
                foreach (var frame in (await ReadText(CancellationToken.None)).Split(End, StringSplitOptions.RemoveEmptyEntries))
                {
                    Take(frame);
                }

                _news.Writer.TryWrite(true);
            }
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException or ObjectDisposedException or EndOfStreamException)
        {
            // Whoever asks from now on is told at once: a line that was closed in order still takes what nobody will read.
            _socket.Abort();
            lock (_lock)
            {
                foreach (var waiting in _asked.Values)
                {
                    waiting.TrySetException(new IOException("The connection closed.", closed));
                }
            }
        }
    }

    private async Task<string> ReadText(CancellationToken stop)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, stop);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new EndOfStreamException();
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            }
        }
    }

    private void Take(string frame)
    {
        lock (_lock)
        {
            _frames.Add(frame);
            var message = JsonNode.Parse(frame)!;
            switch ((int?)message["type"])
            {
                case 1 when (string?)message["target"] == "Changed":
                    Apply(message["arguments"]![0]!);
                    break;
                case 3 when _asked.Remove((string)message["invocationId"]!, out var answer):
                    Answer(answer, message);
                    break;
            }
        }
    }

    private void Answer(TaskCompletionSource<JsonNode?> answer, JsonNode message)
    {
        if ((string?)message["error"] is { } error)
        {
            answer.TrySetException(new InvalidOperationException(error));
            return;
        }

        if (message["result"]?["records"] is JsonObject records)
        {
            Put(records);
            Drop(Records.Keys.Where(key => !records.ContainsKey(key)));
        }

        answer.TrySetResult(message["result"]);
    }

    private void Apply(JsonNode changed)
    {
        Drop(changed["drop"]!.AsArray().Select(key => (string)key!));
        Put(changed["put"]!.AsObject());
    }

    private void Drop(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Records.TryRemove(key, out _);
        }
    }

    private void Put(JsonObject records)
    {
        foreach (var (key, record) in records)
        {
            Records[key] = record!.DeepClone();
        }
    }
}
