using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private readonly ConcurrentDictionary<string, ImmutableHashSet<Line>> _groups = new(StringComparer.Ordinal);

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
            _groups.AddOrUpdate(groupName, _ => [line], (_, lines) => lines.Add(line));
        }

        return Task.CompletedTask;
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (_lines.TryGetValue(connectionId, out var line))
        {
            while (_groups.TryGetValue(groupName, out var lines) && !Replace(groupName, lines, lines.Remove(line)))
            {
                // Somebody else came or went at the same moment.
            }
        }

        return Task.CompletedTask;
    }

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (_groups.TryGetValue(groupName, out var lines))
        {
            var frame = FrameOf(methodName, args);
            foreach (var line in lines)
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

    /// <returns>False where the group is another by now.</returns>
    private bool Replace(string group, ImmutableHashSet<Line> was, ImmutableHashSet<Line> now) =>
        now.IsEmpty ? _groups.TryRemove(new(group, was)) : _groups.TryUpdate(group, now, was);

    [LoggerMessage(LogLevel.Information, "A client did not read what it was sent; its connection was ended, so that it comes back.")]
    private partial void FellBehind();
}
