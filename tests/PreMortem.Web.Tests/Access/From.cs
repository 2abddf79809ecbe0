using System.Net;
using System.Net.Sockets;

namespace PreMortem.Web.Tests.Access;

/// <summary>Browsers on networks of their own: every address in 127.0.0.0/8 is this machine's.</summary>
internal static class From
{
    private static int _last = 0x0A00;

    /// <summary>An address that nobody had before.</summary>
    public static IPAddress Anywhere()
    {
        var next = Interlocked.Increment(ref _last);
        return new([127, 66, (byte)(next >> 8), (byte)next]);
    }

    /// <summary>A client that comes from this address, follows no redirect and keeps no cookies.</summary>
    public static HttpClient Network(IPAddress address, Uri server) => new(Handler(address)) { BaseAddress = server };

    /// <summary>A client that comes from a new address with each request.</summary>
    public static HttpClient Everywhere(Uri server)
    {
        var handler = Handler(null);
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        return new(handler) { BaseAddress = server };
    }

    /// <param name="address">A new one for each connection unless set.</param>
    public static SocketsHttpHandler Handler(IPAddress? address) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(address ?? Anywhere(), 0));
            await socket.ConnectAsync(context.DnsEndPoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
