using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;
using PreMortem.Core.Views;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>
/// Servers without a leader: each says through PostgreSQL what it has stored and who is in its rooms, and listens to the others. What a lost
/// message or a pause kept from it, the next beat finds out (PQ5, PQ6).
/// </summary>
internal sealed partial class Neighbourhood(ServerTable table, IServiceProvider program, ILogger<Neighbourhood> logger) : BackgroundService, INeighbours
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BetweenPresences = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan BeforeAnother = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan BetweenTidyings = TimeSpan.FromSeconds(30);

    // They know this one, so they are asked for when they are needed.
    private readonly Lazy<Rooms> _rooms = new(program.GetRequiredService<Rooms>);
    private readonly Lazy<IReadOnlyList<IHearing>> _hearings = new(() => [.. program.GetServices<IHearing>()]);
    private readonly Gathering<string> _grew = new();
    private readonly Gathering<string> _words = new();
    private readonly Gathering<string> _toRead = new();
    private readonly Gathering<string> _toLeave = new();
    private readonly ConcurrentDictionary<string, Presence> _own = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Code, string Server), Presence> _others = new();
    private volatile HashSet<string> _living = [];
    private long _counted;

    public void Hear(Room room, int stored, Presence own)
    {
        if (stored > 0)
        {
            _grew.Add(room.Code);
        }

        if (!_own.TryGetValue(room.Code, out var left))
        {
            _toRead.Add(room.Code);
        }

        if (!ReferenceEquals(left, own))
        {
            _own[room.Code] = own;
            _toLeave.Add(room.Code);
        }
    }

    public void PutOut(string code) => _words.Add($"{Word.PutOut} {code}");

    public void Count(string what, ReadOnlySpan<string> parts)
    {
        var said = string.Join('/', parts.ToArray().Select(Uri.EscapeDataString));
        _words.Add($"{Word.Count} {what}/{said}/{Interlocked.Increment(ref _counted)}");
    }

    public bool Hold(string what) => table.Hold(what);

    public void Changed(string what) => _words.Add($"{Word.Changed} {what}");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Again(Listen, BeforeAnother, stoppingToken),
        Again(SayWhatGrew, TimeSpan.Zero, stoppingToken),
        Again(SayWords, TimeSpan.Zero, stoppingToken),
        Again(LeavePresence, BetweenPresences, stoppingToken),
        Again(ReadPresence, TimeSpan.Zero, stoppingToken),
        Again(Beat, BetweenBeats, stoppingToken),
        Again(stop => table.Tidy(all: false, stop), BetweenTidyings, stoppingToken));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await table.Tidy(all: true, cancellationToken);
        }
        catch (Exception problem) when (problem is DbException or OperationCanceledException)
        {
            // Who is silent is taken for gone.
        }
    }

    /// <summary>Does something for ever. Where the database is away, it is tried again until it is back.</summary>
    private async Task Again(Func<CancellationToken, Task> work, TimeSpan pause, CancellationToken stop)
    {
        var failed = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
                failed = false;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is DbException or IOException or OperationCanceledException or TimeoutException)
            {
                if (!failed)
                {
                    Away(problem.Message);
                }

                failed = true;
            }

            await Wait(failed && pause < BeforeAnother ? BeforeAnother : pause, stop);
        }
    }

    private static async Task Wait(TimeSpan pause, CancellationToken stop)
    {
        if (pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        table.ForgetBroken();
        await using var connection = await table.Listen(stop);
        connection.Notification += (_, said) => Hear(said);
        LookEverywhere();
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    private void Hear(NpgsqlNotificationEventArgs said)
    {
        if (Word.Read(said.Payload) is not { } word || word.From == table.Own)
        {
            return;
        }

        switch (word.About)
        {
            case Word.Grew:
                var grown = word.Of.ToHashSet(StringComparer.Ordinal);
                foreach (var room in _rooms.Value.Running.Where(room => grown.Contains(room.Code)))
                {
                    room.Look();
                }

                break;
            case Word.Presence:
                foreach (var code in word.Of.Where(_own.ContainsKey))
                {
                    _toRead.Add(code);
                }

                break;
            case Word.PutOut:
                foreach (var code in word.Of)
                {
                    _ = _rooms.Value.PutOutHere(code);
                }

                break;
            default:
                foreach (var hearing in _hearings.Value)
                {
                    hearing.Hear(word.About, word.Of);
                }

                break;
        }
    }

    /// <summary>Nobody knows what was said meanwhile, and a PostgreSQL that was killed has forgotten who is where.</summary>
    private void LookEverywhere()
    {
        foreach (var room in _rooms.Value.Running)
        {
            room.Look();
            _toRead.Add(room.Code);
            _toLeave.Add(room.Code);
            if (room.Now.Closed)
            {
                _ = _rooms.Value.PutOutHere(room.Code);
            }
        }

        foreach (var hearing in _hearings.Value)
        {
            hearing.Hear(Word.Changed, []);
        }
    }

    private Task SayWhatGrew(CancellationToken stop) => _grew.Take(codes => table.Say([.. Word.Write(table.Own, Word.Grew, codes)], stop), stop);

    private Task SayWords(CancellationToken stop) => _words.Take(
        words => table.Say([.. words.GroupBy(word => word[0], word => word[2..]).SelectMany(about => Word.Write(table.Own, about.Key, about))], stop), stop);

    private Task LeavePresence(CancellationToken stop) => _toLeave.Take(
        async rooms =>
        {
            var there = rooms.Select(code => (Code: code, Own: _own.GetValueOrDefault(code))).Where(room => room.Own is not null).ToList();
            await table.Leave([.. there.Select(room => room.Code)], [.. there.Select(room => PresenceText.Write(room.Own!))], stop);
            await table.Say([.. Word.Write(table.Own, Word.Presence, there.Select(room => room.Code))], stop);
        },
        stop);

    private Task ReadPresence(CancellationToken stop) => _toRead.Take(
        async codes =>
        {
            foreach (var (server, code, body) in await table.Others([.. codes], stop))
            {
                _others[(code, server)] = PresenceText.Read(body);
            }

            Tell(codes);
        },
        stop);

    private async Task Beat(CancellationToken stop)
    {
        var running = _rooms.Value.Running.ToDictionary(room => room.Code, StringComparer.Ordinal);
        var (living, versions) = await table.Beat([.. running.Keys], stop);
        foreach (var (code, room) in running)
        {
            if (!versions.TryGetValue(code, out var version))
            {
                _ = _rooms.Value.PutOutHere(code);
            }
            else if (version > room.Version)
            {
                room.Look();
            }
        }

        foreach (var code in _own.Keys.Where(code => !running.ContainsKey(code)))
        {
            _own.TryRemove(code, out _);
        }

        if (!living.SetEquals(_living))
        {
            var isAnyGone = !_living.IsSubsetOf(living);
            _living = living;
            foreach (var gone in _others.Keys.Where(key => !living.Contains(key.Server)))
            {
                _others.TryRemove(gone, out _);
            }

            running.Keys.ToList().ForEach(_toRead.Add);
            foreach (var hearing in isAnyGone ? _hearings.Value : [])
            {
                hearing.Hear(Word.Changed, []);
            }
        }
    }

    private void Tell(IReadOnlyCollection<string> codes)
    {
        var asked = codes.ToHashSet(StringComparer.Ordinal);
        foreach (var room in _rooms.Value.Running.Where(room => asked.Contains(room.Code)))
        {
            room.Beside([.. _others.Where(other => other.Key.Code == room.Code && _living.Contains(other.Key.Server)).Select(other => other.Value)]);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What other servers say cannot be heard now ({Why}); it is tried again.")]
    private partial void Away(string why);
}
