namespace PreMortem.Core.Sessions;

/// <summary>Draws the seats under which a sealed log tells what people gave (SL2).</summary>
internal sealed class Lots
{
    private readonly Dictionary<string, Dictionary<string, string>> _drawn = new(StringComparer.Ordinal);
    private readonly List<string> _givers;
    private readonly List<string> _voters;
    private readonly Session _final;
    private readonly ulong _chance;

    public Lots(Session final, ulong chance)
    {
        (_final, _chance) = (final, chance);
        _givers = final.Seats.Values.Where(seat => !seat.Leader || (seat.TookPart && !seat.Removed)).Select(seat => seat.Id).ToList();
        _voters = final.Polled.Where(seat => !seat.Leader).Select(seat => seat.Id).ToList();
    }

    /// <summary>The seat of a reason's author: the same lot for all reasons of a risk, so that a lone voice stays one, and another for each risk.</summary>
    public string Author(string reason) => Of($"risk {RiskOf(reason)}", _givers, _final.Reasons[reason].Seat);

    /// <summary>The seat of somebody who had a reason too.</summary>
    public string Hearer(string reason, string seat) => Of($"risk {RiskOf(reason)}", _givers, seat);

    /// <summary>The seat for a line that stands alone.</summary>
    public string Line(string line, string seat) => Of($"line {line}", _givers, seat);

    /// <summary>The seat for something that is counted among these people.</summary>
    public string Among(IEnumerable<Seat> people, string what, string seat) => Of(what, people.Select(one => one.Id).ToList(), seat);

    /// <summary>The seat of a vote, null where it is not counted. A leader's pick is open, and stays a leader's.</summary>
    public string? Voter(string seat) => _final.Seats[seat].Leader ? seat : _voters.Contains(seat) ? Of("vote", _voters, seat) : null;

    private string RiskOf(string reason)
    {
        var top = _final.Reasons[reason].FoldedInto ?? reason;
        return _final.Forming.PlaceOf(top).Risk ?? $"of {top} alone";
    }

    private string Of(string lot, List<string> pool, string seat)
    {
        if (!_drawn.TryGetValue(lot, out var drawn))
        {
            // FNV-1a: every lot has a shuffle of its own from one secret.
            var salt = lot.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);
            var shuffled = new Stamp(default, null, _chance ^ salt, 0).Shuffle(pool);
            _drawn[lot] = drawn = pool.Zip(shuffled).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }

        return drawn.GetValueOrDefault(seat, seat);
    }
}
