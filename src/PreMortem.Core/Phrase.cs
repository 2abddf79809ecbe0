using System.Globalization;
using System.Text;

namespace PreMortem.Core;

/// <summary>A sentence that the core says: its name, by which another language words it, and its English (LG11). Two are equal that say the same.</summary>
/// <param name="Name">As the catalogue has it; empty for what people typed, which is never translated.</param>
/// <param name="English">With its values in braces.</param>
public sealed record Phrase(string Name, string English)
{
    /// <summary>What stands in the braces: a text, a number, a day, or another phrase.</summary>
    public Seq<(string Name, object Value)> Values { get; init; } = [];

    public static implicit operator Phrase(string typed) => new("", typed);

    /// <summary>Lines one below the other, each in its own language.</summary>
    public static Phrase Lines(params IEnumerable<Phrase> lines)
    {
        var all = lines.ToList();
        return new Phrase("", string.Join('\n', all.Select((_, at) => $"{{{at}}}"))) { Values = all.Select((line, at) => (at.ToString(CultureInfo.InvariantCulture), (object)line)).ToSeq() };
    }

    public Phrase With(params ReadOnlySpan<(string Name, object Value)> values) => this with { Values = [.. values] };

    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>In English.</summary>
    public override string ToString() => Filled(English, static value => value switch
    {
        DateOnly day => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    });

    /// <summary>A sentence with these values in its braces, in one pass: what a person typed may have braces of its own.</summary>
    public string Filled(string sentence, Func<object, string> written)
    {
        if (Values.Count == 0)
        {
            return sentence;
        }

        var filled = new StringBuilder();
        for (var at = 0; at < sentence.Length;)
        {
            var end = sentence[at] == '{' ? sentence.IndexOf('}', at) : -1;
            var index = end < 0 ? -1 : Values.ToList().FindIndex(value => sentence.AsSpan(at + 1, end - at - 1).SequenceEqual(value.Name));
            filled.Append(index < 0 ? sentence[at].ToString() : written(Values[index].Value));
            at = index < 0 ? at + 1 : end + 1;
        }

        return filled.ToString();
    }
}
