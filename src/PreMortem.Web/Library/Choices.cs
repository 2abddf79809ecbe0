using System.Text.RegularExpressions;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Library;

/// <summary>The names of an enumeration as a leader writes them, in small letters with spaces: <c>look again</c>.</summary>
internal static partial class Choices
{
    /// <returns>Null, and a fault of the file, where the text names none.</returns>
    public static T? Read<T>(TemplateFile file, int line, string name, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Words(value.ToString()).Replace(" ", "", StringComparison.Ordinal) == Field.NameOf(text).Replace(" ", "", StringComparison.Ordinal))
            {
                return value;
            }
        }

        file.Fault(line, $"{name} is “{text}”; use {Or([.. Enum.GetNames<T>().Select(Words)])}");
        return null;
    }

    /// <summary>As a leader writes it: <c>look again</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Words(value.ToString());

    /// <summary>“a, b or c”.</summary>
    public static string Or(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    /// <summary>“a, b and c”.</summary>
    public static string And(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : Say("refusals.and", ("first", string.Join(", ", names.SkipLast(1))), ("last", names[^1]));

    private static string Words(string name) => Capital().Replace(name, " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
