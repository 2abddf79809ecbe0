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
    private readonly Dictionary<string, List<int>> _byWordOfConcept = new(StringComparer.Ordinal);
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
            var best = new Best(most);
            var shared = ArrayPool<double>.Shared.Rent(count);
            shared.AsSpan(0, count).Clear();
            AddStems(print, shared.AsSpan(0, count));
            AddConcepts(print, shared.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                if (shared[i] > 0 && print.Score(_prints[i], shared[i], 0) is var score && best.Takes(score) && counts(_texts[i].Id))
                {
                    best.Put(i, score);
                }
            }

            foreach (var i in WithEnoughRuns(print, count, best.Least))
            {
                if (print.MostByRuns(_prints[i]) >= best.Least && print.Score(_prints[i], shared[i], print.RunsInCommon(_prints[i])) is var score && score >= best.Least && counts(_texts[i].Id))
                {
                    best.Put(i, score);
                }
            }

            ArrayPool<double>.Shared.Return(shared);
            return best.Places.ConvertAll(place => _texts[place].Id);
        }
    }

    private void AddStems(Fingerprint print, Span<double> shared)
    {
        foreach (var (stem, weight) in print.StemWeights)
        {
            foreach (var i in Before(_byStem, stem, shared.Length))
            {
                shared[i] += weight;
            }
        }
    }

    /// <summary>What is said of the same concept in other words.</summary>
    private void AddConcepts(Fingerprint print, Span<double> shared)
    {
        var inTheSame = ArrayPool<Concepts.Concept?>.Shared.Rent(shared.Length);
        foreach (var (concept, stems) in print.StemsOfConcepts)
        {
            var places = Before(_byConcept, concept, shared.Length);
            if (places.IsEmpty)
            {
                continue;
            }

            foreach (var stem in stems)
            {
                foreach (var i in Before(_byWordOfConcept, stem, shared.Length))
                {
                    inTheSame[i] = concept;
                }
            }

            foreach (var i in places)
            {
                shared[i] += inTheSame[i] == concept ? 0 : Fingerprint.ConceptShare * concept.Weight;
            }
        }

        ArrayPool<Concepts.Concept?>.Shared.Return(inTheSame, clearArray: true);
    }

    /// <summary>
    /// Those that may score so much by letter runs alone. With a share d of the runs of both, they have d / (2 - d) of this one’s; so each of
    /// them is found among the rarest of its runs.
    /// </summary>
    private HashSet<int> WithEnoughRuns(Fingerprint print, int count, double score)
    {
        var share = Math.Sqrt(score);
        var most = print.Runs.Length - (int)Math.Floor(print.Runs.Length * (share / (2 - share)) * 0.999) + 1;
        var found = new HashSet<int>();
        foreach (var run in print.Runs.ToArray().OrderBy(run => _byRun.TryGetValue(run, out var places) ? places.Count : 0).Take(most))
        {
            foreach (var i in Before(_byRun, run, count))
            {
                found.Add(i);
            }
        }

        return found;
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

            foreach (var (concept, stems) in print.StemsOfConcepts)
            {
                Note(_byConcept, concept, i);
                stems.ForEach(stem => Note(_byWordOfConcept, stem, i));
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
