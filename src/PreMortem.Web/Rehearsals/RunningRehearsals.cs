using System.Collections.Concurrent;
using System.Threading.Channels;
using PreMortem.Web.Live;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Rehearsals;

/// <summary>
/// Lets the simulated people of all rehearsals act: one timer for the next moment of any of them, and a look at a room when it has moved.
/// They live with the program; after a restart they return to their seats (RH10).
/// </summary>
public sealed partial class RunningRehearsals(Rooms rooms, RehearsalStore store, TimeProvider clock, IServiceProvider program, ILogger<RunningRehearsals> logger) : BackgroundService, IHearing
{
    /// <summary>So many at once (RH11).</summary>
    public const int Most = 8;

    /// <summary>Who starts another takes the place of one that its leader left this long ago.</summary>
    private static readonly TimeSpan Deserted = TimeSpan.FromMinutes(5);

    /// <summary>Before it is looked again whether the others hear this server.</summary>
    private static readonly TimeSpan Unheard = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Lively = TimeSpan.FromHours(2);

    private readonly INeighbours? _others = program.GetService<INeighbours>();
    private readonly ConcurrentDictionary<string, SimulatedRoom> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<Room> _made = new();

    /// <summary>Begun, and without people yet.</summary>
    private readonly ConcurrentDictionary<string, bool> _coming = new(StringComparer.Ordinal);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>How many times faster than people simulated ones are; tests wait for nobody.</summary>
    internal double Speed { get; set; } = 1;

    /// <summary>How many have people in them now.</summary>
    public int Now => _running.Values.Count(room => !room.IsResting);

    /// <summary>Opens the room and lets its people come, where there is a place or not.</summary>
    /// <param name="code">The stored form.</param>
    private void Begin(string code)
    {
        _coming[code] = true;
        _asked.Enqueue(code);
        Wake();
    }

    /// <summary>Ends it: nobody acts in the room any more, and it is put out.</summary>
    public async Task End(string code)
    {
        if (_running.TryRemove(code, out var room))
        {
            await room.Leave();
        }

        await rooms.PutOut(code);
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        rooms.Made = room =>
        {
            if (room.Now is { Rehearsal: not null, Closed: false })
            {
                _made.Enqueue(room);
                Wake();
            }
        };
        foreach (var code in store.Lively(clock.GetUtcNow() - Lively).Take(Most))
        {
            Begin(code);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var alarm = new Alarm(clock, Wake);
        try
        {
            while (await _wake.Reader.WaitToReadAsync(stoppingToken))
            {
                _wake.Reader.TryRead(out _);
                var isThere = await HoldAnew();
                Welcome();
                if (isThere)
                {
                    await Step(stoppingToken);
                    alarm.RingAt(_running.Values.Select(room => room.Next));
                }
                else
                {
                    // Another server may have them by now.
                    alarm.RingIn(Unheard);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; people return to their seats when it starts again.
        }
    }

    private void Welcome()
    {
        List<string> asked = [];
        while (_asked.TryDequeue(out var code))
        {
            asked.Add(code);
            Try(code, () => rooms.Find(code));
        }

        while (_made.TryDequeue(out var room))
        {
            Try(room.Code, () =>
            {
                // At one server of several; another goes on where that one is gone.
                if (_others?.Hold(room.Code) ?? true)
                {
                    _running[room.Code] = new SimulatedRoom(room, clock.GetUtcNow(), () => Speed, Wake);
                }
            });
        }

        asked.ForEach(code => _coming.TryRemove(code, out _));
    }

    private async Task Step(CancellationToken stopping)
    {
        foreach (var (code, room) in _running)
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                await room.Step(clock.GetUtcNow(), Taken < Most);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // A defect in one rehearsal ends that one alone.
                Failed(problem, code);
                _running.TryRemove(new(code, room));
            }

            if (room.IsOver)
            {
                _running.TryRemove(new(code, room));
            }
        }
    }

    private void Try(string code, Action open)
    {
        try
        {
            open();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Failed(problem, code);
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    [LoggerMessage(LogLevel.Error, "The rehearsal {Code} was given up.")]
    private partial void Failed(Exception problem, string code);
}
