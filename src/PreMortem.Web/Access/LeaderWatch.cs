using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace PreMortem.Web.Access;

/// <summary>Looks every second whether keys were made, revoked or renewed, and puts out of their rooms whose key is no longer good (AC11).</summary>
public sealed class LeaderWatch(LeaderKeys keys, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, HubCallerContext> _inRooms = new(StringComparer.Ordinal);

    /// <summary>Somebody has a line to the rooms; it is remembered where they are a leader.</summary>
    public void Came(HubCallerContext connection)
    {
        if (connection.User?.IsLeader() == true)
        {
            _inRooms[connection.ConnectionId] = connection;
        }
    }

    public void Went(HubCallerContext connection) => _inRooms.TryRemove(connection.ConnectionId, out _);

    /// <summary>Looks now.</summary>
    public void Look()
    {
        keys.Refresh();
        foreach (var connection in _inRooms.Values.Where(connection => keys.Of(connection.User) is null))
        {
            connection.Abort();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
