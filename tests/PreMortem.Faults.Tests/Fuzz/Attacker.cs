using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PreMortem.Faults.Tests.Fuzz;

/// <summary>One hostile connection after another, for as long as the attack lasts. It reads what it is answered and keeps what no contract allows.</summary>
internal sealed class Attacker(Uri address, string code, int seed, Tally tally)
{
    private readonly Junk _junk = new(new Random(seed));

    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await OneConnection(stop);
            }
            catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException or HttpRequestException)
            {
                tally.Cut();
            }
        }
    }

    private async Task OneConnection(CancellationToken stop)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hubs/room" }.Uri, stop);
        tally.Connected();
        var frames = new Frames(_junk, code);
        await Say(socket, _junk.Chance(95) ? """{"protocol":"json","version":1}""" : frames.Next(), stop);
        if (_junk.Chance(70))
        {
            await Say(socket, $$"""{"type":1,"invocationId":"in","target":"Enter","arguments":[{"code":"{{code}}","as":"participant"}]}""", stop);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = _junk.Chance(95) ? Read(socket, over.Token) : Task.CompletedTask;
        try
        {
            for (var left = _junk.Between(1, 400); left > 0 && socket.State == WebSocketState.Open; left--)
            {
                await SayNext(socket, frames, stop);
                if (!_junk.Chance(20))
                {
                    await Task.Delay(_junk.Between(1, 200), stop);
                }
            }
        }
        finally
        {
            await over.CancelAsync();
            socket.Abort();
            await reading;
        }
    }

    private async Task SayNext(ClientWebSocket socket, Frames frames, CancellationToken stop)
    {
        if (_junk.Chance(2))
        {
            await socket.SendAsync(_junk.Bytes(), _junk.Chance(50) ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, stop);
            tally.Sent();
            return;
        }

        await Say(socket, frames.Next(), stop);
    }

    private async Task Say(ClientWebSocket socket, string frame, CancellationToken stop)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame + Frames.End), WebSocketMessageType.Text, endOfMessage: true, stop);
        tally.Sent();
    }

    private async Task Read(ClientWebSocket socket, CancellationToken stop)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, stop);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            tally.Cut();
        }
    }

    private void Take(string frames)
    {
        foreach (var frame in frames.Split(Frames.End, StringSplitOptions.RemoveEmptyEntries))
        {
            // Frames of the room are what honest people read; here only answers count.
            if (!frame.StartsWith("{\"type\":1,", StringComparison.Ordinal) && JsonNode.Parse(frame) is { } answer && (int?)answer["type"] == 3)
            {
                tally.Answered(answer);
            }
        }
    }
}
