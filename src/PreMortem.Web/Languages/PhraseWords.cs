using PreMortem.Core;

namespace PreMortem.Web.Languages;

/// <summary>Phrases of the core in the words of a language (LG11).</summary>
public static class PhraseWords
{
    /// <summary>For whoever is answered now.</summary>
    public static string Spoken(this Phrase phrase) => phrase.In(Language.Current);

    /// <summary>English is the catalogue of the core itself; what people typed is the same everywhere.</summary>
    public static string In(this Phrase phrase, Language language) => language == Language.English
        ? phrase.ToString()
        : phrase.Filled(phrase.Name.Length == 0 ? phrase.English : Catalogue.Of(language).Text(phrase.Name), value => value is Phrase inside ? inside.In(language) : Languages.Spoken.Written(value, language));
}
