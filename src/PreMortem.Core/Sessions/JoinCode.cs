namespace PreMortem.Core.Sessions;

/// <summary>The code that lets people into a session: six characters without those that look alike (0 O 1 I L). Stored as <c>K7M42P</c>, shown as <c>K7M-42P</c> (AC7).</summary>
public static class JoinCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public const int Length = 6;

    /// <summary>Reads what a person typed, in any case, with or without dashes and spaces.</summary>
    /// <param name="code">The stored form, or empty where it is no code.</param>
    public static bool TryParse(string? typed, out string code)
    {
        code = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '—')))
            .ToUpperInvariant();
        if (code.Length == Length && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)))
        {
            return true;
        }

        code = "";
        return false;
    }

    /// <summary><c>K7M42P</c> as <c>K7M-42P</c>; anything else as it is.</summary>
    public static string Format(string code) => code.Length == Length ? $"{code[..3]}-{code[3..]}" : code;
}
