using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace PreMortem.Web.Languages;

/// <summary>Sentences of the catalogue, in the language of whoever is answered now (LG2).</summary>
public static partial class Spoken
{
    /// <param name="key">Such as <c>home.headline</c>.</param>
    /// <param name="values">What stands in the braces. A number called <c>n</c> chooses the form.</param>
    public static string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => In(Language.Current, key, values);

    public static string In(Language language, string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = Catalogue.Of(language).Text(key, Number(values));
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            written[name] = Written(value, language);
        }

        // In one pass: what a person typed may have braces of its own.
        return written.Count == 0 ? text : Places().Replace(text, place => written.GetValueOrDefault(place.Groups["name"].Value, place.Value));
    }

    /// <summary>A sentence with marks in it, such as <c>&lt;b&gt;…&lt;/b&gt;</c> or <c>{name}</c>: each is drawn as it is given here, and everything else is text.</summary>
    public static RenderFragment Drawn(string key, params (string Name, Func<string, RenderFragment> Draw)[] marks) => builder =>
    {
        foreach (Match part in Marks().Matches(Say(key)))
        {
            var mark = Array.Find(marks, mark => mark.Name == part.Groups["name"].Value);
            if (mark.Draw is null)
            {
                builder.AddContent(0, part.Value);
            }
            else
            {
                builder.AddContent(0, mark.Draw(part.Groups["inside"].Value));
            }
        }
    };

    private static int Number(ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "n" && value is int n)
            {
                return n;
            }
        }

        return 0;
    }

    internal static string Written(object? value, Language language) => value switch
    {
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("D", language.Culture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex(@"<(?<name>\w+)>(?<inside>.*?)</\w+>|\{(?<name>\w+)\}|[^<{]+|.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
