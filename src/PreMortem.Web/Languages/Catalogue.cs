using System.Collections.Frozen;
using System.Text.Json;

namespace PreMortem.Web.Languages;

/// <summary>Every text of the program in one language: <c>words/{language}/{section}.json</c>, the same files that the room client is built with (LG2).</summary>
public sealed class Catalogue
{
    private static readonly FrozenDictionary<string, Lazy<Catalogue>> Read =
        Language.All.ToFrozenDictionary(language => language.Tag, language => new Lazy<Catalogue>(() => new Catalogue(language.Tag)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _texts;

    private Catalogue(string tag)
    {
        var program = typeof(Catalogue).Assembly;
        var folder = $"words/{tag}/";
        _texts = program.GetManifestResourceNames()
            .Where(name => name.Replace('\\', '/').StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var file = JsonDocument.Parse(program.GetManifestResourceStream(name)!);
                return Flat(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')), file.RootElement).ToList();
            })
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Catalogue Of(Language language) => Read[language.Tag].Value;

    /// <summary>Every text by its key, such as <c>join.whereYouWork</c>; a form of a number by the key with <c>.one</c> or <c>.other</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <exception cref="KeyNotFoundException">The catalogue has no such text: a fault of the program.</exception>
    public string Text(string key) => _texts[key];

    /// <summary>The form for a number, as CLDR names it; the text itself where it has one form.</summary>
    public string Text(string key, int n) => _texts.GetValueOrDefault($"{key}.{(n == 1 ? "one" : "other")}") ?? _texts[key];

    public bool Has(string key) => _texts.ContainsKey(key) || _texts.ContainsKey($"{key}.other");

    private static IEnumerable<KeyValuePair<string, string>> Flat(string key, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(member => Flat($"{key}.{member.Name}", member.Value))
        : [KeyValuePair.Create(key, value.GetString()!)];
}
