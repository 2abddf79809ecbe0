using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>The rooms this program serves. A room is made from its log when somebody first asks for it.</summary>
public sealed class Rooms(
    SessionLog log,
    RegisterStore register,
    IHubContext<RoomHub, IRoomClient> hub,
    TimeProvider clock,
    ILogger<Rooms> logger) : IHostedService
{
    private readonly ConcurrentDictionary<string, Lazy<Room>> _rooms = new(StringComparer.Ordinal);

    /// <param name="code">As typed: with or without a hyphen, in any case. Null where no session has it.</param>
    public Room? Find(string code)
    {
        if (!JoinCode.TryParse(code, out var known))
        {
            return null;
        }

        if (!_rooms.ContainsKey(known) && log.Find(known) is null)
        {
            return null;
        }

        return _rooms.GetOrAdd(known, Make).Value;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Finishes what was accepted.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_rooms.Values.Where(room => room.IsValueCreated).Select(room => room.Value.Stop())).WaitAsync(cancellationToken);

    private Lazy<Room> Make(string code) => new(() => new Room(new RoomLog(code, log, register, logger), hub, clock));
}
