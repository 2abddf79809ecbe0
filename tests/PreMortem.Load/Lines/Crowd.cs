using System.Net;

namespace PreMortem.Load.Lines;

/// <summary>The people of a room.</summary>
internal sealed class Crowd : IListener, IDisposable
{
    /// <summary>The program lets 1,500 new seats in from one network.</summary>
    private const int PeopleOfAddress = 1_000;

    private const int PingEvery = 10_000;
    private const int PingStep = 50;

    private readonly List<string> _problems = [];
    private readonly List<double> _toComeIn = [];
    private readonly Timer _pings;
    private readonly Room _room;
    private TaskCompletionSource _allIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _awaited;
    private int _pinged;
    private long _asked;

    public Crowd(Room room, int people)
    {
        _room = room;
        Everybody = [.. Enumerable.Range(0, people).Select(number => new Person(room, number, leader: false, AddressOf(number), this))];
        var pause = Math.Max(PingStep, PingEvery / people);
        _pings = new(_ => Ping(), null, pause, pause);
    }

    public Lock Gate { get; } = new();

    public IReadOnlyList<Person> Everybody { get; }

    public int Count => Everybody.Count;

    /// <summary>The cards that are counted now.</summary>
    public Cards? Cards { get; set; }

    /// <summary>Called under the lock when a sender has both the answer and the card.</summary>
    public Action<Person>? Finished { get; set; }

    /// <summary>Lines that broke, and refusals to let in.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Bytes read by all.</summary>
    public long Received => Everybody.Sum(person => person.Received);

    /// <summary>All come in, at once.</summary>
    /// <param name="patience">In seconds.</param>
    /// <returns>Milliseconds from asking until each was in, in order.</returns>
    /// <exception cref="TimeoutException">Not all were in by then.</exception>
    public async Task<IReadOnlyList<double>> ComeIn(int patience = 60, int fewAtATime = int.MaxValue)
    {
        foreach (var group in Everybody.Where(person => !person.IsIn).Chunk(Math.Min(fewAtATime, Count)))
        {
            lock (Gate)
            {
                _toComeIn.Clear();
                _awaited = group.Length;
                _asked = Time.Now;
                _allIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            foreach (var person in group)
            {
                person.ComeIn();
            }

            try
            {
                await _allIn.Task.WaitAsync(TimeSpan.FromSeconds(patience));
            }
            catch (TimeoutException waited)
            {
                throw new TimeoutException($"{_room.Server.Name}: {_awaited} of {group.Length} were not in after {patience} s. {string.Join(' ', _problems.Take(3))}", waited);
            }
        }

        return [.. _toComeIn.Order()];
    }

    /// <summary>All lines end at once.</summary>
    public void Go()
    {
        lock (Gate)
        {
            foreach (var person in Everybody)
            {
                person.Go();
            }
        }
    }

    /// <summary>Hands a card in, or something else that is answered.</summary>
    /// <param name="message">The message for a number; a card unless said otherwise.</param>
    public void Submit(Person person, Func<int, string>? message = null)
    {
        int card;
        lock (Gate)
        {
            card = Cards!.Hand(person.Number);
        }

        if (card >= 0)
        {
            person.Send(Upgrade.Frame(message is null ? _room.Submit(card) : message(card)));
        }
    }

    /// <summary>Waits until every card is everywhere.</summary>
    /// <returns>False where that was not so in time.</returns>
    public async Task<bool> UntilDone(int patience = 60)
    {
        var until = Time.Now + Time.Ticks(patience * 1000.0);
        while (Time.Now < until)
        {
            lock (Gate)
            {
                if (Cards!.IsDone)
                {
                    return true;
                }
            }

            await Task.Delay(5);
        }

        return false;
    }

    /// <summary>Waits until nobody is told anything any more.</summary>
    public async Task UntilQuiet(int patience = 20)
    {
        var until = Time.Now + Time.Ticks(patience * 1000.0);
        for (var before = -1L; before != Received && Time.Now < until;)
        {
            before = Received;
            await Task.Delay(_room.Server.Quiet);
        }
    }

    /// <summary>Problems that were told.</summary>
    public void Forgive() => _problems.Clear();

    public void Dispose()
    {
        _pings.Dispose();
        Go();
    }

    public void CameIn(Person person, long at)
    {
        _toComeIn.Add(Time.Milliseconds(at - _asked));
        if (--_awaited == 0)
        {
            _allIn.TrySetResult();
        }
    }

    public void Saw(Person person, int card, long at)
    {
        if (Cards?.Saw(person.Number, card, at) == true)
        {
            Finished?.Invoke(person);
        }
    }

    public void Answered(Person person, int invocation, string? refused, long at)
    {
        if (Cards?.Answer(invocation, refused, at) == true)
        {
            Finished?.Invoke(person);
        }
    }

    public void Told(Person person, ReadOnlySpan<byte> head, long at)
    {
    }

    public void Lost(Person person, string why) => _problems.Add($"Person {person.Number}: {why}");

    private static IPAddress AddressOf(int number) => new([127, 0, 0, (byte)(1 + (number / PeopleOfAddress))]);

    /// <summary>A few at a time, so that a run is not disturbed by all at once.</summary>
    private void Ping()
    {
        var few = Math.Max(1, Count * PingStep / PingEvery);
        for (var i = 0; i < few; i++)
        {
            var person = Everybody[_pinged++ % Count];
            if (person.IsIn)
            {
                person.Send(Upgrade.Ping);
            }
        }
    }
}
