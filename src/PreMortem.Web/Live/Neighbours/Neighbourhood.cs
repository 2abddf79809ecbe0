using System.Data.Common;
using System.Diagnostics;
using PreMortem.Core.Views;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>
/// Servers without a leader: each says through PostgreSQL what it has stored and who is in its rooms, and listens to the others
/// (<see cref="Listening"/>). What a lost message or a pause kept from it, the next beat finds out (PQ5, PQ6).
/// </summary>
internal sealed class Neighbourhood(ServerTable table, IServiceProvider program, ILogger<Neighbourhood> logger) : BackgroundService, INeighbours
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BetweenPresences = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan BetweenTidyings = TimeSpan.FromSeconds(30);

    // They know this one, so they are asked for when they are needed.
    private readonly Lazy<Rooms> _rooms = new(program.GetRequiredService<Rooms>);
    private readonly Gathering<string> _grew = new();
    private readonly Gathering<string> _words = new();
    private readonly Forever _forever = new(logger);
    private PresenceElsewhere? _presence;
    private Listening? _listening;
    private long _counted;
    private long _beaten;
    private bool _isToTell;

    private PresenceElsewhere People => LazyInitializer.EnsureInitialized(ref _presence, () => new(table, () => _rooms.Value.Running));

    private Listening Others => LazyInitializer.EnsureInitialized(ref _listening, () => new(table, People, program));

    public void Hear(Room room, int stored, Presence own)
    {
        if (stored > 0)
        {
            _grew.Add(room.Code);
        }

        People.Hear(room, own);
    }

    public void PutOut(string code) => _words.Add($"{Word.PutOut} {code}");

    public void Count(string what, ReadOnlySpan<string> parts)
    {
        var said = string.Join('/', parts.ToArray().Select(Uri.EscapeDataString));
        _words.Add($"{Word.Count} {what}/{said}/{Interlocked.Increment(ref _counted)}");
    }

    public bool Hold(string what) => table.Hold(what);

    public bool IsThere => Interlocked.Read(ref _beaten) is var beaten && beaten != 0 && Stopwatch.GetElapsedTime(beaten).TotalSeconds < ServerTable.SilentFor;

    public void Changed(string what)
    {
        _words.Add($"{Word.Changed} {what}");
        Others.Changed(what);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        _forever.Do(Others.Listen, Forever.BeforeAnother, stoppingToken),
        _forever.Do(SayWhatGrew, TimeSpan.Zero, stoppingToken),
        _forever.Do(SayWords, TimeSpan.Zero, stoppingToken),
        _forever.Do(Others.TakeInWhatChanged, TimeSpan.Zero, stoppingToken),
        _forever.Do(People.Leave, BetweenPresences, stoppingToken),
        _forever.Do(People.Read, TimeSpan.Zero, stoppingToken),
        _forever.Do(Beat, BetweenBeats, stoppingToken),
        _forever.Do(stop => table.Tidy(all: false, stop), BetweenTidyings, stoppingToken));

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

    private Task SayWhatGrew(CancellationToken stop) => _grew.Take(codes => table.Say([.. Word.Write(table.Own, Word.Grew, codes)], stop), stop);

    private Task SayWords(CancellationToken stop) => _words.Take(
        words => table.Say([.. words.GroupBy(word => word[0], word => word[2..]).SelectMany(about => Word.Write(table.Own, about.Key, about))], stop), stop);

    private async Task Beat(CancellationToken stop)
    {
        var running = _rooms.Value.Running.ToDictionary(room => room.Code, StringComparer.Ordinal);
        var began = Stopwatch.GetTimestamp();
        var heard = await table.Beat([.. running.Keys], stop);
        foreach (var (code, room) in running)
        {
            if (!heard.Versions.TryGetValue(code, out var version))
            {
                _ = _rooms.Value.PutOutHere(code);
            }
            else if (version > room.Version)
            {
                room.Look();
            }
        }

        if (heard.WasGone)
        {
            // What this one left may be gone with it, and what it held another's (PQ20).
            running.Keys.ToList().ForEach(People.StartOver);
        }

        _isToTell |= People.Know(heard.Living, running.Keys) || heard.WasGone;
        if (_isToTell)
        {
            Others.TellOfAnything();
            _isToTell = false;
        }

        // Only now: what another has is not this one's to do, not even once.
        Interlocked.Exchange(ref _beaten, began);
        await People.LetGo(running.Keys.ToHashSet(StringComparer.Ordinal), stop);
    }
}
