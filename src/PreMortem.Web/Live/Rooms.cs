using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using PreMortem.Core.Sessions;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Operations;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>The rooms this program serves. A room is made from its log when somebody first asks for it.</summary>
public sealed partial class Rooms(
    SessionLog log,
    RegisterStore register,
    IHubContext<RoomHub, IRoomClient> hub,
    TimeProvider clock,
    Measures measures,
    ILogger<Rooms> logger,
    IServiceProvider program) : IHostedService
{
    /// <summary>A room that nobody has been in for this long is let go; its log brings it back (LV4).</summary>
    private static readonly TimeSpan KeptEmpty = TimeSpan.FromMinutes(10);

    private readonly Lazy<Lines> _lines = new(program.GetRequiredService<Lines>);
    private readonly INeighbours? _others = program.GetService<INeighbours>();
    private readonly ConcurrentDictionary<string, Lazy<Room>> _rooms = new(StringComparer.Ordinal);
    private ITimer? _round;
    private volatile bool _stopping;

    /// <summary>Told of each room as it is made.</summary>
    internal Action<Room>? Made { get; set; }

    /// <param name="code">As typed: with or without a hyphen, in any case. Null where no session has it.</param>
    public Room? Find(string code)
    {
        if (!JoinCode.TryParse(code, out var known))
        {
            return null;
        }

        if (!_rooms.ContainsKey(known) && log.Find(known) is not { Version: > 0 })
        {
            return null;
        }

        if (_rooms.TryGetValue(known, out var kept) && kept is { IsValueCreated: true, Value.IsLetGo: true })
        {
            _rooms.TryRemove(new(known, kept));
        }

        var room = _rooms.GetOrAdd(known, Make);
        try
        {
            if (_stopping)
            {
                _ = room.Value.Stop();
            }

            return room.Value;
        }
        catch
        {
            // A lazy value remembers its failure; the next who asks reads the log anew.
            _rooms.TryRemove(new(known, room));
            throw;
        }
    }

    /// <returns>False where a newer server has led the room on, so that only such a one can read its log (PQ12).</returns>
    internal bool TryFind(string code, out Room? room)
    {
        try
        {
            room = Find(code);
            return true;
        }
        catch (JsonException) when (log.IsShared)
        {
            OfANewer(code);
            room = null;
            return false;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        measures.Watch(() => _rooms.Count);
        _round = clock.CreateTimer(_ => LetGo(), null, KeptEmpty, KeptEmpty);
        return Task.CompletedTask;
    }

    /// <summary>Finishes what was accepted.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_round is not null)
        {
            await _round.DisposeAsync();
        }

        await Task.WhenAny(Finish(), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    /// <summary>Takes nothing more in any room; done once all that was taken is stored and answered (LV11).</summary>
    internal Task Finish()
    {
        _stopping = true;
        return Task.WhenAll(_rooms.Values.Where(room => room.IsValueCreated).Select(room => room.Value.Stop()));
    }

    /// <summary>Those that are there now.</summary>
    internal IEnumerable<Room> Running => _rooms.Values.Where(room => room is { IsValueCreated: true, Value.IsLetGo: false }).Select(room => room.Value);

    /// <summary>Stops a room whose log was rewritten, here and at other servers: whoever is in it enters another, made from the log as it is.</summary>
    /// <param name="code">The stored form.</param>
    public Task PutOut(string code)
    {
        _others?.PutOut(code);
        return PutOutHere(code);
    }

    internal Task PutOutHere(string code) => _rooms.TryRemove(code, out var room) && room.IsValueCreated ? room.Value.PutOut() : Task.CompletedTask;

    private void LetGo()
    {
        var since = clock.GetUtcNow() - KeptEmpty;
        foreach (var (code, room) in _rooms.Where(pair => pair.Value.IsValueCreated && pair.Value.Value.LetGo(since)))
        {
            _rooms.TryRemove(new(code, room));
        }
    }

    private Lazy<Room> Make(string code) => new(() =>
    {
        var room = new Room(new RoomLog(code, log, register, logger), hub, clock, connection => _lines.Value.End(connection), _others);
        Made?.Invoke(room);
        return room;
    });

    [LoggerMessage(LogLevel.Warning, "Session {Code} was led on by a newer PreMortem, which this server cannot read; its people are sent to another. Replace this server, too.")]
    private partial void OfANewer(string code);
}
