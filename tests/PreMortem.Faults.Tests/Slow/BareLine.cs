using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PreMortem.Core;

namespace PreMortem.Faults.Tests.Slow;

/// <summary>A hub client on a bare socket. It keeps nothing but answers, and can stop reading, as a laptop does whose lid is shut.</summary>
internal sealed class BareLine : IAsyncDisposable
{
    private const byte End = 0x1e;

    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _asked = new(StringComparer.Ordinal);
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocket _web = null!;
    private volatile TaskCompletionSource _reads = new();
    private long _received;
    private int _next;

    private BareLine() => _reads.SetResult();

    /// <summary>Completes when the server ended the connection and all that was on its way has been read.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Bytes read so far.</summary>
    public long Received => Interlocked.Read(ref _received);

    public string? Seat { get; private set; }

    public JsonObject Snapshot { get; private set; } = [];

    /// <param name="window">How many bytes the system takes in before this program reads them; its own choice where null.</param>
    public static async Task<BareLine> Connect(Uri server, string? leaderKey = null, int? window = null)
    {
        var line = new BareLine();
        if (window is { } bytes)
        {
            line._socket.ReceiveBufferSize = bytes;
        }

        await line._socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = new NetworkStream(line._socket);
        var bearer = leaderKey is null ? "" : $"Authorization: Bearer {leaderKey}\r\n";
        var request = $"GET /hubs/room HTTP/1.1\r\nHost: {server.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(Guid.NewGuid().ToByteArray())}\r\n{bearer}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        await ReadHeaders(stream);
        line._web = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = false });
        await line.Send("""{"protocol":"json","version":1}""");
        _ = line.Read();
        return line;
    }

    public static async Task<BareLine> Enter(Uri server, string leaderKey, string code, string role, string? seat = null, int? window = null)
    {
        var line = await Connect(server, role == "leader" ? leaderKey : null, window);
        var answer = await line.Invoke("Enter", new { code, @as = role, seat });
        line.Snapshot = answer!["records"]?.AsObject() ?? throw new InvalidOperationException(answer.ToJsonString());
        line.Seat = (string?)answer["seat"];
        return line;
    }

    public void StopReading() => _reads = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ReadOn() => _reads.TrySetResult();

    public Task<JsonNode?> Do(string type, object fields) => Invoke("Do", Command(type, fields));

    /// <summary>Asks without waiting for what is answered.</summary>
    public Task Shout(string type, object fields) => Send(Call("Do", "0", Command(type, fields)));

    public async Task<JsonNode?> Invoke(string method, object argument)
    {
        var id = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(Call(method, id, argument));
        return await answer.Task;
    }

    public async Task Send(string text)
    {
        await _sending.WaitAsync();
        try
        {
            await _web.SendAsync(Encoding.UTF8.GetBytes(text + (char)End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _reads.TrySetResult();
        return ValueTask.CompletedTask;
    }

    private static string Call(string method, string id, object argument) =>
        JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }, Json.Options);

    private static JsonObject Command(string type, object fields)
    {
        var command = JsonSerializer.SerializeToNode(fields, Json.Options)!.AsObject();
        command["id"] ??= Guid.NewGuid().ToString();
        command["type"] = type;
        return command;
    }

    private static async Task ReadHeaders(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            head.Append((char)one[0]);
        }

        Assert.StartsWith("HTTP/1.1 101", head.ToString(), StringComparison.Ordinal);
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                await _reads.Task;
                var part = await _web.ReceiveAsync(buffer, CancellationToken.None);
                Interlocked.Add(ref _received, part.Count);
                message.Write(buffer, 0, part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (part.EndOfMessage)
                {
                    Take(message.GetBuffer().AsMemory(0, (int)message.Length));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception closed) when (closed is WebSocketException or IOException or ObjectDisposedException or SocketException)
        {
            // The server, or this test, ended it.
        }

        _ended.TrySetResult();
        foreach (var waiting in _asked.Values)
        {
            waiting.TrySetException(new IOException("The connection closed."));
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        for (var end = message.Span.IndexOf(End); end >= 0; end = message.Span.IndexOf(End))
        {
            var frame = message[..end];
            message = message[(end + 1)..];
            if (frame.Span.StartsWith("{\"type\":3"u8) && JsonNode.Parse(frame.Span) is { } answered && _asked.TryRemove((string)answered["invocationId"]!, out var answer))
            {
                answer.TrySetResult(answered["result"]);
            }
        }
    }
}
