using System.Globalization;
using System.Runtime.InteropServices;

namespace PreMortem.Core.Rehearsals;

/// <summary>Chance that is the same for the same words, on every machine (FNV-1a, and the finisher of SplitMix64 after Steele, Lea and Flood 2014).</summary>
internal static class Draw
{
    public static ulong Of(string seed, int person, string about)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var sign in string.Create(CultureInfo.InvariantCulture, $"{seed}/{person}/{about}"))
        {
            hash = (hash ^ sign) * 0x100000001B3;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    /// <summary>From 0 to below 1.</summary>
    public static double Share(string seed, int person, string about) => (Of(seed, person, about) >> 11) / (double)(1UL << 53);

    public static T Pick<T>(IReadOnlyList<T> items, string seed, int person, string about) => items[(int)(Of(seed, person, about) % (ulong)items.Count)];

    /// <summary>All of them, in an order of the draw's own.</summary>
    public static IEnumerable<T> Shuffled<T>(IEnumerable<T> items, string seed, int person, string about) =>
        items.Select((item, at) => (item, at)).OrderBy(pair => Of(seed, person, $"{about} {pair.at}")).Select(pair => pair.item);

    public static Guid Id(string seed, int person, string about)
    {
        ReadOnlySpan<ulong> halves = [Of(seed, person, about), Of(seed, person, $"{about}'") | 1];
        return new(MemoryMarshal.AsBytes(halves));
    }
}
