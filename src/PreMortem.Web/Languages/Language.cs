using System.Globalization;

namespace PreMortem.Web.Languages;

/// <summary>A language that people can choose (LG1).</summary>
/// <param name="Tag">As <c>lang</c> and headers name it.</param>
/// <param name="Name">What the language calls itself.</param>
public sealed record Language(string Tag, string Name)
{
    public static readonly Language English = new("en", "English");
    public static readonly Language Spanish = new("es", "Español");

    private static readonly AsyncLocal<Language?> Chosen = new();

    public static IReadOnlyList<Language> All { get; } = [English, Spanish];

    /// <summary>The language of whoever is answered now; English where nobody is.</summary>
    public static Language Current
    {
        get => Chosen.Value ?? English;
        internal set => Chosen.Value = value;
    }

    /// <param name="tag">Such as <c>es</c> or <c>es-US</c>.</param>
    /// <returns>Null where there is no catalogue in it.</returns>
    public static Language? Find(string? tag) =>
        tag is null ? null : All.FirstOrDefault(language => tag.Split('-')[0].Equals(language.Tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>How dates read in it (LG6).</summary>
    internal CultureInfo Culture => field ??= DateWords.Of(Catalogue.Of(this));
}
