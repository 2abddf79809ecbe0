using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

internal sealed partial class Reading
{
    private bool IsRole(int i)
    {
        var word = At(i);
        if (word is "i" && !_words[i].Capital)
        {
            return false;
        }

        if (Named(word, Lexicon.Roles))
        {
            return true;
        }

        var agent = word.Length > 5 && (word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal)
            || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("ants", StringComparison.Ordinal));
        return (agent && !Lexicon.NotRoles.Contains(word)) || word is "employees" or "participants" or "trustees";
    }

    /// <summary>The word, its singular, or what stands after its last hyphen.</summary>
    private static bool Named(string word, FrozenSet<string> set)
    {
        if (set.Contains(word) || (word.EndsWith("'s", StringComparison.Ordinal) && set.Contains(word[..^2])))
        {
            return true;
        }

        if (word.Length > 3 && word[^1] == 's' && set.Contains(word[..^1].TrimEnd('\'')))
        {
            return true;
        }

        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && word.Length - hyphen > 3 && Named(word[(hyphen + 1)..], set);
    }

    private bool IsPlaceOrTime(int i)
    {
        var word = At(i);
        if (Named(word, Lexicon.Times) || (Lexicon.Moments.Contains(word) && At(i - 1) is not "at") || IsMay(i))
        {
            return true;
        }

        if (_words[i] is { Capital: true, Opens: false } && word is not "i" && !word.StartsWith("i'", StringComparison.Ordinal) && !Lexicon.Times.Contains(word))
        {
            return true;
        }

        return word switch
        {
            "in" or "at" or "inside" or "across" or "on" or "from" or "by" => Locates(i),
            _ when Named(word, Lexicon.Places) && Counted(i) => true,
            _ => Named(word, Lexicon.Places) && Lexicon.Determiners.Contains(At(i - 1)) && At(i - 2) is "in" or "at" or "inside" or "across" or "from" or "to" or "into",
        };
    }

    /// <summary>“each school”, “the two new schools”, “4 sites”: which ones is said.</summary>
    private bool Counted(int i) => Counts(At(i - 1)) || Counts(At(i - 2));

    private static bool Counts(string word) =>
        word is "each" or "every" or "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve"
        || (word.Length > 0 && char.IsAsciiDigit(word[0]));

    private bool Locates(int i)
    {
        var preposition = At(i);
        var next = Lexicon.Determiners.Contains(At(i + 1)) ? At(i + 2) : At(i + 1);
        if (next.Length == 0)
        {
            return false;
        }

        if (Named(next, Lexicon.Places) || Named(next, Lexicon.Times) || char.IsAsciiDigit(next[0]) || IsOrdinal(next))
        {
            return true;
        }

        return preposition is "in" or "at" or "inside" && !Lexicon.NoPlace.Contains(next) && !IsAbstract(next);
    }

    private static bool IsOrdinal(string word) => word is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "then" or "midday" or "mid";

    private static bool IsAbstract(string word) =>
        word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal) || word.EndsWith("ity", StringComparison.Ordinal)
        || word.EndsWith("ness", StringComparison.Ordinal) || word.EndsWith("ship", StringComparison.Ordinal) || word.EndsWith("ance", StringComparison.Ordinal)
        || word.EndsWith("ence", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ism", StringComparison.Ordinal)
        || word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>The month, not the hedge: capital inside a sentence, or after a word that dates.</summary>
    private bool IsMay(int i) =>
        At(i) == "may" && ((_words[i].Capital && !_words[i].Opens)
            || At(i - 1) is "in" or "by" or "since" or "until" or "last" or "early" or "late" or "mid" or "from" or "through" or "of" or "before" or "after"
            || (At(i + 1) is { Length: > 0 } next && char.IsAsciiDigit(next[0]))
            || (_words[i].Capital && At(i + 1) is "was" or "came" or "brought" or "and"));
}
