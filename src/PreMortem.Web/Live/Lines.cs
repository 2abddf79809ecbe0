using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace PreMortem.Web.Live;

/// <summary>
/// Who hears what. The framework's own waits for the slowest of a group; this one serialises a frame once, hands it to each line and waits
/// for nobody, so that a client that does not read slows no room (LV8).
/// </summary>
internal sealed partial class Lines(ILogger<DefaultHubLifetimeManager<RoomHub>> logger) : DefaultHubLifetimeManager<RoomHub>(logger)
{
    private readonly ILogger _logger = logger;
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Group> _groups = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Line> All => [.. _lines.Values];

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _lines[connection.ConnectionId] = new(connection);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _lines.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (_lines.TryGetValue(connectionId, out var line))
        {
            while (!_groups.GetOrAdd(groupName, _ => new()).Add(line))
            {
                // The last one left it at this moment: it goes, and another comes.
            }
        }

        return Task.CompletedTask;
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (_lines.TryGetValue(connectionId, out var line) && _groups.TryGetValue(groupName, out var group))
        {
            group.Remove(line);
            if (group.GiveUpIfEmpty())
            {
                _groups.TryRemove(new(groupName, group));
            }
        }

        return Task.CompletedTask;
    }

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (_groups.TryGetValue(groupName, out var group))
        {
            var frame = FrameOf(methodName, args);
            foreach (var line in group.Lines)
            {
                Send(line, frame);
            }
        }

        return Task.CompletedTask;
    }

    public override Task SendConnectionAsync(string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (_lines.TryGetValue(connectionId, out var line))
        {
            Send(line, FrameOf(methodName, args));
        }

        return Task.CompletedTask;
    }

    private static SerializedHubMessage FrameOf(string methodName, object?[] args) => new(new InvocationMessage(methodName, args));

    private void Send(Line line, SerializedHubMessage frame)
    {
        if (line.Send(frame))
        {
            FellBehind();
        }
    }

    /// <summary>Ends one, so that its client comes back.</summary>
    public void End(string connectionId)
    {
        if (_lines.TryGetValue(connectionId, out var line))
        {
            line.End();
        }
    }

    [LoggerMessage(LogLevel.Information, "A client did not read what it was sent; its connection was ended, so that it comes back.")]
    private partial void FellBehind();
}
