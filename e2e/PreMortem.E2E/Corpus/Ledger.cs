using System.Globalization;
using System.Text.RegularExpressions;

namespace PreMortem.E2E.Corpus;

/// <summary>
/// Which strings went through which kind of field. A kind is the same box wherever it stands: the first and the second site, a named and an anonymous
/// room, Ana and Ben. It is one for all rounds of a run, and with PREMORTEM_CORPUS_LEDGER, a file, for runs one after the other.
/// </summary>
internal sealed partial class Ledger
{
    private readonly Lock _lock = new();
    private readonly string? _file = Environment.GetEnvironmentVariable("PREMORTEM_CORPUS_LEDGER");
    private readonly HashSet<(string Kind, int At)> _seen = [];
    private readonly HashSet<(string Kind, int At)> _all = [];

    private Ledger()
    {
        foreach (var line in _file is not null && File.Exists(_file) ? File.ReadAllLines(_file) : [])
        {
            var at = line.LastIndexOf(' ');
            _seen.Add((line[..at], int.Parse(line[(at + 1)..], CultureInfo.InvariantCulture)));
        }
    }

    public static Ledger OfTheRun { get; } = new();

    public static string KindOf(string field) => Digits().Replace(Persons().Replace(Many().Replace(Meeting().Replace(field, ""), ""), "person"), "");

    /// <summary>What a field has not held yet, of what fits into it.</summary>
    public IReadOnlyList<int> Missing(string field, IReadOnlyList<int> fitting)
    {
        lock (_lock)
        {
            var kind = KindOf(field);
            _all.UnionWith(fitting.Select(at => (kind, at)));
            return [.. fitting.Where(at => !_seen.Contains((kind, at)))];
        }
    }

    public void Held(string field, IEnumerable<int> strings)
    {
        lock (_lock)
        {
            _seen.UnionWith(strings.Select(at => (KindOf(field), at)));
        }
    }

    /// <summary>Keeps what was held; called once a round is over, so that what was typed and not looked at does not count.</summary>
    public string Keep()
    {
        lock (_lock)
        {
            if (_file is not null)
            {
                File.WriteAllLines(_file, _seen.Order().Select(pair => $"{pair.Kind} {pair.At.ToString(CultureInfo.InvariantCulture)}"));
            }

            var missing = _all.Except(_seen).GroupBy(pair => pair.Kind).OrderByDescending(kind => kind.Count()).ToList();
            var most = string.Join(", ", missing.Take(8).Select(kind => $"{kind.Key} {kind.Count()}"));
            return $"{_all.Intersect(_seen).Count()} of {_all.Count} pairs of string and kind of field, {_all.Select(pair => pair.Kind).Distinct().Count()} kinds, {missing.Count} not through{(missing.Count > 0 ? $" ({most})" : "")}";
        }
    }

    [GeneratedRegex(@"^(named|anonymous|review)\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Meeting();

    /// <summary>What tells one box from its like: the card, the meeting, the phase that was left, the question.</summary>
    [GeneratedRegex(@"(?<=^(card|note|engaged|unheard|vague|next|feedback|commit))\..*$|^.*(?=\.?override$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Many();

    [GeneratedRegex(@"^(leader|ana|ben)(?=\.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Persons();

    [GeneratedRegex(@"(?<=^part)[A-Z](?=\d)|\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
