namespace PreMortem.Core.Wording;

/// <summary>Which slots a card in Spanish fills, as a plain reader sees it (WD12). Where it is not sure it takes the slot as filled: to ask for what is there is worse than not to ask.</summary>
internal static class SpanishReading
{
    public static Slots Of(IReadOnlyList<Word> words)
    {
        var folded = words.Select(word => SpanishStems.Fold(word.Lower)).ToList();
        var (who, where, hedged, how, past, pastBeforeBreak) = (false, false, false, false, 0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            who |= IsRole(folded[i]);
            where |= IsPlaceOrTime(words, folded, i);
            hedged |= IsHedge(words, folded, i);
            past += IsPast(words[i].Lower, folded[i]) ? 1 : 0;
            how |= SaysHow(folded, i) || (pastBeforeBreak > 0 && past > pastBeforeBreak);
            pastBeforeBreak = Breaks(words, folded, i) && past > 0 ? Math.Max(past, pastBeforeBreak) : pastBeforeBreak;
        }

        var slots = new Slots(Readable: true, InSpanish: true, who, where, past > 0, how, hedged, Lacking: false);
        return slots with { Lacking = Lacks(folded, slots) };
    }

    private static string At(List<string> words, int i) => i >= 0 && i < words.Count ? words[i] : "";

    /// <summary>A role, or the “we” that a Spanish verb holds: <c>cancelamos</c>.</summary>
    private static bool IsRole(string word) =>
        word is "nosotros" or "nosotras" or "yo" or "nos" or "nuestro" or "nuestra" or "nuestros" or "nuestras"
        || (word is not ("junto" or "juntos") && SpanishLexicon.Roles.Contains(SpanishLexicon.WithoutForm(word)))
        || IsWe(word);

    private static bool IsWe(string word) =>
        word.Length > 5 && (word.EndsWith("amos", StringComparison.Ordinal) || word.EndsWith("imos", StringComparison.Ordinal))
        && word is not ("ultimos" or "proximos" or "maximos" or "minimos" or "mismos" or "tramos" or "decimos");

    private static bool IsPlaceOrTime(IReadOnlyList<Word> words, List<string> folded, int i)
    {
        var word = folded[i];
        if (SpanishLexicon.Moments.Contains(word) || (words[i] is { Capital: true, Opens: false }) || char.IsAsciiDigit(word[0]))
        {
            return true;
        }

        var plain = SpanishLexicon.WithoutForm(word);
        if (SpanishLexicon.Times.Contains(plain))
        {
            return true;
        }

        if (word is not ("en" or "a" or "al" or "del" or "de"))
        {
            return SpanishLexicon.Places.Contains(plain) && At(folded, i - 1) is "cada" or "dos" or "tres" or "cuatro" or "cinco";
        }

        var next = SpanishLexicon.Determiners.Contains(At(folded, i + 1)) ? At(folded, i + 2) : At(folded, i + 1);
        return next.Length > 0
            && (word == "en" ? !SpanishLexicon.NoPlace.Contains(next) && (SpanishLexicon.Places.Contains(SpanishLexicon.WithoutForm(next)) || !IsAbstract(next))
                : word is "a" or "al" or "del" && SpanishLexicon.Places.Contains(SpanishLexicon.WithoutForm(next)));
    }

    private static bool IsAbstract(string word) =>
        word.EndsWith("cion", StringComparison.Ordinal) || word.EndsWith("dad", StringComparison.Ordinal) || word.EndsWith("mente", StringComparison.Ordinal)
        || word.EndsWith("miento", StringComparison.Ordinal) || word.EndsWith("ismo", StringComparison.Ordinal) || word.EndsWith("ncia", StringComparison.Ordinal);

    /// <param name="lower">With its accents: <c>canceló</c> is past, <c>cancelo</c> is not.</param>
    private static bool IsPast(string lower, string word) =>
        SpanishLexicon.PastVerbs.Contains(word)
        || (lower.Length > 3 && lower[^1] == 'ó')
        || (word.Length > 4 && (word.EndsWith("aron", StringComparison.Ordinal) || word.EndsWith("ieron", StringComparison.Ordinal) || word.EndsWith("yeron", StringComparison.Ordinal) || word.EndsWith("jeron", StringComparison.Ordinal)))
        || (word.Length > 5 && (word.EndsWith("aban", StringComparison.Ordinal) || word.EndsWith("aba", StringComparison.Ordinal)) && word is not ("estaba" or "estaban" or "faltaba" or "faltaban"))
        || IsWe(word);

    private static bool IsHedge(IReadOnlyList<Word> words, List<string> folded, int i)
    {
        var (word, next) = (folded[i], At(folded, i + 1));
        var hedge = SpanishLexicon.Hedges.Contains(word)
            || (word == "tal" && next == "vez") || (word is "puede" or "pueda" && next == "que") || (word == "lo" && next == "mejor" && At(folded, i - 1) == "a")
            || (word.Length > 4 && (words[i].Lower.EndsWith("rá", StringComparison.Ordinal) || words[i].Lower.EndsWith("rán", StringComparison.Ordinal)));
        for (var back = i - 1; hedge && back >= 0 && !words[back + 1].Opens; back--)
        {
            hedge = !SpanishLexicon.Reporting.Contains(folded[back]) && !(i - back <= 6 && SpanishLexicon.Negatives.Contains(folded[back]));
        }

        return hedge;
    }

    private static bool SaysHow(List<string> folded, int i) =>
        (i > 0 && SpanishLexicon.Because.Contains(folded[i])) || SpanishLexicon.BecausePairs.Contains((folded[i], At(folded, i + 1)));

    /// <summary>Where one clause ends and the next may tell what came of it.</summary>
    private static bool Breaks(IReadOnlyList<Word> words, List<string> folded, int i) =>
        words[i].After is ';' or '–' or '—' or ':' || (words[i].After == ',' && At(folded, i + 1) is "y" or "pero" or "luego" or "e") || (i + 1 < words.Count && words[i + 1].Opens);

    private static bool Lacks(List<string> folded, Slots slots)
    {
        for (var i = 0; i + 1 < folded.Count; i++)
        {
            if (folded[i] is "falta" or "ausencia" or "escasez" or "carencia" && folded[i + 1] == "de")
            {
                return true;
            }
        }

        var first = At(folded, 0);
        var named = first is "mala" or "malo" or "mal" or "poca" or "poco" or "pocos" or "pocas" or "insuficiente" or "inadecuada" or "inadecuado" or "demasiado" or "demasiada" or "demasiados"
            || (first is "no" && At(folded, 1) is "hubo" or "habia" or "hay") || (first == "sin" && slots.Filled < 3);
        return named && slots.Filled < 4;
    }
}
