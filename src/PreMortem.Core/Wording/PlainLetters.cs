using System.Text;

namespace PreMortem.Core.Wording;

/// <summary>
/// Latin letters without their accents, for names that stand in addresses (LG13). The program runs without the machine's tables, so the letters
/// that European names have stand here.
/// </summary>
public static class PlainLetters
{
    private static readonly (string Accented, string Plain)[] Letters =
    [
        ("áàâäãåāąă", "a"), ("çćč", "c"), ("ďđð", "d"), ("éèêëēęěė", "e"), ("ğ", "g"), ("íìîïīįı", "i"), ("ł", "l"), ("ñńň", "n"),
        ("óòôöõøōő", "o"), ("řŕ", "r"), ("śšş", "s"), ("ťţ", "t"), ("úùûüūůűų", "u"), ("ýÿ", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
    ];

    /// <param name="small">In small letters.</param>
    /// <returns>The same with plain letters; what is no such letter stays, and accents that stand by themselves go.</returns>
    public static string Of(string small)
    {
        var plain = new StringBuilder(small.Length);
        foreach (var letter in small.Where(letter => letter is < '\u0300' or > '\u036f'))
        {
            plain.Append(Array.Find(Letters, pair => pair.Accented.Contains(letter, StringComparison.Ordinal)).Plain ?? letter.ToString());
        }

        return plain.ToString();
    }
}
