using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

internal sealed partial class Reading
{
    private bool IsPast(int i)
    {
        var word = At(i);
        if (word is "set" or "cut" or "put" or "let" or "read" or "spread" or "lead" or "split" && At(i - 1) is "to" or "will" or "the" or "a")
        {
            return false;
        }

        if (word is "did" && At(i + 1) is "not")
        {
            return false;
        }

        return Lexicon.PastVerbs.Contains(word)
            || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !Lexicon.NotVerbs.Contains(word) && !word.Contains('-', StringComparison.Ordinal));
    }

    private bool IsHedge(int i)
    {
        var word = At(i);
        var hedge = Lexicon.Hedges.Contains(word) || word switch
        {
            "may" => !IsMay(i) && At(i + 1).Length > 0,
            "could" or "would" => At(i + 1) is not "not" && !Earlier(i, Lexicon.Negatives, within: 6),
            "will" => At(i - 1).Length > 0 && !Lexicon.Determiners.Contains(At(i - 1)) && At(i - 1) is not ("political" or "good" or "free" or "no" or "own" or "your" or "of"),
            _ => false,
        };
        if (word == "likely" && At(i - 1) is "less" or "more" or "most" or "least")
        {
            hedge = false;
        }

        return hedge && !Earlier(i, Lexicon.Reporting, within: 30);
    }

    /// <summary>One of these stands before the word in its sentence, at most so many words away.</summary>
    private bool Earlier(int i, FrozenSet<string> set, int within)
    {
        for (var back = i - 1; back >= 0 && i - back <= within && !_words[back + 1].Opens; back--)
        {
            if (set.Contains(At(back)))
            {
                return true;
            }
        }

        return false;
    }

    private bool SaysHow(int i)
    {
        var word = At(i);
        if (word == "so")
        {
            return i > 0 && At(i + 1) is not ("many" or "much" or "few" or "little" or "far" or "long" or "on" or "");
        }

        return Lexicon.Because.Contains(word) || (Lexicon.BecausePairs.TryGetValue(word, out var next) && next.Contains(At(i + 1)));
    }

    /// <summary>Where one clause ends and the next may tell what came of it.</summary>
    private bool Breaks(int i) =>
        _words[i].After is ';' or '–' or '—' or ':' || (_words[i].After == ',' && At(i + 1) is "and" or "but" or "then" or "which" or "leaving")
        || (i + 1 < _words.Count && _words[i + 1].Opens);

    private bool Lacks()
    {
        for (var i = 0; i + 1 < _words.Count; i++)
        {
            if (At(i) is "lack" or "lacks" or "absence" or "shortage" && At(i + 1) == "of")
            {
                return true;
            }
        }

        var start = At(0) is "a" or "the" or "there" ? (At(1) is "was" or "were" ? 2 : 1) : 0;
        var named = At(start) switch
        {
            "no" => !(Named(At(start + 1), Lexicon.Roles) && Filled >= 3),
            "not" => At(start + 1) is "enough" or "sufficient",
            "too" => At(start + 1) is "little" or "few" or "much" or "many",
            "poor" or "insufficient" or "inadequate" or "weak" or "bad" or "missing" or "limited" or "unclear" or "lacking" => true,
            _ => false,
        };
        return named && Filled < 4;
    }
}
