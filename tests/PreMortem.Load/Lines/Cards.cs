namespace PreMortem.Load.Lines;

/// <summary>The cards of one run: when each was handed in, when its sender was answered, and when each person had it. Guarded by the crowd's lock.</summary>
internal sealed class Cards
{
    private readonly long[] _sent;
    private readonly long[] _answered;
    private readonly long[] _last;
    private readonly int[] _arrivals;
    private readonly int[] _sender;
    private readonly ulong[][] _seen;
    private readonly List<string> _refusals = [];

    /// <param name="first">The number of the first card; a room's numbers are never used again.</param>
    /// <param name="most">No more cards than this.</param>
    /// <param name="people">How many are in the room.</param>
    /// <param name="reach">How many have to get each: all unless said otherwise.</param>
    public Cards(int first, int most, int people, int? reach = null)
    {
        (First, Most, Reach) = (first, most, reach ?? people);
        (_sent, _answered, _last, _arrivals, _sender) = (new long[most], new long[most], new long[most], new int[most], new int[most]);
        _seen = [.. Enumerable.Range(0, people).Select(_ => new ulong[(most + 63) / 64])];
    }

    public int First { get; }

    public int Most { get; }

    /// <summary>How many have to get each card.</summary>
    public int Reach { get; }

    /// <summary>How many were handed in.</summary>
    public int Sent { get; private set; }

    public int Answered { get; private set; }

    /// <summary>First arrivals of a card at a person.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Cards that everybody has.</summary>
    public int Everywhere { get; private set; }

    public long LastArrival { get; private set; }

    /// <summary>What the server said where it refused.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Everything was answered and is everywhere.</summary>
    public bool IsDone => Answered + _refusals.Count >= Sent && (Reach == 0 || Everywhere + _refusals.Count >= Sent);

    /// <summary>Cards that are in the room already: whoever comes back has to see them all.</summary>
    public static Cards InTheRoom(int first, int count, int people) => new(first, count, people) { Sent = count, Answered = count };

    /// <returns>The card's number; -1 where there are enough.</returns>
    public int Hand(int sender)
    {
        if (Sent == Most)
        {
            return -1;
        }

        _sender[Sent] = sender;
        _sent[Sent] = Time.Now;
        return First + Sent++;
    }

    /// <returns>Whether this person handed it in and has waited for just this.</returns>
    public bool Saw(int person, int card, long at)
    {
        var index = card - First;
        if (index < 0 || index >= Sent || (_seen[person][index >> 6] & (1UL << (index & 63))) != 0)
        {
            return false;
        }

        _seen[person][index >> 6] |= 1UL << (index & 63);
        _last[index] = LastArrival = at;
        Deliveries++;
        if (++_arrivals[index] == Reach)
        {
            Everywhere++;
        }

        return _sender[index] == person && _answered[index] != 0;
    }

    /// <returns>Whether the sender has waited for just this.</returns>
    public bool Answer(int card, string? refused, long at)
    {
        var index = card - First;
        if (index < 0 || index >= Sent || _answered[index] != 0)
        {
            return false;
        }

        if (refused is not null)
        {
            _refusals.Add(refused);
            return true;
        }

        _answered[index] = at;
        Answered++;
        var sender = _sender[index];
        return (_seen[sender][index >> 6] & (1UL << (index & 63))) != 0;
    }

    /// <summary>The numbers of the cards that were answered <c>done</c>.</summary>
    public IEnumerable<int> Acknowledged => Enumerable.Range(0, Sent).Where(index => _answered[index] != 0).Select(index => First + index);

    /// <summary>Milliseconds from handing in to the answer.</summary>
    public IReadOnlyList<double> ToAnswer() => [.. Acknowledged.Select(card => Time.Milliseconds(_answered[card - First] - _sent[card - First])).Order()];

    /// <summary>Milliseconds from handing in until the last person had it.</summary>
    public IReadOnlyList<double> ToLast() =>
        [.. Enumerable.Range(0, Sent).Where(index => _arrivals[index] == Reach).Select(index => Time.Milliseconds(_last[index] - _sent[index])).Order()];

    /// <summary>When each was answered, in order.</summary>
    public IReadOnlyList<long> AnsweredAt() => [.. Acknowledged.Select(card => _answered[card - First]).Order()];

    /// <summary>From the first handing in to the last arrival, in seconds.</summary>
    public double Seconds => Time.Milliseconds(LastArrival - _sent[0]) / 1000;
}
