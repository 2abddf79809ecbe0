using System.Buffers;
using System.Runtime.InteropServices;

namespace PreMortem.Core.Wording;

/// <summary>
/// Fingerprints by what is in them, so that a new text is compared with thousands for the price of what it has in common with them. It only
/// grows; whoever asks says how much of it counts. Safe from several threads.
/// </summary>
internal sealed class PrintIndex
{
    private readonly Lock _lock = new();
    private readonly List<(string Id, string Text)> _texts = [];
    private readonly List<Fingerprint> _prints = [];
    private readonly Dictionary<string, List<int>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<Concepts.Concept, List<int>> _byConcept = [];
    private readonly Dictionary<ulong, List<int>> _byRun = [];

    /// <summary>Adds a text at a place, where nothing else has it.</summary>
    /// <returns>False where another text is there.</returns>
    public bool TryPut(int place, string id, string text)
    {
        lock (_lock)
        {
            if (place == _texts.Count)
            {
                _texts.Add((id, text));
            }

            return _texts[place] == (id, text);
        }
    }

    /// <summary>The first so many, with room for others behind them.</summary>
    public PrintIndex Copy(int count)
    {
        lock (_lock)
        {
            var copy = new PrintIndex();
            copy._texts.AddRange(_texts.Take(count));
            return copy;
        }
    }

    /// <summary>Of the first <paramref name="count"/>, those that look most alike, as <see cref="LooksAlike.Among(string, IEnumerable{ValueTuple{string, string}}, int)"/> has it.</summary>
    public IReadOnlyList<string> Best(Fingerprint print, int count, Func<string, bool> counts, int most)
    {
        lock (_lock)
        {
            Catch(count);
            var shared = ArrayPool<double>.Shared.Rent(count);
            var runs = ArrayPool<int>.Shared.Rent(count);
            var best = new List<(string Id, double Score)>(most + 1);
            Add(print, shared.AsSpan(0, count), runs.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                if (shared[i] <= 0 && runs[i] == 0)
                {
                    continue;
                }

                var score = print.Score(_prints[i], shared[i], runs[i]);
                if (score >= LooksAlike.Threshold && (best.Count < most || score > best[^1].Score) && counts(_texts[i].Id))
                {
                    var place = best.FindIndex(other => other.Score < score);
                    best.Insert(place < 0 ? best.Count : place, (_texts[i].Id, score));
                    best.RemoveRange(Math.Min(best.Count, most), Math.Max(0, best.Count - most));
                }
            }

            ArrayPool<double>.Shared.Return(shared);
            ArrayPool<int>.Shared.Return(runs);
            return best.ConvertAll(found => found.Id);
        }
    }

    /// <summary>What each has in common with a print.</summary>
    private void Add(Fingerprint print, Span<double> shared, Span<int> runs)
    {
        shared.Clear();
        runs.Clear();
        foreach (var (stem, weight) in print.StemWeights)
        {
            foreach (var i in Before(_byStem, stem, shared.Length))
            {
                shared[i] += weight;
            }
        }

        foreach (var (concept, stems) in print.StemsOfConcepts)
        {
            foreach (var i in Before(_byConcept, concept, shared.Length))
            {
                shared[i] += stems.Exists(_prints[i].StemsOfConcepts[concept].Contains) ? 0 : Fingerprint.ConceptShare * concept.Weight;
            }
        }

        foreach (var run in print.Runs)
        {
            foreach (var i in Before(_byRun, run, runs.Length))
            {
                runs[i]++;
            }
        }
    }

    private void Catch(int count)
    {
        for (var i = _prints.Count; i < count; i++)
        {
            var print = LooksAlike.Of(_texts[i].Text);
            _prints.Add(print);
            foreach (var stem in print.StemWeights.Keys)
            {
                Note(_byStem, stem, i);
            }

            foreach (var concept in print.StemsOfConcepts.Keys)
            {
                Note(_byConcept, concept, i);
            }

            foreach (var run in print.Runs)
            {
                Note(_byRun, run, i);
            }
        }
    }

    private static void Note<T>(Dictionary<T, List<int>> index, T what, int i)
        where T : notnull
    {
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(index, what, out _);
        (places ??= []).Add(i);
    }

    /// <summary>Places in ascending order, up to a count.</summary>
    private static ReadOnlySpan<int> Before<T>(Dictionary<T, List<int>> index, T what, int count)
        where T : notnull
    {
        if (!index.TryGetValue(what, out var places))
        {
            return [];
        }

        var all = CollectionsMarshal.AsSpan(places);
        return places[^1] < count ? all : all[..~all.BinarySearch(count - 1, new AfterEqual())];
    }

    /// <summary>Finds where the first that is greater would stand.</summary>
    private readonly struct AfterEqual : IComparer<int>
    {
        public int Compare(int x, int y) => x < y ? -1 : 1;
    }
}
