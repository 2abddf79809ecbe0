using PreMortem.Load.Servers;

namespace PreMortem.Load.Lines;

/// <summary>The leader of a room of the program.</summary>
internal sealed class Desk : IListener, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Person _leader;
    private readonly Timer _pings;
    private TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Desk(Room room)
    {
        _leader = new(room, 0, leader: true, from: null, this);
        _pings = new(_ => KeepOpen(), null, 10_000, 10_000);
    }

    public Lock Gate { get; } = new();

    /// <summary>Called with each number of cards the leader's counter shows, and when.</summary>
    public Action<long, long>? Counted { get; set; }

    public static async Task<Desk> Open(Room room)
    {
        var desk = new Desk(room);
        desk._leader.ComeIn();
        await desk._answered.Task.WaitAsync(s_patience);
        return desk;
    }

    /// <summary>A command that must be done.</summary>
    /// <param name="fields">JSON members, without braces.</param>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task Does(string type, string fields = "")
    {
        _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _leader.Send(Upgrade.Frame(ProgramServer.Command(0, type, fields)));
        await _answered.Task.WaitAsync(s_patience);
    }

    public void Dispose()
    {
        _pings.Dispose();
        _leader.Go();
    }

    public void CameIn(Person person, long at) => _answered.TrySetResult();

    public void Saw(Person person, int card, long at)
    {
    }

    public void Answered(Person person, int invocation, string? refused, long at)
    {
        if (refused is null)
        {
            _answered.TrySetResult();
        }
        else
        {
            _answered.TrySetException(new InvalidOperationException(refused));
        }
    }

    public void Told(Person person, ReadOnlySpan<byte> head, long at)
    {
        if (Counted is { } counted && Person.NumberAfter(head, "\"reasons\":"u8) is { } count)
        {
            counted(count, at);
        }
    }

    public void Lost(Person person, string why) => _answered.TrySetException(new InvalidOperationException(why));

    private void KeepOpen()
    {
        if (_leader.IsIn)
        {
            _leader.Send(Upgrade.Ping);
        }
    }
}
