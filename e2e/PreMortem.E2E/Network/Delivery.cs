using System.Net.Sockets;
using System.Threading.Channels;

namespace PreMortem.E2E.Network;

/// <summary>One direction of a connection: pieces leave in order, each after its delay, no faster than the line.</summary>
internal sealed class Delivery
{
    private readonly Channel<(byte[] Piece, DateTime Sent, Func<bool> IsLost)> _onTheWay = Channel.CreateUnbounded<(byte[], DateTime, Func<bool>)>();
    private readonly Line _line;
    private readonly Task _delivering;

    public Delivery(Line line, NetworkStream to, CancellationToken end)
    {
        _line = line;
        _delivering = Deliver(to, end);
    }

    public ValueTask Take(ReadOnlyMemory<byte> piece, Func<bool> isLost) =>
        piece.IsEmpty ? ValueTask.CompletedTask : _onTheWay.Writer.WriteAsync((piece.ToArray(), DateTime.UtcNow, isLost));

    /// <summary>What is on its way still arrives.</summary>
    public Task Finish()
    {
        _onTheWay.Writer.TryComplete();
        return _delivering;
    }

    private async Task Deliver(NetworkStream to, CancellationToken end)
    {
        try
        {
            await foreach (var (piece, sent, isLost) in _onTheWay.Reader.ReadAllAsync(end))
            {
                await Until(sent + _line.Delay, end);
                foreach (var part in piece.Chunk(_line.BytesASecond > 0 ? Math.Max(64, _line.BytesASecond / 10) : piece.Length))
                {
                    if (!isLost())
                    {
                        await to.WriteAsync(part, end);
                    }

                    if (_line.BytesASecond > 0)
                    {
                        await Task.Delay(TimeSpan.FromSeconds((double)part.Length / _line.BytesASecond), end);
                    }
                }
            }
        }
        catch (Exception ended) when (ended is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return;
        }
    }

    private static Task Until(DateTime moment, CancellationToken end)
    {
        var left = moment - DateTime.UtcNow;
        return left > TimeSpan.Zero ? Task.Delay(left, end) : Task.CompletedTask;
    }
}
