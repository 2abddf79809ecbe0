using System.Numerics;

namespace PreMortem.Core.Wording;

/// <summary>What of a text is compared: its stems, what they are about, and its three-letter runs. Made once, compared often.</summary>
public sealed class Fingerprint
{
    /// <summary>A shared concept in other words, beside a shared word.</summary>
    internal const double ConceptShare = 0.7;

    /// <summary>Shared weight that counts as half sure: one shared everyday word is no resemblance.</summary>
    private const double Doubt = 0.9;

    /// <summary>Times 64 marks, one for each run; few runs have to share one.</summary>
    private const int Marks = 16;

    private readonly Dictionary<string, double> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<Concepts.Concept, List<string>> _concepts = [];
    private readonly ulong[] _runs;
    private readonly ulong[] _marks = new ulong[Marks];
    private readonly int _sharedMarks;
    private readonly double _weight;

    internal Fingerprint(string text)
    {
        var run = new List<char>();
        var words = Words.Of(text);
        var spanish = Tongue.IsSpanish(words);
        foreach (var word in words)
        {
            var lower = spanish ? SpanishStems.Fold(word.Lower) : word.Lower;
            run.AddRange(lower);
            run.Add(' ');
            foreach (var part in lower.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                if (spanish)
                {
                    NoteSpanish(part);
                }
                else if (!Stems.IsStop(part))
                {
                    var stem = Stems.Of(part);
                    _stems[stem] = Stems.Weight(stem);
                    Note(Concepts.Of(stem) ?? Concepts.Of(part), stem);
                }
                else if (part == "left")
                {
                    Note(Concepts.Of("leav"), part);
                }
            }
        }

        var runs = new HashSet<ulong>(run.Count);
        for (var i = 0; i + 2 < run.Count; i++)
        {
            runs.Add(((ulong)run[i] << 32) | ((ulong)run[i + 1] << 16) | run[i + 2]);
        }

        _runs = [.. runs.Order()];
        foreach (var letters in _runs)
        {
            var mark = (int)((letters * 0x9E3779B97F4A7C15) >> 54);
            _marks[mark / 64] |= 1UL << (mark % 64);
        }

        _sharedMarks = _runs.Length - _marks.Sum(BitOperations.PopCount);
        _weight = _stems.Values.Sum();
    }

    internal IReadOnlyDictionary<string, double> StemWeights => _stems;

    internal IReadOnlyDictionary<Concepts.Concept, List<string>> StemsOfConcepts => _concepts;

    /// <summary>Three letters each, in order, none twice.</summary>
    internal ReadOnlySpan<ulong> Runs => _runs;

    /// <summary>0 for nothing in common to 1 for the same words (WD7). Symmetric.</summary>
    public double Score(Fingerprint other)
    {
        var (few, many) = _stems.Count <= other._stems.Count ? (this, other) : (other, this);
        var shared = 0d;
        foreach (var (stem, weight) in few._stems)
        {
            shared += many._stems.ContainsKey(stem) ? weight : 0;
        }

        foreach (var (concept, stems) in few._concepts)
        {
            var inOtherWords = many._concepts.TryGetValue(concept, out var others) && !stems.Exists(others.Contains);
            shared += inOtherWords ? ConceptShare * concept.Weight : 0;
        }

        return Score(other, shared, RunsInCommon(other));
    }

    /// <param name="shared">Weight of the stems in both, and of what both say in other words.</param>
    /// <param name="runs">Letter runs in both.</param>
    internal double Score(Fingerprint other, double shared, int runs)
    {
        var words = shared <= 0
            ? 0
            : 0.5 * ((Math.Min(1, shared / Math.Min(_weight, other._weight)) * shared / (shared + Doubt)) + Math.Min(1, 2 * shared / (_weight + other._weight)));
        var letters = runs == 0 ? 0 : 2d * runs / (_runs.Length + other._runs.Length);
        return Math.Max(words, letters * letters);
    }

    /// <summary>No more than this can it score by letter runs, told without looking at them.</summary>
    internal double MostByRuns(Fingerprint other)
    {
        var runs = _sharedMarks;
        for (var i = 0; i < Marks; i++)
        {
            runs += BitOperations.PopCount(_marks[i] & other._marks[i]);
        }

        return Score(other, 0, runs);
    }

    internal int RunsInCommon(Fingerprint other)
    {
        var (mine, theirs) = (_runs, other._runs);
        var (both, i, j) = (0, 0, 0);
        while (i < mine.Length && j < theirs.Length)
        {
            var order = mine[i].CompareTo(theirs[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return both;
    }

    private void NoteSpanish(string part)
    {
        if (!SpanishStems.IsStop(part))
        {
            var stem = SpanishStems.Of(part);
            _stems[stem] = SpanishStems.Weight(stem);
            Note(Concepts.OfSpanish(stem), stem);
        }
    }

    private void Note(Concepts.Concept? concept, string stem)
    {
        if (concept is null)
        {
            return;
        }

        if (!_concepts.TryGetValue(concept, out var stems))
        {
            _concepts[concept] = stems = [];
        }

        stems.Add(stem);
    }
}
