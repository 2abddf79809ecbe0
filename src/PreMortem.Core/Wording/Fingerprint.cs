namespace PreMortem.Core.Wording;

/// <summary>What of a text is compared: its stems, what they are about, and its three-letter runs. Made once, compared often.</summary>
public sealed class Fingerprint
{
    /// <summary>A shared concept in other words, beside a shared word.</summary>
    private const double ConceptShare = 0.7;

    /// <summary>Shared weight that counts as half sure: one shared everyday word is no resemblance.</summary>
    private const double Doubt = 0.9;

    private readonly Dictionary<string, double> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<Concepts.Concept> _concepts = [];
    private readonly HashSet<ulong> _runs = [];
    private readonly double _weight;

    internal Fingerprint(string text)
    {
        var run = new List<char>();
        foreach (var word in Words.Of(text))
        {
            run.AddRange(word.Lower);
            run.Add(' ');
            foreach (var part in word.Lower.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!Stems.IsStop(part))
                {
                    var stem = Stems.Of(part);
                    _stems[stem] = Stems.Weight(stem);
                    Note(Concepts.Of(stem) ?? Concepts.Of(part));
                }
                else if (part == "left")
                {
                    Note(Concepts.Of("leav"));
                }
            }
        }

        for (var i = 0; i + 2 < run.Count; i++)
        {
            _runs.Add(((ulong)run[i] << 32) | ((ulong)run[i + 1] << 16) | run[i + 2]);
        }

        _weight = _stems.Values.Sum();
    }

    /// <summary>0 for nothing in common to 1 for the same words (WD7). Symmetric.</summary>
    public double Score(Fingerprint other)
    {
        var (few, many) = _stems.Count <= other._stems.Count ? (this, other) : (other, this);
        var shared = 0d;
        var sharedConcepts = new HashSet<Concepts.Concept>();
        foreach (var (stem, weight) in few._stems)
        {
            if (many._stems.ContainsKey(stem))
            {
                shared += weight;
                if (Concepts.Of(stem) is { } concept)
                {
                    sharedConcepts.Add(concept);
                }
            }
        }

        shared += ConceptShare * few._concepts.Where(concept => many._concepts.Contains(concept) && !sharedConcepts.Contains(concept)).Sum(concept => concept.Weight);
        var words = shared <= 0
            ? 0
            : 0.5 * ((Math.Min(1, shared / Math.Min(_weight, other._weight)) * shared / (shared + Doubt)) + Math.Min(1, 2 * shared / (_weight + other._weight)));
        var runs = RunsInCommon(other);
        return Math.Max(words, runs * runs);
    }

    private double RunsInCommon(Fingerprint other)
    {
        if (_runs.Count == 0 || other._runs.Count == 0)
        {
            return 0;
        }

        var (few, many) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        return 2d * few.Count(many.Contains) / (few.Count + many.Count);
    }

    private void Note(Concepts.Concept? concept)
    {
        if (concept is not null)
        {
            _concepts.Add(concept);
        }
    }
}
