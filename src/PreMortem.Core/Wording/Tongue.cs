using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

/// <summary>Which language a text is in, told by its commonest words: Spanish, or anything else (WD12).</summary>
internal static class Tongue
{
    /// <summary>Spanish, and hardly any of its neighbours.</summary>
    private static readonly FrozenSet<string> Strong = Set("""
        el los las del una unas unos con por para pero porque cuando donde nadie nunca siempre fue fueron era eran hubo hizo hicieron dijo dijeron muy más mas sin según
        desde hasta entre nuestro nuestra nuestros nuestras esto eso esta este estos estas ese esa sus ellos ellas nosotros ustedes usted ninguno ninguna ningún todos todas
        tuvo tuvieron había habían estaba estaban cada otro otra otros otras también después antes sobre hacia aquí allí
        """);

    /// <summary>Spanish, and other languages too.</summary>
    private static readonly FrozenSet<string> Weak = Set("de la en que se lo su un y al es les le nos ya como ni qué si");

    private static readonly FrozenSet<string> English = Set("""
        the and of to in was were that it for on with as but had they we nobody not our is be by from at this which who their what when because after before then did so he she you
        """);

    public static bool IsSpanish(IReadOnlyList<Word> words)
    {
        var (strong, weak, english) = (0, 0, 0);
        foreach (var word in words)
        {
            var lower = word.Lower;
            strong += Strong.Contains(lower) || LooksSpanish(lower) ? 1 : 0;
            weak += Weak.Contains(lower) ? 1 : 0;
            english += English.Contains(lower) ? 1 : 0;
        }

        return strong > 0 && strong + weak > 1 && strong + weak > english;
    }

    /// <summary>Endings that English has not, and its neighbours write otherwise.</summary>
    private static bool LooksSpanish(string word) => word.Length > 4
        && (word.Contains('ñ', StringComparison.Ordinal)
            || word.EndsWith("aron", StringComparison.Ordinal) || word.EndsWith("ieron", StringComparison.Ordinal)
            || word.EndsWith("ción", StringComparison.Ordinal) || word.EndsWith("ciones", StringComparison.Ordinal) || word.EndsWith("sión", StringComparison.Ordinal)
            || (word[^1] == 'ó' && word.Length > 4));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
