using System.Globalization;
using System.Text;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>What servers say to each other, as it goes through PostgreSQL: who says it, what it is about, and of whom.</summary>
/// <param name="From">The server.</param>
/// <param name="About">One of the kinds below.</param>
/// <param name="Of">Codes or keys.</param>
internal sealed record Word(string From, char About, IReadOnlyList<string> Of)
{
    public const string Channel = "premortem";

    /// <summary>Logs that have grown.</summary>
    public const char Grew = 'g';

    /// <summary>Rooms to which people came or from which they went.</summary>
    public const char Presence = 'p';

    /// <summary>Rooms whose log was rewritten.</summary>
    public const char PutOut = 'x';

    /// <summary>What was counted: a count and whose.</summary>
    public const char Count = 'c';

    /// <summary>What changed of all that servers keep in memory.</summary>
    public const char Changed = 'm';

    /// <summary>PostgreSQL takes less than 8,000 bytes.</summary>
    private const int Longest = 7_500;

    private const char Space = ' ';

    /// <summary>As few messages as hold all.</summary>
    public static IEnumerable<string> Write(string from, char about, IEnumerable<string> of)
    {
        var text = new StringBuilder();
        foreach (var one in of)
        {
            if (text.Length > 0 && Encoding.UTF8.GetByteCount(one) + text.Length > Longest)
            {
                yield return text.ToString();
                text.Clear();
            }

            if (text.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{from} {about}");
            }

            text.Append(Space).Append(one);
        }

        if (text.Length > 0)
        {
            yield return text.ToString();
        }
    }

    /// <summary>Null where it is none: a newer server may say what this one does not know.</summary>
    public static Word? Read(string payload) => payload.Split(Space) is [var from, [var about], .. var of] ? new(from, about, of) : null;
}
