using System.Net.Sockets;
using System.Text;

namespace PreMortem.E2E.Network;

/// <summary>One connection through a <see cref="Line"/>. A browser does not pipeline: each request begins with a piece of its own.</summary>
internal sealed class Passage(Line line, TcpClient browser, Uri program) : IDisposable
{
    private static readonly byte[] Refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();

    private readonly TcpClient _server = new() { NoDelay = true };
    private readonly CancellationTokenSource _end = new();
    private volatile bool _swallows = line.IsHole;
    private volatile bool _buffers;

    /// <summary>From now on nothing comes out of it, at either end.</summary>
    public void Swallow() => _swallows = true;

    public async Task Carry()
    {
        try
        {
            browser.NoDelay = true;
            await _server.ConnectAsync(program.Host, program.Port, _end.Token);
            await Task.WhenAny(Pass(browser.GetStream(), _server.GetStream(), fromBrowser: true), Pass(_server.GetStream(), browser.GetStream(), fromBrowser: false));
        }
        catch (Exception ended) when (IsTheEnd(ended))
        {
            // The program is down, or somebody hung up.
        }

        Dispose();
    }

    public void Dispose()
    {
        _end.Cancel();
        browser.Client?.Close(0);
        _server.Client?.Close(0);
        browser.Dispose();
        _server.Dispose();
    }

    private async Task Pass(NetworkStream from, NetworkStream to, bool fromBrowser)
    {
        var delivery = new Delivery(line, to, _end.Token);
        var piece = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(piece, _end.Token) is > 0 and var length)
            {
                if (_swallows)
                {
                    continue;
                }

                if (fromBrowser && await IsForbidden(piece, length))
                {
                    continue;
                }

                var passes = !fromBrowser && _buffers ? Head(piece, length) : length;
                await delivery.Take(piece.AsMemory(0, passes), () => _swallows);
            }

            if (_swallows)
            {
                await Task.Delay(Timeout.Infinite, _end.Token);
            }

            await delivery.Finish();
        }
        catch (Exception ended) when (IsTheEnd(ended))
        {
            return;
        }
    }

    private async Task<bool> IsForbidden(byte[] piece, int length)
    {
        switch (line.Judge(Encoding.Latin1.GetString(piece, 0, length)))
        {
            case Forbids.ByRefusing:
                await browser.GetStream().WriteAsync(Refusal, _end.Token);
                browser.Client.Shutdown(SocketShutdown.Send);
                return true;
            case Forbids.ByHanging:
                return true;
            case Forbids.ByBuffering:
                _buffers = true;
                return false;
            default:
                return false;
        }
    }

    private static int Head(byte[] piece, int length)
    {
        var end = piece.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        return end < 0 ? 0 : end + 4;
    }

    private static bool IsTheEnd(Exception problem) => problem is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException;
}
