using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace PreMortem.Web.Live;

/// <summary>
/// The way to one client. A frame is handed to it and nobody waits until it has gone; what could not go yet is counted. Whoever owes too
/// much is ended, and comes back for a fresh view (LV9).
/// </summary>
internal sealed class Line(HubConnectionContext connection)
{
    /// <summary>Thirteen seconds of a room that changes without a pause.</summary>
    public const int MostFrames = 512;

    /// <summary>Beyond what its pipe and its socket hold. A single frame may be larger.</summary>
    public const int MostBytes = 1024 * 1024;

    private int _frames;
    private long _bytes;
    private int _ended;

    /// <summary>In the order of the calls: a connection writes one message at a time.</summary>
    /// <returns>Whether this frame was one too many.</returns>
    public bool Send(SerializedHubMessage frame)
    {
        if (Volatile.Read(ref _frames) >= MostFrames || Volatile.Read(ref _bytes) >= MostBytes)
        {
            return End();
        }

        var written = connection.WriteAsync(frame);
        if (!written.IsCompletedSuccessfully)
        {
            _ = Owe(written, frame.GetSerializedMessage(connection.Protocol).Length);
        }

        return false;
    }

    /// <summary>Asks the client to come back: what was sent before still reaches it.</summary>
    public void Close() => connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();

    /// <summary>Ends it as a broken line would, for a client that reads nothing reads no goodbye either.</summary>
    /// <returns>Whether it had not ended before.</returns>
    public bool End()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
        {
            return false;
        }

        connection.Features.Get<IConnectionLifetimeFeature>()?.Abort();
        return true;
    }

    private async Task Owe(ValueTask written, int bytes)
    {
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _bytes, bytes);
        await written;
        Interlocked.Decrement(ref _frames);
        Interlocked.Add(ref _bytes, -bytes);
    }
}
