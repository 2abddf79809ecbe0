using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PreMortem.Load.Lines;

/// <summary>
/// Somebody in a room, on a socket of their own: comes in as a browser does (upgrade, handshake, Enter), then reads all that is said. One
/// completion a read; nothing is allocated for a frame.
/// </summary>
internal sealed class Person : IRecords, IDisposable
{
    private const int ReadSize = 16 * 1024;

    private readonly byte[] _buffer = new byte[Reading.Headroom + ReadSize];
    private readonly Reading _reading;
    private readonly Room _room;
    private readonly IPEndPoint? _from;
    private readonly IListener _listener;
    private readonly StringBuilder _upgraded = new();
    private readonly Lock _sending = new();
    private Socket? _socket;
    private SocketAsyncEventArgs? _events;
    private Stage _stage;
    private long _readAt;

    /// <param name="number">Among those of the room, from 0.</param>
    /// <param name="from">The address to come from; this machine's own unless set.</param>
    public Person(Room room, int number, bool leader, IPAddress? from, IListener listener)
    {
        (_room, Number, Leader, _listener) = (room, number, leader, listener);
        _from = from is null ? null : new IPEndPoint(from, 0);
        _reading = new(this);
    }

    private enum Stage { Out, Connecting, Upgrading, Greeting, Entering, In }

    public int Number { get; }

    public bool Leader { get; }

    /// <summary>The seat's secret, once there is one.</summary>
    public string? Seat { get; private set; }

    /// <summary>The version of the last frame or answer that named one.</summary>
    public long Version { get; private set; }

    /// <summary>Whether the next <see cref="ComeIn"/> names the version this person has.</summary>
    public bool RemembersVersion { get; set; }

    public bool IsIn => _stage == Stage.In;

    /// <summary>Bytes read on all of this person's lines.</summary>
    public long Received { get; private set; }

    /// <summary>Opens a line and asks to enter; the listener is told how it went.</summary>
    public void ComeIn()
    {
        _reading.Begin();
        _upgraded.Clear();
        _stage = Stage.Connecting;
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (_from is not null)
        {
            _socket.Bind(_from);
        }

        _events = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, _room.Server.PortOf(this)) };
        _events.Completed += (socket, events) => Completed((Socket)socket!, events);
        if (!_socket.ConnectAsync(_events))
        {
            Completed(_socket, _events);
        }
    }

    /// <summary>Comes in where not there yet.</summary>
    public void ComeInOnce()
    {
        if (_stage == Stage.Out)
        {
            ComeIn();
        }
    }

    /// <summary>As a laptop goes that is carried out of the room: no goodbye.</summary>
    public void Go()
    {
        _stage = Stage.Out;
        _socket?.Dispose();
        _socket = null;
    }

    /// <param name="frame">Of <see cref="Upgrade"/>.</param>
    public void Send(byte[] frame)
    {
        lock (_sending)
        {
            _socket?.Send(frame);
        }
    }

    public void Dispose() => Go();

    void IRecords.Saw(int card) => _listener.Saw(this, card, _readAt);

    void IRecords.Ended(ReadOnlySpan<byte> head)
    {
        if (_stage == Stage.Greeting)
        {
            _stage = Stage.Entering;
            Send(Upgrade.Frame(_room.Enter(this)));
        }
        else if (head.StartsWith("{\"type\":3"u8))
        {
            Answered(head);
        }
        else if (head.StartsWith("{\"type\":1"u8))
        {
            Version = NumberAfter(head, "\"version\":"u8) ?? Version;
            _listener.Told(this, head, _readAt);
        }
    }

    /// <summary>The number after a mark; null where it is not there.</summary>
    public static long? NumberAfter(ReadOnlySpan<byte> head, ReadOnlySpan<byte> mark) =>
        head.IndexOf(mark) is var at and >= 0 && Utf8Parser.TryParse(head[(at + mark.Length)..], out long number, out _) ? number : null;

    /// <summary>The text after a mark up to the next quote; null where it is not there.</summary>
    private static string? Text(ReadOnlySpan<byte> head, ReadOnlySpan<byte> mark)
    {
        var at = head.IndexOf(mark);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + mark.Length)..];
        var end = rest.IndexOf((byte)'"');
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }

    private void Answered(ReadOnlySpan<byte> head)
    {
        var refused = head.IndexOf("\"status\":\"refused\""u8) >= 0 || head.IndexOf("\"error\":"u8) >= 0;
        Version = NumberAfter(head, "\"version\":"u8) ?? Version;
        if (_stage == Stage.In)
        {
            _listener.Answered(this, (int)(NumberAfter(head, "\"invocationId\":\""u8) ?? -1), refused ? Encoding.UTF8.GetString(head) : null, _readAt);
        }
        else if (refused)
        {
            Fail(Encoding.UTF8.GetString(head));
        }
        else
        {
            Seat = Text(head, "\"seat\":\""u8) ?? Seat;
            _stage = Stage.In;
            _listener.CameIn(this, _readAt);
        }
    }

    private void Completed(Socket socket, SocketAsyncEventArgs events)
    {
        // What one socket reads is taken under the listener's lock: most of it comes on one thread, the first answers on another.
        while (true)
        {
            lock (_listener.Gate)
            {
                if (socket != _socket || !Take(events))
                {
                    events.Dispose();
                    return;
                }
            }

            try
            {
                if (socket.ReceiveAsync(events))
                {
                    return;
                }
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private bool Take(SocketAsyncEventArgs events)
    {
        _readAt = Time.Now;
        if (events.SocketError != SocketError.Success)
        {
            return Fail($"The line broke: {events.SocketError}.");
        }

        if (_stage == Stage.Connecting)
        {
            _stage = Stage.Upgrading;
            events.SetBuffer(_buffer, Reading.Headroom, ReadSize);
            Send(Upgrade.Request(_room.Server.Hub, _room.Server.PortOf(this), Leader ? _room.Server.LeaderKey : null));
            return true;
        }

        var length = events.BytesTransferred;
        Received += length;
        if (length == 0)
        {
            return Fail("The server closed the line.");
        }

        return _stage == Stage.Upgrading
            ? Upgraded(length)
            : _reading.Take(_buffer, Reading.Headroom, length) || Fail("The server said goodbye.");
    }

    private bool Upgraded(int length)
    {
        _upgraded.Append(Encoding.ASCII.GetString(_buffer, Reading.Headroom, length));
        var answer = _upgraded.ToString();
        if (!answer.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            return true;
        }

        if (!answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            return Fail(answer[..answer.IndexOf('\r')]);
        }

        _stage = Stage.Greeting;
        Send(Upgrade.Handshake);
        return true;
    }

    private bool Fail(string why)
    {
        Go();
        _listener.Lost(this, why);
        return false;
    }
}

/// <summary>Who is told what people's lines bring.</summary>
internal interface IListener
{
    /// <summary>Held while it is told.</summary>
    Lock Gate { get; }

    void CameIn(Person person, long at);

    /// <summary>A card stood in what this person was sent.</summary>
    void Saw(Person person, int card, long at);

    /// <param name="refused">What the server said where it refused; null where it did it.</param>
    void Answered(Person person, int invocation, string? refused, long at);

    /// <summary>A frame came.</summary>
    /// <param name="head">Its beginning.</param>
    void Told(Person person, ReadOnlySpan<byte> head, long at);

    void Lost(Person person, string why);
}
