using System.Text.RegularExpressions;

namespace PreMortem.E2E.Corpus;

/// <summary>One field and what was typed in it.</summary>
/// <param name="Mark">Stands in this field's text and in no other.</param>
internal sealed record Typed(string Field, string Mark, string Text);

/// <summary>Fills every field with as many hostile strings as it takes, those first that its kind has not held yet.</summary>
/// <param name="seed">Where in the corpus the first round of all begins.</param>
internal sealed partial class Typist(int seed, Ledger ledger) : IPen
{
    /// <summary>More would make a command of many texts longer than a room takes; what a form sends may be longer.</summary>
    private const int Most = 320, MostOfAForm = 1000;

    /// <summary>From here on a field has lines.</summary>
    private const int Lines = 1000;

    private readonly Dictionary<string, Typed> _typed = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Typed> All => _typed.Values;

    /// <summary>All strings that a form can carry, one after the other: longer than any field takes.</summary>
    public static string Everything { get; } = string.Join('\n', HostileStrings.All.Where(IsSendable).Select(text => With(text, "qz")));

    /// <inheritdoc/>
    public string this[string field, int longest = Lines, bool oneLine = false, bool form = false]
    {
        get
        {
            if (_typed.TryGetValue(field, out var before))
            {
                return before.Text;
            }

            var mark = FormattableString.Invariant($"q{_typed.Count}z");
            var typed = new Typed(field, mark, Fill(field, mark, text => text.Length <= longest && !(oneLine && text.AsSpan().ContainsAny('\r', '\n')) && (!form || IsSendable(text)), Math.Min(longest, form ? MostOfAForm : Most), oneLine || longest < Lines ? ' ' : '\n'));
            _typed[field] = typed;
            return typed.Text;
        }
    }

    private string Fill(string field, string mark, Func<string, bool> fits, int longest, char parted)
    {
        int[] fitting = [.. Enumerable.Range(0, HostileStrings.All.Count).Select(at => (at + seed + (_typed.Count * 7)) % HostileStrings.All.Count)
            .Where(at => fits(With(HostileStrings.All[at], "q000z")))];
        var missing = ledger.Missing(field, fitting);
        var first = missing.Where(StandsFirst).Concat(missing.OrderByDescending(Length)).Concat(fitting).First();
        List<int> chosen = [first];
        var all = With(HostileStrings.All[first], mark);

        // The longest of those that fit first: the short ones then find room beside them, and the fewest rounds hold all.
        foreach (var at in missing.Where(at => at != first && !StandsFirst(at)).OrderByDescending(Length))
        {
            var longer = all + parted + With(HostileStrings.All[at], mark);
            if (longer.Length <= longest)
            {
                (all, chosen) = (longer, [.. chosen, at]);
            }
        }

        ledger.Held(field, chosen);
        return all;
    }

    private static int Length(int at) => HostileStrings.All[at].Length;

    /// <summary>The framework refuses a form that holds U+0000 as a whole.</summary>
    private static bool IsSendable(string text) => !text.Contains('\0');

    /// <summary>What is only a formula, or a front matter, where nothing stands before it.</summary>
    private static bool StandsFirst(int at) => OnlyFirst().IsMatch(HostileStrings.All[at]);

    private static string With(string text, string mark) => text.Contains(HostileStrings.Mark, StringComparison.Ordinal)
        ? text.Replace(HostileStrings.Mark, mark, StringComparison.Ordinal)
        : $"{text} {mark}";

    [GeneratedRegex(@"^[\s\p{Cf}\p{Cc}""']*[=+@＝＋－＠]|^-[-\d]", RegexOptions.None, 1000)]
    private static partial Regex OnlyFirst();
}
