using System.Text;

namespace PreMortem.Load.Lines;

/// <summary>What a client of the hub says: the upgrade of its connection, then messages in frames of RFC 6455.</summary>
internal static class Upgrade
{
    private const int ShortLength = 125;
    private const byte Masked = 0x80;
    private const byte FinalText = 0x81;
    private const byte RecordEnd = 0x1e;

    /// <summary>Before any message: which protocol is spoken.</summary>
    public static byte[] Handshake { get; } = Frame("""{"protocol":"json","version":1}""");

    /// <summary>Keeps a quiet line open: the server ends one that says nothing for half a minute.</summary>
    public static byte[] Ping { get; } = Frame("""{"type":6}""");

    public static byte[] Request(string path, int port, string? bearer) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{(bearer is null ? "" : $"Authorization: Bearer {bearer}\r\n")}\r\n");

    /// <summary>One message, masked with zeroes as the standard allows, so that it goes out as it is.</summary>
    /// <param name="message">At most 32 KiB.</param>
    public static byte[] Frame(string message)
    {
        var length = Encoding.UTF8.GetByteCount(message) + 1;
        var head = length <= ShortLength ? 6 : 8;
        var frame = new byte[head + length];
        frame[0] = FinalText;
        if (length <= ShortLength)
        {
            frame[1] = (byte)(Masked | length);
        }
        else
        {
            frame[1] = Masked | 126;
            frame[2] = (byte)(length >> 8);
            frame[3] = (byte)length;
        }

        Encoding.UTF8.GetBytes(message, frame.AsSpan(head));
        frame[^1] = RecordEnd;
        return frame;
    }
}
