using System.Security.Cryptography;
using PreMortem.Core.Wording;

namespace PreMortem.Web.Storage;

/// <summary>Ids and codes drawn from the system's secure random numbers.</summary>
public static class Chance
{
    private const int SlugLength = 32;

    /// <summary>A join code in its stored form. 31⁶ is about 890 million: the caller draws again where one is taken.</summary>
    public static string JoinCode() => RandomNumberGenerator.GetString(Core.Sessions.JoinCode.Alphabet, Core.Sessions.JoinCode.Length);

    /// <summary><c>student-ownership-k7m42</c>: the first words of the name, and five random characters.</summary>
    public static string InitiativeId(string name)
    {
        var tail = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 5);
        var slug = Slug(name);
        return slug.Length == 0 ? tail : $"{slug}-{tail}";
    }

    /// <summary>The name in lower-case ASCII words joined by dashes, cut after a whole word; empty where it has none.</summary>
    public static string Slug(string name)
    {
        var letters = PlainLetters.Of(name.ToLowerInvariant()).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ').ToArray();
        var slug = string.Join('-', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (slug.Length <= SlugLength)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', SlugLength);
        return slug[..(cut > 0 ? cut : SlugLength)];
    }
}
