namespace PreMortem.E2E.Corpus;

/// <summary>One field and what was typed in it.</summary>
/// <param name="Mark">Stands in this field's text and in no other.</param>
internal sealed record Typed(string Field, string Mark, string Text);

/// <summary>Gives every field its own hostile text. The same seed gives the same; each seed moves every field one string on.</summary>
internal sealed class Typist(int seed)
{
    private readonly Dictionary<string, Typed> _typed = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Typed> All => _typed.Values;

    /// <summary>The text for a field; asked again, the same.</summary>
    /// <param name="longest">Characters the field takes.</param>
    /// <param name="oneLine">The field takes no line break.</param>
    public string this[string field, int longest = 1000, bool oneLine = false]
    {
        get
        {
            if (_typed.TryGetValue(field, out var before))
            {
                return before.Text;
            }

            var mark = FormattableString.Invariant($"q{_typed.Count}z");
            var fitting = HostileStrings.All.Select(text => With(text, mark)).Where(text => text.Length <= longest && !(oneLine && text.AsSpan().ContainsAny('\r', '\n'))).ToList();
            var typed = new Typed(field, mark, fitting[(seed + (_typed.Count * 7)) % fitting.Count]);
            _typed[field] = typed;
            return typed.Text;
        }
    }

    private static string With(string text, string mark) => text.Contains(HostileStrings.Mark, StringComparison.Ordinal)
        ? text.Replace(HostileStrings.Mark, mark, StringComparison.Ordinal)
        : $"{text} {mark}";
}
