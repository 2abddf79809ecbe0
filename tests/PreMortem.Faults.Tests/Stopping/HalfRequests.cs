using System.Net;
using System.Net.Sockets;
using System.Text;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Stopping;

/// <summary>Requests whose second half never comes: to the API, to a form for everybody, to a form for leaders.</summary>
internal sealed class HalfRequests : IDisposable
{
    private static readonly (string Path, string Type)[] Kinds =
    [
        ("/api/initiatives", "application/json"), ("/sign-in", "application/x-www-form-urlencoded"), ("/keys", "application/x-www-form-urlencoded"),
    ];

    private readonly List<Socket> _sockets = [];

    public static async Task<HalfRequests> Send(RunningProgram program, int ofEach)
    {
        var halves = new HalfRequests();
        foreach (var (path, type) in Enumerable.Repeat(Kinds, ofEach).SelectMany(kinds => kinds))
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            halves._sockets.Add(socket);
            await socket.ConnectAsync(IPAddress.Loopback, program.Address.Port);
            await socket.SendAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {program.Address.Authority}\r\nAuthorization: Bearer {program.LeaderKey}\r\nContent-Type: {type}\r\nContent-Length: 1000\r\n\r\n{{"));
        }

        return halves;
    }

    /// <summary>Ends them, with a goodbye, to which the program answers, or as a broken cable would.</summary>
    public async Task BreakOff(bool politely)
    {
        foreach (var socket in _sockets)
        {
            if (politely)
            {
                socket.Shutdown(SocketShutdown.Send);
                while (await socket.ReceiveAsync(new byte[1024]) > 0)
                {
                    // What it says to half a request matters to nobody.
                }
            }
            else
            {
                socket.Close(timeout: 0);
            }
        }
    }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());
}
