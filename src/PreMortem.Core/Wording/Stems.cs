using System.Collections.Frozen;

namespace PreMortem.Core.Wording;

/// <summary>Cuts an English word to what its forms share; words that carry no topic weigh nothing.</summary>
internal static class Stems
{
    private static readonly FrozenSet<string> Stop = Set("""
        a an and are as at be been but by did do does done for from get got had has have he her his i if in into is it its just me my no none nor not of off on one or our out over
        own she so some than that the their them then there these they this those to too up us very was we were what when where which while who whom whose why will with within without you your
        all also any anybody anyone because before after again against both each else ever every everybody everyone few how however itself less many more most much never nobody nothing now
        only other others same several since somebody something still such thing things though through together until upon yet went go going made make could would should may might can cannot
        didn't wasn't weren't couldn't wouldn't hadn't haven't don't doesn't isn't it's that's first last two three four five six seven eight nine ten eleven twelve new
        away back left right use used said say came come gave given took taken put asked ask tell began became become
        """);

    private static readonly FrozenSet<string> Everyday = Set("""
        teacher school student lesson plan work team people class classroom practice practic initiative program programme start stop week month year day october november december january
        february march april may june july august september spring fall autumn winter summer meet meeting met district design leader principal chang wrote learn taught teach spent
        """);

    public static bool IsStop(string word) => Stop.Contains(word) || (word.Length == 1 && char.IsAsciiLetterLower(word[0]));

    /// <summary>How much a shared stem says: little where every card has it, more where it is rare or long.</summary>
    public static double Weight(string stem) =>
        Everyday.Contains(stem) ? 0.35 : Concepts.Of(stem) is { } concept ? concept.Weight : char.IsAsciiDigit(stem[0]) ? 0.8 : stem.Length <= 3 ? 0.8 : stem.Length <= 6 ? 1 : 1.15;

    public static string Of(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1]))
        {
            return word;
        }

        word = Plural(word);
        foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ingly", "ings", "ing", "edly", "ed", "ies", "ness", "ions", "ion", "ly", "er", "al"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = Undouble(word[..^ending.Length]);
                break;
            }
        }

        return word.Length > 3 && word[^1] is 'e' or 'y' ? word[..^1] : word;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        if (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string Undouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'e') ? word[..^1] : word;

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
