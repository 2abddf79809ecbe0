namespace PreMortem.Core.Sessions;

/// <summary>What the shell adds to a command, because the core has neither clock nor chance.</summary>
/// <param name="Now">The server's time.</param>
/// <param name="Seat">Who sends it; null for the door and the clock.</param>
/// <param name="Chance">A random number, for drawing lots.</param>
/// <param name="NextRisk">The next free <c>R</c> number of the initiative.</param>
public readonly record struct Stamp(DateTimeOffset Now, string? Seat, ulong Chance, int NextRisk)
{
    /// <summary>The day in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>A shuffled copy, the same for the same chance (SplitMix64 after Steele, Lea and Flood 2014, and Fisher–Yates).</summary>
    public Seq<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToArray();
        var state = Chance;
        for (var i = list.Length - 1; i > 0; i--)
        {
            state += 0x9E3779B97F4A7C15;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            var j = (int)((z ^ (z >> 31)) % (ulong)(i + 1));
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list.ToSeq();
    }
}
