namespace PreMortem.Web.Access;

/// <summary>Whether a leader key that somebody made up can hold 128 bits, as far as its characters tell (AC1).</summary>
internal static class KeyStrength
{
    private const double Bits = 128;

    /// <summary>A random key of any usual alphabet has more than this many different characters.</summary>
    private const int FewestDifferent = 8;

    /// <summary>Long enough for its alphabet, and neither a repeated piece nor mostly a run such as 123 or aaa.</summary>
    public static bool IsEnough(string key) =>
        key.Length * Math.Log2(Alphabet(key)) >= Bits && key.Distinct().Count() >= FewestDifferent && !Repeats(key) && !Runs(key);

    private static int Alphabet(string key)
    {
        if (key.All(char.IsAsciiHexDigit) && (!key.Any(char.IsAsciiLetterUpper) || !key.Any(char.IsAsciiLetterLower)))
        {
            return key.All(char.IsAsciiDigit) ? 10 : 16;
        }

        return (key.Any(char.IsAsciiLetterLower) ? 26 : 0) + (key.Any(char.IsAsciiLetterUpper) ? 26 : 0)
            + (key.Any(char.IsAsciiDigit) ? 10 : 0) + (key.Any(letter => !char.IsAsciiLetterOrDigit(letter)) ? 2 : 0);
    }

    private static bool Repeats(string key) =>
        Enumerable.Range(1, key.Length / 2).Any(length => key.AsSpan(length).SequenceEqual(key.AsSpan(0, key.Length - length)));

    private static bool Runs(string key) =>
        key.Zip(key.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) <= 1) > key.Length / 2;
}
