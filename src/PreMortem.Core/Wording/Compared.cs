namespace PreMortem.Core.Wording;

/// <summary>
/// Texts in the order they came, to compare a new one with. Immutable to whoever holds it; what a longer one has in common with a shorter one
/// is kept once.
/// </summary>
public sealed class Compared
{
    public static readonly Compared Nothing = new(new(), 0);

    private readonly PrintIndex _index;
    private readonly int _count;

    private Compared(PrintIndex index, int count) => (_index, _count) = (index, count);

    public Compared With(string id, string text)
    {
        var index = _count == 0 ? new() : _index;
        if (!index.TryPut(_count, id, text))
        {
            index = _index.Copy(_count);
            index.TryPut(_count, id, text);
        }

        return new(index, _count + 1);
    }

    /// <summary>Ids of those that look alike, the most alike first, then in the order they came (WD8).</summary>
    /// <param name="counts">Whether a text still counts.</param>
    public IReadOnlyList<string> LookingLike(string text, Func<string, bool> counts, int most = 3) =>
        _count == 0 ? [] : _index.Best(LooksAlike.Of(text), _count, counts, most);
}
