using System.Net;
using System.Net.Sockets;

namespace PreMortem.E2E.Network;

/// <summary>
/// The line between a browser and the program: a TCP proxy of our own that can be cut, swallow all without a word, be slow, or forbid
/// what office proxies forbid. What it does holds for every byte from then on.
/// </summary>
public sealed class Line : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly HashSet<Passage> _open = [];
    private readonly Uri _program;
    private readonly Task _accepting;
    private int _upgrades;
    private int _negotiations;

    private Line(Uri program)
    {
        _program = program;
        _door.Start(512);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}");
        _accepting = Accept();
    }

    /// <summary>Where a browser reaches the program through this line.</summary>
    public Uri Address { get; }

    /// <summary>What becomes of a request to open a WebSocket.</summary>
    public Forbids WebSockets { get; set; }

    /// <summary>What becomes of server-sent events.</summary>
    public Forbids Events { get; set; }

    /// <summary>How long each piece is on its way, one way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The most that passes in a second, in each direction of each connection; 0 for all there is.</summary>
    public int BytesASecond { get; set; }

    /// <summary>How often a browser has asked to open a WebSocket.</summary>
    public int Upgrades => Volatile.Read(ref _upgrades);

    /// <summary>How often a browser has begun to reach the room, by whatever transport: a WebSocket is opened without negotiating.</summary>
    public int Tries => Upgrades + Volatile.Read(ref _negotiations);

    internal bool IsCut { get; private set; }

    internal bool IsHole { get; private set; }

    public static Line To(Uri program) => new(program);

    /// <summary>Every connection ends at once, and none can be opened.</summary>
    public void Cut()
    {
        IsCut = true;
        End();
    }

    /// <summary>Whatever is sent is gone, and nobody is told: no FIN, no RST.</summary>
    public void SwallowAll()
    {
        IsHole = true;
        foreach (var passage in Passages())
        {
            passage.Swallow();
        }
    }

    /// <summary>Connections that are opened from now on work. Those that lost something stay dead.</summary>
    public void Mend() => IsCut = IsHole = false;

    /// <summary>Ends every connection once; the next can be opened at once.</summary>
    public void End()
    {
        foreach (var passage in Passages())
        {
            passage.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _door.Stop();
        End();
        await _accepting;
    }

    /// <summary>What becomes of a request, by what it asks for.</summary>
    internal Forbids Judge(string head)
    {
        if (head.Contains("/hubs/room/negotiate", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _negotiations);
        }

        if (head.Contains("\r\nUpgrade: websocket", StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref _upgrades);
            return WebSockets;
        }

        return head.Contains("\r\nAccept: text/event-stream", StringComparison.OrdinalIgnoreCase) ? Events : Forbids.Nothing;
    }

    private async Task Accept()
    {
        while (true)
        {
            TcpClient browser;
            try
            {
                browser = await _door.AcceptTcpClientAsync();
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }

            if (IsCut)
            {
                browser.Dispose();
                continue;
            }

            var passage = new Passage(this, browser, _program);
            lock (_open)
            {
                _open.Add(passage);
            }

            _ = passage.Carry().ContinueWith(_ => Forget(passage), TaskScheduler.Default);
        }
    }

    private void Forget(Passage passage)
    {
        lock (_open)
        {
            _open.Remove(passage);
        }
    }

    private List<Passage> Passages()
    {
        lock (_open)
        {
            return [.. _open];
        }
    }
}
